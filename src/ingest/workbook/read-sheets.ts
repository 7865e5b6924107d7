import { type CellValue, readXlsx } from "hucre/xlsx"
import type { ReadSheet, SheetCell, SheetFault, SheetsRead, TextEncodingName } from "../../domain/sheet.ts"
import { readCsvRows } from "../csv.ts"
import { decodeText } from "./decode-text.ts"
import { workbookFault } from "./workbook-gate.ts"
import { WORKBOOK_LIMITS } from "./workbook-limits.ts"

/**
 * The one door for workbooks and CSV files: rows as plain values, or why the file is refused. Never throws. `encoding` reads a
 * CSV file in an encoding a person has chosen.
 */
export const readSheets = async (
  name: string,
  bytes: Uint8Array,
  encoding: TextEncodingName | null = null,
): Promise<SheetsRead> => {
  if (/\.(csv|txt)$/i.test(name)) return readCsv(bytes, encoding)
  const fault = await workbookFault(bytes)
  if (fault !== null) return { kind: "refused", fault }
  try {
    const last = columnName(WORKBOOK_LIMITS.columns - 1)
    const { sheets } = await readXlsx(bytes, { range: `A1:${last}${WORKBOOK_LIMITS.rows * 2}` })
    return { kind: "read", sheets: sheets.map((sheet) => sheetOf(sheet.name, sheet.rows)), encoding: null }
  } catch {
    return refused({ kind: "damaged" })
  }
}

const refused = (fault: SheetFault): SheetsRead => ({ kind: "refused", fault })

const readCsv = (bytes: Uint8Array, wanted: TextEncodingName | null): SheetsRead => {
  if (bytes.length === 0) return refused({ kind: "empty" })
  if (bytes.length > WORKBOOK_LIMITS.bytes) return refused({ kind: "too-large", limit: WORKBOOK_LIMITS.megabytes })
  const found = decodeText(bytes, wanted)
  if (found === null) return refused({ kind: "encoding" })
  const rows = readCsvRows(found.text.replace(/^\uFEFF/, "")).map(({ cells }) => cells)
  if (rows.length > WORKBOOK_LIMITS.rows) return refused({ kind: "too-many-rows", limit: WORKBOOK_LIMITS.rows })
  return { kind: "read", sheets: [{ name: "", rows }], encoding: found.encoding }
}

const sheetOf = (name: string, rows: readonly (readonly CellValue[])[]): ReadSheet => {
  const read = rows.map((row) => row.map(cellOf))
  const last = read.findLastIndex((row) => row.some((cell) => cell !== null && cell !== ""))
  return { name, rows: read.slice(0, last + 1) }
}

const cellOf = (value: CellValue): SheetCell => {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : { date: value.toISOString().slice(0, 10) }
  if (typeof value === "number") return Number.isFinite(value) ? value : null
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n") : String(value)
}

/** The name of a column, counted from 0: A, Z, AA. */
const columnName = (column: number): string =>
  `${column < 26 ? "" : columnName(Math.floor(column / 26) - 1)}${String.fromCharCode(65 + (column % 26))}`
