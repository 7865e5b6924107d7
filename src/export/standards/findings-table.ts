import type { Finding } from "../../domain/finding.ts"
import { inLanguage } from "../../domain/local-text.ts"
import type { SheetCell } from "../../domain/sheet.ts"
import { cityOf, type ReportFrom } from "./report-from.ts"
import type { ReportTable } from "./report-table.ts"
import { stateWords } from "./state-words.ts"

/** 核查结果: each finding with its reason and its evidence: what, where, from which source, of which date. */
export const findingsTable = (from: ReportFrom): ReportTable => {
  const { say } = from
  return {
    name: say("report.findings"),
    title: say("report.findings-title", { city: cityOf(from.atlas, from.language) }),
    lead: [say("report.checked-on", { date: from.scores.on })],
    columns: [
      { key: "number", label: say("report.number"), characters: 7, millimetres: 11, look: "number" },
      { key: "pack", label: say("report.standard"), characters: 12, millimetres: 20, look: "text" },
      { key: "item", label: say("report.item"), characters: 22, millimetres: 32, look: "text" },
      { key: "unit", label: say("report.unit"), characters: 12, millimetres: 20, look: "text" },
      { key: "subject", label: say("report.subject"), characters: 26, millimetres: 36, look: "text" },
      { key: "state", label: say("report.state"), characters: 10, millimetres: 18, look: "centre" },
      { key: "reason", label: say("report.reason"), characters: 46, millimetres: 62, look: "text" },
      { key: "settle", label: say("report.settle"), characters: 40, millimetres: 46, look: "text" },
      { key: "what", label: say("report.evidence"), characters: 30, millimetres: null, look: "text" },
      { key: "where", label: say("report.evidence-where"), characters: 22, millimetres: null, look: "text" },
      { key: "source", label: say("report.evidence-source"), characters: 36, millimetres: 28, look: "text" },
      { key: "date", label: say("report.evidence-date"), characters: 12, millimetres: null, look: "date" },
      { key: "subject-id", label: say("lists.id"), characters: 4, millimetres: null, look: "text", isHidden: true },
    ],
    rows: from.findings.map((finding, index) => findingRow(finding, index + 1, from)),
    totals: [],
    foot: [],
    isForm: false,
  }
}

const findingRow = (finding: Finding, number: number, from: ReportFrom): readonly SheetCell[] => {
  const { index, language, say } = from
  const pack = from.packs.find(({ id }) => id === finding.pack)
  const item = pack?.items.find(({ id }) => id === finding.item)
  const { name, unit, id } = subjectWords(finding.subject, from)
  const state = stateWords(pack ?? { checklist: null }, finding.state, say)
  const { reason, settle } = from.sayFinding(finding)
  const evidence = finding.support.flatMap((one) => (one.evidence === null ? [] : [one.evidence]))
  const lines = (words: readonly (string | null)[]): string =>
    [...new Set(words.filter((one) => one !== null && one !== ""))].join("\n")
  return [
    number,
    pack === undefined ? finding.pack : inLanguage(pack.title, language),
    item === undefined ? finding.item : inLanguage(item.title, language),
    unit,
    name,
    finding.state === "met" && finding.stale ? say("report.stale", { state }) : state,
    reason,
    settle,
    lines(evidence.map(({ note }) => (note === null ? null : inLanguage(note, language)))),
    lines(
      finding.support.map(({ site }) => {
        const known = site === null ? undefined : index.sites.get(site)
        return known === undefined ? null : inLanguage(known.name, language)
      }),
    ),
    lines(
      evidence.map(({ source, file }) => {
        const known = source === null ? undefined : index.sources.get(source)
        return known === undefined ? file : inLanguage(known.label, language)
      }),
    ),
    dateCell(evidence.map(({ date }) => date)),
    id,
  ]
}

/** One whole day is a date to the workbook; years, months and several dates are words. */
const dateCell = (dates: readonly (string | null)[]): SheetCell => {
  const known = [...new Set(dates.filter((date) => date !== null))].sort()
  const [first] = known
  if (first === undefined) return null
  return known.length === 1 && /^\d{4}-\d\d-\d\d$/.test(first) ? { date: first } : known.join("\n")
}

/** What something is about, in words: its name, whose it is, and its id. */
export const subjectWords = (
  subject: Finding["subject"],
  { index, atlas, language, district }: Pick<ReportFrom, "index" | "atlas" | "language" | "district">,
): { readonly name: string; readonly unit: string; readonly id: string } => {
  const city = cityOf(atlas, language)
  switch (subject.kind) {
    case "belt": {
      const belt = index.belts.get(subject.belt)
      return belt === undefined
        ? { name: subject.belt, unit: "", id: subject.belt }
        : { name: inLanguage(belt.name, language), unit: district(belt.reportingUnit), id: belt.id }
    }
    case "site": {
      const site = index.sites.get(subject.site)
      return site === undefined
        ? { name: subject.site, unit: "", id: subject.site }
        : { name: inLanguage(site.name, language), unit: district(site.district), id: site.id }
    }
    case "city":
      return { name: city, unit: city, id: atlas.id }
  }
}
