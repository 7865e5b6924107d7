import type { AtlasFile } from "./atlas-files.ts"
import { readJson } from "./gate/read-json.ts"
import { isPlainObject, quoted } from "./plain.ts"
import { type At, type ProblemLog, WHOLE_FILE } from "./problems.ts"

/** What a file of distances may hold. */
export const DISTANCE_LIMITS = {
  stops: 2_000,
  /** The greatest distance, in whatever unit: sums stay exact far below the unit. */
  greatest: 1e12,
} as const

/** Distances from each stop (row) to each (column), row by row. */
export type DistanceTable = { readonly count: number; readonly distances: Float64Array }

/** Reads `{"distances": number[][]}`: square, every entry from 0 on. Undefined when anything is wrong; the log has all of it. */
export const readDistances = (file: string, found: AtlasFile, log: ProblemLog): DistanceTable | undefined => {
  const value = readJson(file, found, log)
  if (value === undefined) return undefined
  const rows = isPlainObject(value) ? value["distances"] : undefined
  if (!Array.isArray(rows)) {
    const what = isPlainObject(value) && rows !== undefined ? `distances: ${quoted(rows)}` : quoted(value)
    log.add("matrix-form", file, WHOLE_FILE, { found: what })
    return undefined
  }
  const count = rows.length
  if (count > DISTANCE_LIMITS.stops) {
    log.add("matrix-too-large", file, WHOLE_FILE, { count, limit: DISTANCE_LIMITS.stops })
    return undefined
  }
  const errors = log.errors()
  const distances = new Float64Array(count * count)
  rows.forEach((row: unknown, from) => {
    readRow(row, from, distances.subarray(from * count, (from + 1) * count), file, log)
  })
  return log.errors() === errors ? { count, distances } : undefined
}

const readRow = (row: unknown, from: number, into: Float64Array, file: string, log: ProblemLog): void => {
  const at = (path: string): At => ({ ...WHOLE_FILE, index: from, path })
  const expected = into.length
  if (!Array.isArray(row)) {
    log.add("matrix-row-type", file, at(`distances[${from}]`), { row: from, found: quoted(row) })
    return
  }
  if (row.length !== expected)
    log.add("matrix-not-square", file, at(`distances[${from}]`), { row: from, found: row.length, expected })
  row.forEach((entry: unknown, column) => {
    if (typeof entry === "number" && entry >= 0 && entry <= DISTANCE_LIMITS.greatest) {
      if (column < expected) into[column] = entry
      return
    }
    const shown = typeof entry === "number" ? String(entry) : quoted(entry)
    const limit = DISTANCE_LIMITS.greatest
    log.add("matrix-entry", file, at(`distances[${from}][${column}]`), { row: from, column, found: shown, limit })
  })
}
