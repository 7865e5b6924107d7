import type { State } from "../../domain/evidence.ts"
import { countStates, type ScoreTable, type StateCounts, stateAt } from "../../domain/finding.ts"
import { gatheredAs, type PackRow } from "./pack-rows.ts"
import type { Gathering } from "./standards-ask.ts"

/** The rows of one reporting unit or district, and how each item stands among them. */
export type RollUp = {
  /** As the records name it; null for the whole city. */
  readonly name: string | null
  /** The district a unit belongs to, where that is another name. */
  readonly district: string | null
  /** Rows that are asked at all. */
  readonly rows: readonly number[]
  /** For each item, how many rows are in each state. */
  readonly items: readonly StateCounts[]
}

/** A pack's coverage: the whole city, then each unit in the order of the file. */
export type Coverage = {
  readonly city: RollUp
  readonly parts: readonly RollUp[]
  /** Rows that the pack does not ask: out of every denominator. */
  readonly exempt: number
}

/** Whether a row is asked anything by its pack. */
export const isAsked = (table: ScoreTable, row: number): boolean => {
  for (let item = 0; item < table.items; item++) if (stateAt(table, row, item) !== "not-applicable") return true
  return false
}

const rollUp = (table: ScoreTable, name: string | null, district: string | null, rows: readonly number[]): RollUp => ({
  name,
  district,
  rows,
  items: Array.from({ length: table.items }, (_, item) => countStates(table, rows, [item])),
})

/** Gathers a pack's states by reporting unit or district. Linear in the size of the table. */
export const coverageOf = (table: ScoreTable, rows: readonly PackRow[], by: Gathering): Coverage => {
  const groups = new Map<string, { readonly district: string; readonly rows: number[] }>()
  const asked: number[] = []
  rows.forEach((row, at) => {
    if (!isAsked(table, at)) return
    asked.push(at)
    const name = gatheredAs(row, by)
    const group = groups.get(name) ?? { district: row.district, rows: [] }
    groups.set(name, group)
    group.rows.push(at)
  })
  return {
    city: rollUp(table, null, null, asked),
    parts: [...groups].map(([name, group]) =>
      rollUp(table, name, group.district === name ? null : group.district, group.rows),
    ),
    exempt: rows.length - asked.length,
  }
}

/** How many are asked: 不适用 is out of the denominator. */
export const askedOf = (counts: StateCounts): number => counts.met + counts.unmet + counts.unknown + counts.planned

/** The share that is met, in whole percent; null while anything is not known, and where nothing is asked. */
export const percentMet = (counts: StateCounts): number | null => {
  const of = askedOf(counts)
  return of === 0 || counts.unknown > 0 ? null : Math.floor((100 * counts.met) / of)
}

/** What several items come to together: an unmet settles it, then an unknown leaves it open. */
export const togetherOf = (counts: StateCounts): State => {
  if (counts.unmet > 0) return "unmet"
  if (counts.unknown > 0) return "unknown"
  if (counts.planned > 0) return "planned"
  return counts.met > 0 ? "met" : "not-applicable"
}

/** The state of a row: of one item, or of all items together. */
export const rowState = (table: ScoreTable, row: number, item: number | null): State =>
  item === null ? togetherOf(countStates(table, [row])) : stateAt(table, row, item)
