import { type Cell, type CellStyle, type CellValue, colToLetter, type WriteSheet, writeXlsx } from "hucre/xlsx"
import type { SheetCell } from "../../domain/sheet.ts"
import { withoutForbidden } from "../xml-text.ts"
import { FORM_SHEET } from "./form-base.ts"
import type { Report } from "./report.ts"
import type { ReportColumn, ReportTable } from "./report-table.ts"

const MOST_CELL_CHARACTERS = 32_767 // what Excel holds in a cell
const MOST_NAME_CHARACTERS = 31 // and in the name of a sheet
const HAIR = { style: "thin", color: { rgb: "B8AC98" } } as const
const FRAME = { top: HAIR, bottom: HAIR, left: HAIR, right: HAIR } as const

const STYLES = {
  title: { font: { bold: true, size: 16, color: { rgb: "2B2620" } }, alignment: { vertical: "center" } },
  lead: { font: { size: 11, color: { rgb: "4A4238" } }, alignment: { vertical: "center", wrapText: true } },
  head: {
    font: { bold: true, size: 11, color: { rgb: "FFFFFF" } },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "B4282D" } },
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
    border: FRAME,
  },
  total: { font: { bold: true, size: 11 }, alignment: { vertical: "center", wrapText: true }, border: FRAME },
  note: { font: { size: 10, color: { rgb: "6F6450" } }, alignment: { wrapText: true, vertical: "top" } },
} as const satisfies Record<string, CellStyle>

/**
 * Text columns are text to Excel, so that nothing typed over a cell or saved again becomes a formula by itself. Lines between
 * cells are one rule for the whole table: borders of every cell take as long to write as all the rest.
 */
const bodyStyle = ({ look }: ReportColumn): CellStyle => {
  const across: CellStyle["alignment"] = look === "centre" ? { horizontal: "center" } : {}
  const style: CellStyle = { alignment: { vertical: "top", wrapText: true, ...across } }
  if (look === "number") return style
  return { ...style, numFmt: look === "date" ? "yyyy-mm-dd" : "@" }
}

/** The report as an Excel workbook: a sheet a table, heads frozen, words as text, days as dates, figures as numbers. */
export const reportWorkbook = async (report: Report): Promise<Uint8Array> => {
  const names = new Set<string>([FORM_SHEET])
  const sheets = report.tables.map((table) => sheetOf(table, report, names))
  const base: WriteSheet = {
    name: FORM_SHEET,
    rows: report.formBase.map((row) => row.map(writtenValue)),
    veryHidden: true,
  }
  return writeXlsx({
    stringMode: "inline", // a list of all words takes longer to write than it saves
    sheets: [...sheets, ...(report.tables.some(({ isForm }) => isForm) ? [base] : [])],
    properties: { title: report.title, creator: "Belt Atlas" },
  })
}

const sheetOf = (table: ReportTable, report: Report, names: Set<string>): WriteSheet => {
  const { columns } = table
  const rows: CellValue[][] = []
  const cells = new Map<string, Partial<Cell>>()
  const merges: NonNullable<WriteSheet["merges"]> = []
  const rowDefs = new Map<number, { readonly height: number }>()
  const lastShown = Math.max(
    0,
    columns.findLastIndex(({ isHidden }) => isHidden !== true),
  )
  const width = columns.reduce((sum, { characters, isHidden }) => sum + (isHidden === true ? 0 : characters), 0)
  const wide = (words: string, style: CellStyle, lineHeight: number): void => {
    cells.set(`${rows.length},0`, { ...textCell(words), style })
    rowDefs.set(rows.length, { height: lineHeight * Math.max(1, Math.ceil((words.length * 2) / width)) })
    if (lastShown > 0) merges.push({ startRow: rows.length, startCol: 0, endRow: rows.length, endCol: lastShown })
    rows.push(columns.map(() => null))
  }
  wide(
    report.stamp === null || table.title.includes(report.stamp) ? table.title : `${table.title}〔${report.stamp}〕`,
    STYLES.title,
    30,
  )
  for (const line of table.lead) wide(line, STYLES.lead, 18)
  const headRow = rows.length
  columns.forEach(({ label }, x) => {
    cells.set(`${headRow},${x}`, { ...textCell(label), style: STYLES.head })
  })
  rows.push(columns.map(() => null))
  const range = `A${headRow + 2}:${colToLetter(lastShown)}${headRow + 1 + table.rows.length}`
  for (const row of table.rows) rows.push(row.map(writtenValue))
  for (const total of table.totals) {
    total.forEach((cell, x) => {
      if (cell !== null) cells.set(`${rows.length},${x}`, { ...cellOf(cell), style: STYLES.total })
    })
    rows.push(columns.map(() => null))
  }
  for (const line of table.foot) wide(line, STYLES.note, 16)
  wide(report.blanks.join("　　　　　　　　"), STYLES.lead, 26)
  for (const line of report.imprint) wide(line, STYLES.note, 16)
  return {
    name: sheetName(table.name, names),
    columns: columns.map((column) => ({
      width: column.characters,
      style: bodyStyle(column),
      ...(column.isHidden === true ? { hidden: true } : {}),
    })),
    rows,
    cells,
    merges,
    rowDefs,
    conditionalRules:
      table.rows.length === 0
        ? []
        : [{ type: "expression", priority: 1, formula: "TRUE", style: { border: FRAME }, range }],
    freezePane: { rows: headRow + 1 },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${headRow + 1}:$${headRow + 1}`,
    },
  }
}

const writtenValue = (cell: SheetCell): CellValue => {
  if (cell === null || typeof cell === "number") return cell
  return typeof cell === "string" ? cleaned(cell) : new Date(`${cell.date}T00:00:00Z`)
}

const cleaned = (words: string): string => withoutForbidden(words).slice(0, MOST_CELL_CHARACTERS)

const textCell = (words: string): Partial<Cell> => ({ value: cleaned(words), type: "string" })

const cellOf = (cell: Exclude<SheetCell, null>): Partial<Cell> =>
  typeof cell === "number"
    ? { value: cell, type: "number" }
    : typeof cell === "string"
      ? textCell(cell)
      : textCell(cell.date)

/** A name no other sheet has, without what Excel refuses in one. */
const sheetName = (wanted: string, names: Set<string>): string => {
  const plain =
    wanted
      .replace(/[\\/?*[\]:]/g, " ")
      .replace(/^'|'$/g, "")
      .slice(0, MOST_NAME_CHARACTERS) || "1"
  let name = plain
  for (let turn = 2; names.has(name); turn++) name = `${plain.slice(0, MOST_NAME_CHARACTERS - 4)} ${turn}`
  names.add(name)
  return name
}
