import { STATES } from "../../domain/evidence.ts"
import { countStates } from "../../domain/finding.ts"
import { inLanguage } from "../../domain/local-text.ts"
import type { Standard } from "../../domain/standard.ts"
import { matrixTitle } from "./matrix-table.ts"
import { type ReportFrom, subjectsOf, tableOf } from "./report-from.ts"
import type { ReportTable } from "./report-table.ts"
import { stateWords } from "./state-words.ts"

/** 分区县汇总 of a pack: how many boxes of each state every reporting unit has, and of how many belts or sites. No percentage. */
export const rollupTable = (pack: Standard, from: ReportFrom): ReportTable | null => {
  const table = tableOf(pack, from)
  if (table === null) return null
  const { say, language } = from
  const rowsOf = new Map<string, number[]>()
  for (const { unit, row } of subjectsOf(pack, from)) {
    const rows = rowsOf.get(unit) ?? []
    rowsOf.set(unit, rows)
    rows.push(row)
  }
  const line = (name: string, rows: readonly number[] | null) => {
    const counts = countStates(table, rows)
    const asked = STATES.filter((state) => state !== "not-applicable").reduce((sum, state) => sum + counts[state], 0)
    return [name, rows?.length ?? table.rows, ...STATES.map((state) => counts[state]), asked]
  }
  return {
    name: say("report.rollup-of", { pack: inLanguage(pack.title, language) }),
    title: `${matrixTitle(pack, from)} · ${say("report.rollup")}`,
    lead: [],
    columns: [
      { key: "unit", label: say("report.unit"), characters: 18, millimetres: 40, look: "text" },
      {
        key: "subjects",
        label: say(`report.count-${pack.appliesTo.what}`),
        characters: 10,
        millimetres: 22,
        look: "number",
      },
      ...STATES.map((state) => ({
        key: `count ${state}`,
        label: stateWords(pack, state, say),
        characters: 10,
        millimetres: 22,
        look: "number" as const,
      })),
      { key: "asked", label: say("report.asked"), characters: 14, millimetres: 26, look: "number" },
    ],
    rows: [...rowsOf].map(([unit, rows]) => line(unit, rows)),
    totals: [line(say("report.total"), null)],
    foot: [say("report.rollup-note")],
    isForm: false,
  }
}
