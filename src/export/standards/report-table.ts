import type { SheetCell } from "../../domain/sheet.ts"

/** A column: what it is called, how wide in characters of a workbook and millimetres of paper (null: not on paper). */
export type ReportColumn = {
  readonly key: string
  readonly label: string
  readonly characters: number
  readonly millimetres: number | null
  readonly look: "text" | "number" | "date" | "centre"
  /** Only for whoever reads the table back. */
  readonly isHidden?: boolean
}

/** One table, told once: screen, workbook, CSV, paper and clipboard all write these rows. */
export type ReportTable = {
  /** A workbook's sheet is called this. */
  readonly name: string
  readonly title: string
  readonly lead: readonly string[]
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
  /** Sums, in the same columns. */
  readonly totals: readonly (readonly SheetCell[])[]
  readonly foot: readonly string[]
  /** Read back from a workbook: the form's version stands in it. */
  readonly isForm: boolean
}

/** A cell as words. */
export const cellWords = (cell: SheetCell): string =>
  cell === null ? "" : typeof cell === "object" ? cell.date : String(cell)

/** The columns that people see. */
export const shownColumns = (table: ReportTable): readonly number[] =>
  table.columns.flatMap(({ isHidden }, index) => (isHidden === true ? [] : [index]))
