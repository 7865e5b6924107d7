import { quoted } from "../plain.ts"
import { type ProblemLog, WHOLE_FILE } from "../problems.ts"
import type { GraphRecord } from "./graph-record.ts"

/** Where the lists of one file are checked: what is wrong is said once for each entry, with its place. */
export type ListCheck = { readonly file: string; readonly log: ProblemLog }

const MILLIONTHS = 1e6
const DECIMETRES = 10

/** Node places in degrees from delta-coded millionths. After the first place off the globe the rest of the list means nothing. */
export const decodePlaces = (
  { lon, lat }: Pick<GraphRecord, "lon" | "lat">,
  { file, log }: ListCheck,
): { readonly nodeLon: Float64Array; readonly nodeLat: Float64Array } => {
  const nodeLon = new Float64Array(lon.length)
  const nodeLat = new Float64Array(lon.length)
  let [east, north] = [0, 0]
  for (let i = 0; i < lon.length; i++) {
    east += wholeOf(lon[i], "lon", i, file, log)
    north += wholeOf(lat[i], "lat", i, file, log)
    nodeLon[i] = east / MILLIONTHS
    nodeLat[i] = north / MILLIONTHS
    if (isOnGlobe(east, north)) continue
    const at = { ...WHOLE_FILE, index: i, path: `lon[${i}]` }
    log.add("coordinate-out-of-range", file, at, { lon: east / MILLIONTHS, lat: north / MILLIONTHS })
    break
  }
  return { nodeLon, nodeLat }
}

/** The nodes at both ends of every segment: `a` is delta-coded, `b` counts from `a`. */
export const decodeEnds = (
  { a, b, lon }: Pick<GraphRecord, "a" | "b" | "lon">,
  { file, log }: ListCheck,
): { readonly from: Uint32Array; readonly to: Uint32Array } => {
  const count = lon.length
  const from = new Uint32Array(a.length)
  const to = new Uint32Array(a.length)
  let node = 0
  for (let i = 0; i < a.length; i++) {
    node += wholeOf(a[i], "a", i, file, log)
    if (node < 0 || node >= count) {
      log.add("streets-node-unknown", file, { ...WHOLE_FILE, index: i, path: `a[${i}]` }, { node, count })
      break // every later one counts from here
    }
    const other = node + wholeOf(b[i], "b", i, file, log)
    if (other < 0 || other >= count)
      log.add("streets-node-unknown", file, { ...WHOLE_FILE, index: i, path: `b[${i}]` }, { node: other, count })
    from[i] = node
    to[i] = other
  }
  return { from, to }
}

/** Lengths in metres; each must be a whole, positive number of decimetres. */
export const decodeLengths = (lengths: readonly unknown[], { file, log }: ListCheck): Float64Array => {
  const metres = new Float64Array(lengths.length)
  for (let i = 0; i < lengths.length; i++) {
    const length = wholeOf(lengths[i], "len_dm", i, file, log, 1)
    if (length <= 0)
      log.add("streets-no-length", file, { ...WHOLE_FILE, index: i, path: `len_dm[${i}]` }, { found: length })
    metres[i] = length / DECIMETRES
  }
  return metres
}

/** Small whole numbers below `count`, one byte each: class indices, one-way marks. */
export const decodeBytes = (
  list: readonly unknown[],
  field: string,
  count: number,
  { file, log }: ListCheck,
): Uint8Array => {
  const bytes = new Uint8Array(list.length)
  for (let i = 0; i < list.length; i++) {
    const value = list[i]
    if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value < count) bytes[i] = value
    else {
      const found = quoted(value)
      const at = { ...WHOLE_FILE, index: i, path: `${field}[${i}]` }
      log.add("field-range", file, at, { field, found, range: `0–${count - 1}` })
    }
  }
  return bytes
}

/** The entry as a whole number; else `instead`, with the reason in the log. */
export const wholeOf = (
  value: unknown,
  field: string,
  index: number,
  file: string,
  log: ProblemLog,
  instead = 0,
): number => {
  if (typeof value === "number" && Number.isSafeInteger(value)) return value
  log.add("streets-not-whole", file, { ...WHOLE_FILE, index, path: `${field}[${index}]` }, { found: quoted(value) })
  return instead
}

/** Whether a place in millionths of a degree is on the globe. */
export const isOnGlobe = (east: number, north: number): boolean =>
  Math.abs(east) <= 180 * MILLIONTHS && Math.abs(north) <= 90 * MILLIONTHS
