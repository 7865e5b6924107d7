import { STATES } from "../../domain/evidence.ts"
import { countStates, type ScoreTable } from "../../domain/finding.ts"
import { inLanguage } from "../../domain/local-text.ts"
import type { SheetCell } from "../../domain/sheet.ts"
import type { Standard } from "../../domain/standard.ts"
import { cityOf, dayWords, type ReportFrom, type SubjectRow, subjectsOf, tableOf } from "./report-from.ts"
import type { ReportColumn, ReportTable } from "./report-table.ts"
import { countsOf, stateWords, stateWordsAt, summaryWords } from "./state-words.ts"

/** 情况一览表 of a pack: a row for each belt or site, a column for each item, sums beside and below. Null when not scored. */
export const matrixTable = (pack: Standard, from: ReportFrom): ReportTable | null => {
  const table = tableOf(pack, from)
  if (table === null) return null
  const { say, language } = from
  // Whom the standard does not ask stands below, quiet.
  const isAsked = ({ row }: SubjectRow): boolean => countStates(table, [row])["not-applicable"] < table.items
  const subjects = subjectsOf(pack, from)
  const inOrder = [...subjects.filter(isAsked), ...subjects.filter((subject) => !isAsked(subject))]
  const rows = inOrder.map((subject, at): readonly SheetCell[] => [
    at + 1,
    subject.unit,
    subject.name,
    ...pack.items.map((_, item) => stateWordsAt(pack, table, subject.row, item, say)),
    ...countsOf(table, subject.row),
    summaryWords(pack, countStates(table, [subject.row]), say),
    subject.id,
  ])
  return {
    name:
      from.packs.indexOf(pack) <= 0
        ? say("report.matrix")
        : say("report.matrix-of", { pack: inLanguage(pack.title, language) }),
    title: matrixTitle(pack, from),
    lead: [
      say("report.by", { source: inLanguage(pack.source, language) }),
      say("report.checked-on", { date: from.scores.on }),
      summaryWords(pack, countStates(table), say),
    ],
    columns: columnsOf(pack, from),
    rows,
    totals: totalsOf(pack, table, from),
    foot: [say("report.how-to-read")],
    isForm: false,
  }
}

/** 福州市两新组织党建示范带“五个一”情况一览表（截至2026年3月1日）: the day is that of the data. */
export const matrixTitle = (pack: Standard, { atlas, language, say }: ReportFrom): string =>
  say("report.matrix-title", {
    city: cityOf(atlas, language),
    pack: inLanguage(pack.title, language),
    date: dayWords(atlas.edition, language),
  })

const columnsOf = (pack: Standard, { say, language }: ReportFrom): readonly ReportColumn[] => [
  { key: "number", label: say("report.number"), characters: 6, millimetres: 11, look: "number" },
  { key: "unit", label: say("report.unit"), characters: 12, millimetres: 24, look: "text" },
  {
    key: "subject",
    label: say(`report.subject-${pack.appliesTo.what}`),
    characters: 28,
    millimetres: 46,
    look: "text",
  },
  ...pack.items.map(
    ({ id, title }): ReportColumn => ({
      key: `item ${id}`,
      label: inLanguage(title, language),
      characters: 16,
      millimetres: Math.max(13, Math.min(26, 130 / pack.items.length)),
      look: "centre",
    }),
  ),
  ...STATES.map(
    (state): ReportColumn => ({
      key: `count ${state}`,
      label: stateWords(pack, state, say),
      characters: 8,
      millimetres: null,
      look: "number",
    }),
  ),
  { key: "summary", label: say("report.summary"), characters: 34, millimetres: 52, look: "text" },
  { key: "id", label: say("lists.id"), characters: 4, millimetres: null, look: "text", isHidden: true },
]

const totalsOf = (pack: Standard, table: ScoreTable, { say }: ReportFrom): readonly (readonly SheetCell[])[] => {
  const items = pack.items.map((_, item) => countStates(table, null, [item]))
  const all = countStates(table)
  return STATES.map((state, index) => [
    null,
    index === 0 ? say("report.total") : null,
    stateWords(pack, state, say),
    ...items.map((counts) => counts[state]),
    ...STATES.map((one) => (one === state ? all[state] : null)),
    null,
    null,
  ])
}
