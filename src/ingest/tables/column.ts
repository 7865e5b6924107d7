/** The tables a sheet may hold, one for each kind of record. */
export const TABLES = ["atlas", "belts", "sites", "brands", "pairs", "tasks", "sources"] as const
export type Table = (typeof TABLES)[number]

/** What the cells of a column hold. */
export type CellForm =
  | { readonly kind: "text" }
  | { readonly kind: "number" }
  /** A figure as printed: a number, or words. */
  | { readonly kind: "number-or-text" }
  | { readonly kind: "yes-no" }
  /** A code, told in the words of a list of `value-words.json`; `loose` codes may be others as well. */
  | { readonly kind: "choice"; readonly words: string; readonly codes: readonly string[] }
  | { readonly kind: "date" }
  | { readonly kind: "year" }
  | { readonly kind: "id" }
  | { readonly kind: "list"; readonly of: CellForm }
  /** Records one a line, their parts between upright strokes. */
  | { readonly kind: "lines"; readonly parts: readonly Part[] }
  /** Places of a line or lines, `119.3,26.1 119.4,26.1`, one line a row. */
  | { readonly kind: "places" }

/** One part of a line: where it goes in the record of that line. */
export type Part = { readonly path: string; readonly form: CellForm }

/** One column of a table: where its values go in the record, and how they are written. */
export type Column = {
  readonly table: Table
  /** As in `name.zh`; below `sheet.` are columns that say something of the sheet or of another record. */
  readonly path: string
  readonly form: CellForm
  readonly required: boolean
  /** The column's head in both languages. */
  readonly zh: string
  readonly en: string
  /** Other heads offices write. */
  readonly also: readonly string[]
}

/** How a column is named where programs read it: in the second row of the template. */
export const codeOf = ({ table, path }: Column): string => `${table}/${path}`
