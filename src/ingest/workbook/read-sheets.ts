import type { CellValue, Workbook } from "hucre"
import { readXls, readXlsx } from "hucre/xlsx"
import { assertNever } from "../../domain/assert-never.ts"
import type { ReadSheet, SheetCell, SheetFault, SheetsRead, TextEncodingName } from "../../domain/sheet.ts"
import { readCsvRows } from "../csv.ts"
import { csvFault } from "./csv-gate.ts"
import { decodeText } from "./decode-text.ts"
import { separatorOf } from "./separator-of.ts"
import { askGate, type GateAnswer } from "./workbook-gate.ts"
import { WORKBOOK_LIMITS } from "./workbook-limits.ts"

/**
 * The one door for workbooks (.xlsx, .xls, .ods) and tables in text (.csv, .tsv): rows as plain values, or why the file is refused.
 * Never throws. Formulas give the value they were saved with and are never worked out. `encoding` reads a text in an encoding
 * a person has chosen.
 */
export const readSheets = async (
  name: string,
  bytes: Uint8Array,
  encoding: TextEncodingName | null = null,
): Promise<SheetsRead> => {
  if (/\.(csv|tsv|txt)$/i.test(name)) return readCsv(bytes, encoding)
  const answer = await askGate(bytes)
  if (answer.kind === "refused") return answer
  try {
    const { sheets } = await workbookOf(bytes, answer)
    return { kind: "read", sheets: sheets.map((sheet) => sheetOf(sheet.name, sheet.rows)), encoding: null }
  } catch {
    return refused({ kind: "damaged" })
  }
}

const workbookOf = async (bytes: Uint8Array, answer: Extract<GateAnswer, { kind: "passed" }>): Promise<Workbook> => {
  switch (answer.form) {
    case "xlsx":
      return readXlsx(bytes)
    case "ods":
      return (await import("hucre/ods")).readOds(bytes)
    case "xls":
      return readXls(answer.contained)
    default:
      return assertNever(answer)
  }
}

const refused = (fault: SheetFault): SheetsRead => ({ kind: "refused", fault })

const readCsv = (bytes: Uint8Array, wanted: TextEncodingName | null): SheetsRead => {
  if (bytes.length === 0) return refused({ kind: "empty" })
  if (bytes.length > WORKBOOK_LIMITS.bytes) return refused({ kind: "too-large", limit: WORKBOOK_LIMITS.megabytes })
  const found = decodeText(bytes, wanted)
  if (found === null) return refused({ kind: "encoding" })
  const text = found.text.replace(/^\uFEFF/, "")
  const separator = separatorOf(text)
  const fault = csvFault(text, separator)
  if (fault !== null) return refused(fault)
  const read = readCsvRows(text, separator)
  if (read.length > WORKBOOK_LIMITS.rows) return refused({ kind: "too-many-rows", limit: WORKBOOK_LIMITS.rows })
  const rows: (readonly string[])[] = []
  for (const { line, cells } of read) {
    // blank lines are kept, so that rows have the numbers a person counts; a cell of several lines counts as one row
    const blank = Math.min(line - 1 - rows.length, WORKBOOK_LIMITS.rows)
    for (let more = 0; more < blank; more++) rows.push([])
    rows.push(cells)
  }
  return { kind: "read", sheets: [{ name: "", rows }], encoding: found.encoding }
}

const sheetOf = (name: string, rows: readonly (readonly CellValue[])[]): ReadSheet => {
  // rows that a workbook leaves out are no arrays at all with some readers
  const read = Array.from(rows, (row: readonly CellValue[] | undefined) => Array.from(row ?? [], cellOf))
  const last = read.findLastIndex((row) => row.some((cell) => cell !== null && cell !== ""))
  return { name, rows: read.slice(0, last + 1) }
}

const cellOf = (value: CellValue): SheetCell => {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : { date: value.toISOString().slice(0, 10) }
  if (typeof value === "number") return Number.isFinite(value) ? value : null
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n") : String(value)
}
