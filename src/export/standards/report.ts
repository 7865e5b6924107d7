import { LIST_NAMES } from "../../domain/list-task.ts"
import { inLanguage } from "../../domain/local-text.ts"
import type { SheetCell } from "../../domain/sheet.ts"
import { findingsTable } from "./findings-table.ts"
import { formBase } from "./form-base.ts"
import { listTable } from "./list-table.ts"
import { matrixTable, matrixTitle } from "./matrix-table.ts"
import { cityOf, type ReportFrom } from "./report-from.ts"
import type { ReportTable } from "./report-table.ts"
import { rollupTable } from "./rollup-table.ts"
import { sourcesTable } from "./sources-table.ts"

/** A report told once, as plain values: every form it leaves in writes these tables and no figure of its own. */
export type Report = {
  readonly title: string
  /** 虚构示例, short for a stamp; null for a real city. */
  readonly stamp: string | null
  readonly language: ReportFrom["language"]
  readonly tables: readonly ReportTable[]
  /** 制表单位, 填报人, 审核人: left blank, to be filled in by hand. */
  readonly blanks: readonly string[]
  /** Date of the data, approval, attribution: a line each. */
  readonly imprint: readonly string[]
  readonly formBase: readonly (readonly SheetCell[])[]
}

/** Tells a report: the matrix of each standard, roll-ups, findings, the four lists, sources. */
export const reportOf = (from: ReportFrom): Report => {
  const { packs } = from
  const [first] = packs
  return {
    ...framed(from, first === undefined ? inLanguage(from.atlas.title, from.language) : matrixTitle(first, from)),
    tables: [
      ...packs.flatMap((pack) => matrixTable(pack, from) ?? []),
      ...packs.flatMap((pack) => (pack.appliesTo.what === "city" ? [] : (rollupTable(pack, from) ?? []))),
      findingsTable(from),
      ...listTables(from),
      sourcesTable(from),
    ],
  }
}

/** Tells the four lists alone, as they are handed out to be filled in. */
export const listsReport = (from: ReportFrom): Report => ({
  ...framed(from, from.say("report.lists-title", { city: cityOf(from.atlas, from.language) })),
  tables: listTables(from),
})

const listTables = (from: ReportFrom): readonly ReportTable[] => LIST_NAMES.map((list) => listTable(list, from))

const framed = (from: ReportFrom, title: string): Omit<Report, "tables"> => {
  const { atlas, say, language, tasks, madeOn, withPersons } = from
  return {
    title,
    stamp: atlas.fictional ? say("report.fictional") : null,
    language,
    blanks: blankLines(from),
    imprint: imprintOf(from),
    formBase: formBase(atlas.id, tasks, madeOn, withPersons, say, language),
  }
}

const blankLines = ({ say }: Pick<ReportFrom, "say">): readonly string[] => [
  say("report.blank-unit"),
  say("report.blank-filled-by"),
  say("report.blank-checked-by"),
]

/** What every paper and file says of itself. */
export const imprintOf = ({
  atlas,
  say,
  language,
  madeOn,
  scores,
}: Pick<ReportFrom, "atlas" | "say" | "language" | "madeOn" | "scores">): readonly string[] => [
  ...(atlas.fictional ? [say("report.fictional-note")] : []),
  say("report.dates", { edition: atlas.edition, on: scores.on, made: madeOn }),
  atlas.approval.number === null ? say("map.no-approval") : say("map.approval", { number: atlas.approval.number }),
  ...atlas.attribution.map((line) => inLanguage(line, language)),
]
