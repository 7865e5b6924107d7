import type { SheetCell } from "../../domain/sheet.ts"
import { guarded } from "../formula-guard.ts"
import { cellWords, type ReportTable } from "./report-table.ts"

const BOM = "\uFEFF" // without it Excel reads Chinese as the computer's old code page

/**
 * A table as CSV: heads and rows, CRLF, nothing that could become a formula. `stamp` (虚构示例 …) closes it as a line of its own
 * where there is one.
 */
export const csvText = (table: Pick<ReportTable, "columns" | "rows">, stamp: string | null): string => {
  const lines = [
    table.columns.map(({ label }) => field(label)).join(","),
    ...table.rows.map((row) => row.map(field).join(",")),
    ...(stamp === null ? [] : [field(stamp)]),
  ]
  return `${BOM}${lines.join("\r\n")}\r\n`
}

const field = (cell: SheetCell): string => {
  const words = typeof cell === "string" ? guarded(cell) : cellWords(cell)
  // Blanks at an end are quoted too: readers drop them.
  return /[",\r\n]|^\s|\s$/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}
