import { inLanguage } from "../../domain/local-text.ts"
import type { SheetCell } from "../../domain/sheet.ts"
import { cityOf, type ReportFrom } from "./report-from.ts"
import type { ReportTable } from "./report-table.ts"

/** 资料来源: what the findings rest on, the sources of their evidence first cited first; all of the city's where none has any. */
export const sourcesTable = (from: ReportFrom): ReportTable => {
  const { say, language, atlas, index } = from
  const cited = new Set(
    from.findings.flatMap(({ support }) => support.flatMap(({ evidence }) => evidence?.source ?? [])),
  )
  const sources = cited.size === 0 ? atlas.sources : [...cited].flatMap((id) => index.sources.get(id) ?? [])
  return {
    name: say("report.sources"),
    title: say("report.sources-title", { city: cityOf(atlas, language) }),
    lead: cited.size === 0 ? [say("report.no-source-cited")] : [],
    columns: [
      { key: "number", label: say("report.number"), characters: 6, millimetres: 11, look: "number" },
      { key: "title", label: say("report.source-title"), characters: 52, millimetres: 100, look: "text" },
      { key: "publisher", label: say("report.publisher"), characters: 26, millimetres: 50, look: "text" },
      { key: "date", label: say("report.evidence-date"), characters: 12, millimetres: 24, look: "date" },
      { key: "grade", label: say("report.grade"), characters: 8, millimetres: 14, look: "centre" },
      { key: "url", label: say("report.url"), characters: 40, millimetres: 70, look: "text" },
    ],
    rows: sources.map((source, row): readonly SheetCell[] => [
      row + 1,
      inLanguage(source.label, language),
      source.publisher === null ? null : inLanguage(source.publisher, language),
      source.date !== null && /^\d{4}-\d\d-\d\d$/.test(source.date) ? { date: source.date } : source.date,
      source.grade,
      source.url,
    ]),
    totals: [],
    foot: [say("report.grade-note")],
    isForm: false,
  }
}
