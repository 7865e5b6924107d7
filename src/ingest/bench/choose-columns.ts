import type { SheetChoice } from "../../domain/bench.ts"
import type { FoundTable, TableWords } from "../import/understand-file.ts"
import { TABLES } from "../tables/column.ts"
import { type ColumnGuess, guessColumns, type SheetGuess } from "../tables/guess-columns.ts"

/** What was chosen for heads before, `sites/联系电话` → a field. */
export type RememberedHeads = Readonly<Record<string, string>>

/** What a sheet is taken for, by a person's choices and what they chose before; the guess where they chose nothing. */
export const chosenGuess = (
  { sheet, guess, file }: FoundTable,
  words: TableWords,
  choices: Readonly<Record<string, SheetChoice>>,
  remembered: RememberedHeads,
): SheetGuess | null => {
  const choice = choices[`${file}\n${sheet.name}`]
  const table = TABLES.find((one) => one === choice?.table) ?? guess?.table
  if (table === undefined) return guess
  const columns = guess?.table === table ? guess.columns : guessColumns(sheet, words.columns(table))
  const fields = words.columns(table)
  const taken = new Set<string>()
  const chosen = columns.map((column): ColumnGuess => {
    const said = choice !== undefined && Object.hasOwn(choice.paths, column.at) ? choice.paths[column.at] : undefined
    const known = Object.hasOwn(remembered, `${table}/${column.head}`)
      ? remembered[`${table}/${column.head}`]
      : undefined
    const path = said === undefined && column.means.kind === "unknown" ? known : said
    if (path === undefined) return column
    const field = fields.find((one) => one.path === path)
    if (field === undefined || taken.has(field.path)) return { ...column, means: { kind: "unknown" } }
    taken.add(field.path)
    return { ...column, means: { kind: "column", column: field, how: "head-same", word: column.head } }
  })
  // what somebody chose takes the field from where it was guessed
  const settled = chosen.map((column, i): ColumnGuess => {
    const { means } = column
    const isTaken = means.kind === "column" && means === columns[i]?.means && taken.has(means.column.path)
    return isTaken ? { ...column, means: { kind: "unknown" } } : column
  })
  return { table, because: guess?.table === table ? guess.because : "heads", columns: settled }
}
