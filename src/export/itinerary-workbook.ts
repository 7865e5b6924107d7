import { type Cell, type CellStyle, writeXlsx } from "hucre/xlsx"
import { imprintLines } from "./imprint.ts"
import type { Itinerary } from "./itinerary.ts"
import { type ItineraryRow, itineraryTable } from "./itinerary-rows.ts"
import { withoutForbidden } from "./xml-text.ts"

const COLUMNS = [
  "number",
  "time",
  "stop",
  "gettingThere",
  "talkingPoints",
  "host",
  "note",
] as const satisfies readonly (keyof ItineraryRow)[]
const WIDTHS: Readonly<Record<keyof ItineraryRow, number>> = {
  number: 6,
  time: 18,
  stop: 24,
  gettingThere: 28,
  talkingPoints: 48,
  host: 22,
  note: 32,
}
const SHEET_WIDTH = COLUMNS.reduce((sum, column) => sum + WIDTHS[column], 0)
const LAST = COLUMNS.length - 1
const MOST_CELL_CHARACTERS = 32_767 // what Excel holds in a cell

const HAIR = { style: "thin", color: { rgb: "B8AC98" } } as const
const STYLES = {
  heading: { font: { bold: true, size: 18, color: { rgb: "2B2620" } }, alignment: { vertical: "center" } },
  lead: { font: { size: 11, color: { rgb: "4A4238" } }, alignment: { wrapText: true, vertical: "center" } },
  head: {
    font: { bold: true, size: 11, color: { rgb: "FFFFFF" } },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "B4282D" } },
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
    border: { top: HAIR, bottom: HAIR, left: HAIR, right: HAIR },
  },
  body: {
    font: { size: 11 },
    alignment: { vertical: "top", wrapText: true },
    border: { top: HAIR, bottom: HAIR, left: HAIR, right: HAIR },
  },
  note: { font: { size: 10, color: { rgb: "6F6450" } }, alignment: { wrapText: true, vertical: "top" } },
} as const satisfies Record<string, CellStyle>

/** Whether a sheet would take a text for a formula: told to the sheet as text with Excel's own quote mark. */
const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text)

const cell = (words: string, style: CellStyle): Partial<Cell> => {
  const value = withoutForbidden(words).slice(0, MOST_CELL_CHARACTERS)
  return { value, type: "string", style: looksLikeFormula(value) ? { ...style, numFmt: "@" } : style }
}

/** The height of a row in points, guessed from its longest cell: a sheet does not grow by itself when it is written. */
const heightOf = (row: ItineraryRow): number => {
  const lines = COLUMNS.map((column) =>
    String(row[column])
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 2) / WIDTHS[column])), 0),
  )
  return Math.min(400, 16 * Math.max(2, ...lines) + 6)
}

/**
 * The itinerary as an Excel workbook (.xlsx), one sheet that prints on A4 landscape. All cells but the stop's number are text:
 * nothing in the data becomes a formula.
 */
export const itineraryWorkbook = async (itinerary: Itinerary): Promise<Uint8Array> => {
  const table = itineraryTable(itinerary)
  const cells = new Map<string, Partial<Cell>>()
  const heights = new Map<number, { height: number }>()
  const merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = []
  let y = 0
  const wide = (words: string, style: CellStyle, lineHeight: number): void => {
    cells.set(`${y},0`, cell(words, style))
    heights.set(y, { height: lineHeight * Math.max(1, Math.ceil((words.length * 2) / SHEET_WIDTH)) })
    merges.push({ startRow: y, startCol: 0, endRow: y, endCol: LAST })
    y += 1
  }

  const stamp = table.fictional === null ? "" : `〔${table.fictional}〕`
  wide(`${table.heading} · ${table.title}${stamp}`, STYLES.heading, 34)
  for (const line of table.lead) wide(line, STYLES.lead, 20)
  COLUMNS.forEach((column, x) => {
    cells.set(`${y},${x}`, cell(table.columns[column], STYLES.head))
  })
  heights.set(y, { height: 24 })
  const headRow = y
  y += 1
  for (const row of table.rows) {
    COLUMNS.forEach((column, x) => {
      const words = row[column]
      cells.set(
        `${y},${x}`,
        typeof words === "number" ? { value: words, type: "number", style: STYLES.body } : cell(words, STYLES.body),
      )
    })
    heights.set(y, { height: heightOf(row) })
    y += 1
  }
  for (const line of imprintLines(itinerary.imprint, itinerary.say)) wide(line, STYLES.note, 18)

  return writeXlsx({
    sheets: [
      {
        name: table.heading.slice(0, 31),
        columns: COLUMNS.map((column) => ({ width: WIDTHS[column] })),
        rows: Array.from({ length: y }, () => COLUMNS.map(() => null)),
        cells,
        rowDefs: heights,
        merges,
        freezePane: { rows: headRow + 1 },
        pageSetup: {
          paperSize: "a4",
          orientation: "landscape",
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: `$${headRow + 1}:$${headRow + 1}`,
        },
      },
    ],
    properties: { title: itinerary.title, creator: "Belt Atlas" },
  })
}
