import type { DemandPoint } from "../domain/demand.ts"
import { readCsvRows } from "./csv.ts"
import { readPosition } from "./geometry/position.ts"
import { LIMITS } from "./limits.ts"
import { quoted } from "./plain.ts"
import { type At, type ProblemLog, WHOLE_FILE } from "./problems.ts"
import type { OnShare, Records } from "./read-records.ts"

const COLUMNS = ["lon", "lat", "weight", "kind"] as const
const KNOWN_COLUMNS: ReadonlySet<string> = new Set([...COLUMNS, "district"])
const LONGEST_HEADER = 1000
const ROWS_BETWEEN_REPORTS = 5000

const columnsIn = (cells: readonly string[] | undefined): readonly string[] =>
  cells?.map((cell) => cell.toLowerCase()) ?? []

const missingIn = (columns: readonly string[]): readonly string[] =>
  COLUMNS.filter((column) => !columns.includes(column))

/** Whether a table begins with the columns of demand.csv: an office may call a sheet of its own so. */
export const isDemandCsv = (text: string): boolean => {
  const [header] = readCsvRows(text.slice(0, LONGEST_HEADER))
  return missingIn(columnsIn(header?.cells)).length === 0
}

/** Reads demand.csv: a header line, then one served place a line. Undefined when the header is not ours. */
export const readDemandCsv = (
  file: string,
  text: string,
  log: ProblemLog,
  onShare?: OnShare,
): Records<DemandPoint> | undefined => {
  const [header, ...rows] = readCsvRows(text)
  const columns = columnsIn(header?.cells)
  const missing = missingIn(columns)
  if (missing.length > 0) {
    log.add("csv-columns", file, { ...WHOLE_FILE, line: header?.line ?? 1 }, { columns: missing.join(", ") })
    return undefined
  }
  if (rows.length > LIMITS.features) {
    log.add("too-many-features", file, WHOLE_FILE, { count: rows.length, limit: LIMITS.features })
    return undefined
  }
  for (const column of columns) {
    const at = { ...WHOLE_FILE, line: header?.line ?? 1, path: column }
    if (!KNOWN_COLUMNS.has(column)) log.add("field-unknown", file, at, { field: column, count: rows.length })
  }
  const entries: DemandPoint[] = []
  const indexes: number[] = []
  rows.forEach(({ line, cells }, index) => {
    if (onShare !== undefined && index % ROWS_BETWEEN_REPORTS === 0) onShare(index / rows.length)
    const at = (path: string): At => ({ line, column: null, index, id: null, path: path === "" ? null : path })
    if (cells.length !== columns.length) {
      log.add("csv-cells", file, at(""), { expected: columns.length, found: cells.length })
      return
    }
    const cell = (column: string): string => cells[columns.indexOf(column)] ?? ""
    const point = toDemandPoint(cell, file, at, log)
    if (point === undefined) return
    entries.push(point)
    indexes.push(index)
  })
  return { entries, indexes, places: new Map(), leftOut: new Set() }
}

const toDemandPoint = (
  cell: (column: string) => string,
  file: string,
  at: (path: string) => At,
  log: ProblemLog,
): DemandPoint | undefined => {
  const position = readPosition([numberIn(cell("lon")), numberIn(cell("lat"))], "lon,lat", { file, at, log })
  const weight = numberIn(cell("weight"))
  const isWeight = typeof weight === "number" && Number.isFinite(weight) && weight >= 0
  if (typeof weight === "string" || Number.isNaN(weight))
    log.add("field-type", file, at("weight"), { field: "weight", expected: "number", found: quoted(cell("weight")) })
  else if (!isWeight)
    log.add("field-range", file, at("weight"), { field: "weight", found: String(weight), range: "≥ 0" })
  const kind = cell("kind")
  if (kind === "") log.add("field-missing", file, at("kind"), { field: "kind" })
  if (position === undefined || !isWeight || kind === "") return undefined
  const district = cell("district")
  return { at: position, weight, kind, district: district === "" ? null : district }
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/** The number a cell holds, or the cell itself. */
const numberIn = (cell: string): number | string => (NUMBER.test(cell) ? Number(cell) : cell)
