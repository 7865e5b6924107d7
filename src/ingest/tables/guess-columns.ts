import type { Column, Table } from "./column.ts"
import words from "./column-words.json" with { type: "json" }
import { type HeadWords, headWordsOf } from "./head-words.ts"
import { compared } from "./plain-words.ts"
import type { UnderstoodSheet } from "./understand-sheet.ts"

/** What one column of a sheet is taken for, and why. A person may say otherwise. */
export type ColumnGuess = {
  /** Counted from 0. */
  readonly at: number
  readonly head: string
  readonly means:
    | {
        readonly kind: "column"
        readonly column: Column
        readonly how: "code" | "head-same" | "head-alike"
        readonly word: string
      }
    /** Of no account: 序号. */
    | { readonly kind: "passed-over" }
    /** Another column already means the same: kept under its own head. */
    | { readonly kind: "twice"; readonly first: number }
    /** Not known: kept under its own head. */
    | { readonly kind: "unknown" }
    /** A field of an atlas that the format does not know, as the template writes it. */
    | { readonly kind: "extra"; readonly name: string; readonly isJson: boolean }
}

/** What a sheet is taken for: the table, with how sure the heads make it, and its columns. */
export type SheetGuess = {
  readonly table: Table
  readonly because: "code" | "sheet-name" | "heads"
  readonly columns: readonly ColumnGuess[]
}

const SHEET_NAMES: Readonly<Record<string, readonly string[]>> = words.sheets

/** The table a sheet's name names. */
export const tableNamed = (name: string, tables: readonly Table[]): Table | null => {
  const plain = compared(name)
  if (plain === "") return null
  const same = tables.find((table) => SHEET_NAMES[table]?.some((word) => compared(word) === plain))
  if (same !== undefined) return same
  const inside = tables.flatMap((table) =>
    (SHEET_NAMES[table] ?? [])
      .map(compared)
      .filter((word) => word.length > 1 && plain.includes(word))
      .map((word) => ({ table, word })),
  )
  return inside.sort((one, other) => other.word.length - one.word.length)[0]?.table ?? null
}

/** Takes each column of a sheet for the column of a table, by its heads. */
export const guessColumns = (sheet: UnderstoodSheet, columns: readonly Column[]): readonly ColumnGuess[] => {
  const headWords = headWordsOf(columns)
  const found = sheet.heads.map((head, at) => (head === null ? null : { at, head, match: bestMatch(head, headWords) }))
  const taken = new Map<Column, number>()
  // what is named exactly comes before what is only alike
  for (const how of ["code", "head-same", "head-alike"] as const)
    for (const one of found)
      if (one?.match?.how === how && !taken.has(one.match.column)) taken.set(one.match.column, one.at)
  return found.flatMap((one): readonly ColumnGuess[] => {
    if (one === null) return []
    const { at, match } = one
    const head = one.head[0] ?? ""
    if (headWords.isPassedOver(one.head[0] ?? "")) return [{ at, head, means: { kind: "passed-over" } }]
    if (match === null)
      return [{ at, head, means: EXTRA.test(head) ? { kind: "extra", ...extraOf(head) } : { kind: "unknown" } }]
    const first = taken.get(match.column)
    if (first !== at && first !== undefined) return [{ at, head, means: { kind: "twice", first } }]
    return [{ at, head, means: { kind: "column", ...match } }]
  })
}

const EXTRA = /^[a-z]+\/\+/

/** `sites/+visits:json` → the field `visits`, written as JSON. */
const extraOf = (code: string): { readonly name: string; readonly isJson: boolean } => ({
  name: code.replace(EXTRA, "").replace(/:json$/, ""),
  isJson: code.endsWith(":json"),
})

const bestMatch = (head: readonly string[], headWords: HeadWords) => {
  if (EXTRA.test(head[0] ?? "")) return null
  const matches = head.map((text) => headWords.find(text))
  return (
    matches.find((match) => match?.how === "code" || match?.how === "head-same") ??
    matches.find((match) => match !== null) ??
    null
  )
}

const SCORE = { code: 100, "head-same": 3, "head-alike": 1 } as const
const NAMED_SCORE = 6

/** Takes a sheet for the table whose columns its heads fit best; the sheet's name and title have a say. Null when no head fits any. */
export const guessSheet = (
  sheet: UnderstoodSheet,
  columnsOfTable: (table: Table) => readonly Column[],
  tables: readonly Table[],
): SheetGuess | null => {
  const named = tableNamed(sheet.name, tables) ?? tableNamed(sheet.title ?? "", tables)
  const guesses = tables.map((table) => {
    const columns = guessColumns(sheet, columnsOfTable(table))
    const matches = columns.flatMap(({ means }) => (means.kind === "column" ? [means] : []))
    const score = matches.reduce((sum, { how }) => sum + SCORE[how], 0)
    const hasName = matches.some(
      ({ column }) => column.path.endsWith("name.zh") || column.path === "problem.zh" || column.path === "title.zh",
    )
    return { table, columns, score: score + (table === named ? NAMED_SCORE : 0) + (hasName ? 2 : 0), matches }
  })
  const [best] = guesses.sort((one, other) => other.score - one.score)
  if (best === undefined || best.matches.length === 0) return null
  const because = best.matches.some(({ how }) => how === "code")
    ? "code"
    : best.table === named
      ? "sheet-name"
      : "heads"
  return { table: best.table, because, columns: best.columns }
}
