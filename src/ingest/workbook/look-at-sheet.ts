import type { SheetFault } from "../../domain/sheet.ts"
import type { LookAtTag } from "./tag-scan.ts"
import { WORKBOOK_LIMITS } from "./workbook-limits.ts"

const TOO_MANY_ROWS: SheetFault = { kind: "too-many-rows", limit: WORKBOOK_LIMITS.rows }
const TOO_MANY_CELLS: SheetFault = { kind: "too-many-cells", limit: WORKBOOK_LIMITS.cells }
const OUTSIDE: SheetFault = { kind: "cell-outside" }
const SPARE_ROWS = 2000 // blank lines people leave between

/** Looks at the tags of an Excel sheet: cells that say something, where they lie, and areas that are named. */
export const newXlsxLook = (): LookAtTag => {
  let [rows, cells, row, column] = [0, 0, 0, 0]
  let isCounted = false
  return (tag) => {
    const name = nameOf(tag)
    if (name === "row") {
      row = Number(/\br="(\d+)"/.exec(tag)?.[1] ?? row + 1)
      column = 0
      isCounted = false
    } else if (name === "c") {
      if (++cells > WORKBOOK_LIMITS.cells) return TOO_MANY_CELLS
      const place = /\br="([A-Za-z]+)(\d+)"/.exec(tag)
      if (/\br="/.test(tag) && place === null) return OUTSIDE
      column = place === null ? column + 1 : columnOf(place[1] ?? "")
      if (place !== null) row = Number(place[2])
      if (row > GRID_ROWS || column > GRID_COLUMNS) return OUTSIDE
    } else if (name === "v" || name === "is" || name === "f") {
      if (column > WORKBOOK_LIMITS.columns || row > WORKBOOK_LIMITS.rows + SPARE_ROWS)
        return row > WORKBOOK_LIMITS.rows + SPARE_ROWS ? TOO_MANY_ROWS : OUTSIDE
      if (!isCounted && ++rows > WORKBOOK_LIMITS.rows) return TOO_MANY_ROWS
      isCounted = true
    }
    const area = AREAS.has(name) ? /\bref="([A-Za-z]+)(\d+):([A-Za-z]+)(\d+)"/.exec(tag) : null
    return area !== null && spansTooMuch(area) ? OUTSIDE : null
  }
}

const [GRID_ROWS, GRID_COLUMNS] = [1_048_576, 16_384]
/** Areas a reader may lay out cell by cell. */
const AREAS: ReadonlySet<string> = new Set(["dimension", "mergeCell", "f", "table"])
// No table is so large; the whole grid has 17 thousand million cells.
const LARGEST_AREA_CELLS = 4_000_000

const spansTooMuch = ([, fromColumn = "", fromRow = "", toColumn = "", toRow = ""]: RegExpExecArray): boolean => {
  const [columns, rows] = [columnOf(toColumn) - columnOf(fromColumn) + 1, Number(toRow) - Number(fromRow) + 1]
  return Number(toRow) > GRID_ROWS || columnOf(toColumn) > GRID_COLUMNS || columns * rows > LARGEST_AREA_CELLS
}

/** Looks at the tags of an OpenDocument sheet, where rows and cells may say that they repeat. */
export const newOdsLook = (): LookAtTag => {
  let [rows, cells, column, repeats] = [0, 0, 0, 1]
  let isCounted = false
  let width = 0
  return (tag) => {
    const name = nameOf(tag)
    if (name === "table") rows = 0
    else if (name === "table-row") {
      repeats = repeatsIn(tag, "rows")
      column = 0
      isCounted = false
    } else if (name === "table-cell" || name === "covered-table-cell") {
      width = repeatsIn(tag, "columns")
      if (++cells > WORKBOOK_LIMITS.cells) return TOO_MANY_CELLS
      column += width
      if (!/\bvalue-type=/.test(tag)) return null
      if (column > WORKBOOK_LIMITS.columns) return OUTSIDE
      cells += repeats * width - 1
      if (!isCounted) rows += repeats
      isCounted = true
      if (rows > WORKBOOK_LIMITS.rows) return TOO_MANY_ROWS
    } else if (name === "p" && column > WORKBOOK_LIMITS.columns) return OUTSIDE
    // a run of blanks in a text is written as a number as well
    else if (name === "s" && Number(/\bc="(\d+)"/.exec(tag)?.[1] ?? 0) > LONGEST_BLANK) return OUTSIDE
    return null
  }
}

const LONGEST_BLANK = 1000

const repeatsIn = (tag: string, what: "rows" | "columns"): number =>
  Math.max(1, Number(new RegExp(`number-${what}-repeated="(\\d+)"`).exec(tag)?.[1] ?? 1))

/** The name of a tag without what stands before a colon. */
const nameOf = (tag: string): string => /^(?:[^\s:/>]+:)?([^\s:/>]+)/.exec(tag)?.[1] ?? ""

/** The number of a column counted from 1; letters beyond any grid count as beyond it. */
const columnOf = (letters: string): number =>
  letters.length > 4
    ? Number.POSITIVE_INFINITY
    : [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
