import type { State } from "../../../domain/evidence.ts"
import { countStates, type ScoreTable, stateAt } from "../../../domain/finding.ts"
import { gatheredAs, type PackRow } from "../pack-rows.ts"
import { isAsked } from "../roll-ups.ts"
import type { Ask } from "../standards-ask.ts"

/** One line of the matrix: a heading over some rows, or a row. */
export type MatrixLine =
  | { readonly kind: "group"; readonly name: string; readonly rows: number }
  | { readonly kind: "row"; readonly row: number }

export type MatrixQuestion = Pick<Ask, "state" | "unit" | "sort" | "by" | "grouped"> & { readonly item: number | null }

const hasState = (table: ScoreTable, row: number, item: number | null, state: State): boolean => {
  if (item !== null) return stateAt(table, row, item) === state
  for (let at = 0; at < table.items; at++) if (stateAt(table, row, at) === state) return true
  return false
}

/** The rows that answer a question, in its order. Rows that the pack does not ask are left out unless 不适用 is asked for. */
export const askedRows = (table: ScoreTable, rows: readonly PackRow[], question: MatrixQuestion): readonly number[] => {
  const { state, unit, item, sort, by } = question
  const found: number[] = []
  rows.forEach((row, at) => {
    if (unit !== null && gatheredAs(row, by) !== unit) return
    if (state === null ? isAsked(table, at) : hasState(table, at, item, state)) found.push(at)
  })
  if (sort === "file") return found
  if (sort === "name") {
    const order = new Intl.Collator("zh")
    const name = (at: number): string => rows[at]?.name.zh ?? ""
    return found.sort((a, b) => order.compare(name(a), name(b)) || a - b)
  }
  const counts = new Map(found.map((at) => [at, countStates(table, [at])[sort]]))
  return found.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b)
}

/** The lines of the matrix: the rows asked for, under the names of their units when they are grouped. */
export const matrixLines = (
  table: ScoreTable,
  rows: readonly PackRow[],
  question: MatrixQuestion,
): readonly MatrixLine[] => {
  const found = askedRows(table, rows, question)
  if (!question.grouped) return found.map((row) => ({ kind: "row", row }))
  const groups = new Map<string, number[]>()
  for (const at of found) {
    const row = rows[at]
    if (row === undefined) continue
    const name = gatheredAs(row, question.by)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [at])
    else group.push(at)
  }
  const lines: MatrixLine[] = []
  for (const [name, group] of groups) {
    lines.push({ kind: "group", name, rows: group.length })
    for (const row of group) lines.push({ kind: "row", row })
  }
  return lines
}
