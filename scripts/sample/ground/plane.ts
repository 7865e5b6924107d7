import type { LngLat } from "../../../src/domain/lng-lat.ts"
import { cosine, sine, TURN } from "./exact-math.ts"

/** Metres east and north of the city's centre, or metres along and across its valley. */
export type Vec = readonly [number, number]
export type Ring = readonly Vec[]

/**
 * The open Philippine Sea, more than 600 km from the nearest land and outside every state's 200 nautical miles. An
 * invented city drawn over a real landscape could be taken for a place that exists; here nobody can mistake it, while
 * the numbers still look and behave like Chinese ones (inside the box in which GCJ-02 is defined, for instance).
 */
export const CENTRE: LngLat = [128, 20.5]

const EQUATOR_METRES = 6378137
const FLATTENING = 1 / 298.257223563
const E2 = FLATTENING * (2 - FLATTENING)

/** Metres in one degree of longitude and latitude on WGS84 at a latitude. */
const degreeMetres = (latitude: number): Vec => {
  const radians = (latitude * TURN) / 360
  const s = sine(radians)
  const w2 = 1 - E2 * s * s
  const w = Math.sqrt(w2)
  const perRadian = [(EQUATOR_METRES / w) * cosine(radians), (EQUATOR_METRES * (1 - E2)) / (w2 * w)] as const
  return [(perRadian[0] * TURN) / 360, (perRadian[1] * TURN) / 360]
}
const [LON_METRES, LAT_METRES] = degreeMetres(CENTRE[1])

const toMillionth = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** The place on the globe, rounded to a millionth of a degree as every coordinate of the city is. */
export const lngLatOf = ([x, y]: Vec): LngLat => [
  toMillionth(CENTRE[0] + x / LON_METRES),
  toMillionth(CENTRE[1] + y / LAT_METRES),
]
export const planeOf = ([lon, lat]: LngLat): Vec => [(lon - CENTRE[0]) * LON_METRES, (lat - CENTRE[1]) * LAT_METRES]

/** Metres between two places on WGS84 by the mid-latitude formula: true to a millimetre within a city. */
export const metresApart = (a: LngLat, b: LngLat): number => {
  const [lonMetres, latMetres] = degreeMetres((a[1] + b[1]) / 2)
  return between([a[0] * lonMetres, a[1] * latMetres], [b[0] * lonMetres, b[1] * latMetres])
}

/** Metres between two places of the plane. */
export const between = (a: Vec, b: Vec): number => {
  const dx = b[0] - a[0]
  const dy = b[1] - a[1]
  return Math.sqrt(dx * dx + dy * dy)
}

export const mix = (a: Vec, b: Vec, t: number): Vec => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]

/** Is the place inside the ring (even–odd)? */
export const inside = (at: Vec, ring: Ring): boolean => {
  let within = false
  let previous = ring[ring.length - 1]
  if (previous === undefined) return false
  for (const point of ring) {
    if (point[1] > at[1] !== previous[1] > at[1]) {
      const x = previous[0] + ((at[1] - previous[1]) / (point[1] - previous[1])) * (point[0] - previous[0])
      if (at[0] < x) within = !within
    }
    previous = point
  }
  return within
}

/** The nearest place on a line: its distance, and how far along it lies. */
export const nearestOnLine = (at: Vec, line: readonly Vec[]): { metres: number; along: number; point: Vec } => {
  let best = { metres: Number.POSITIVE_INFINITY, along: 0, point: at }
  let walked = 0
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]]
    if (a === undefined || b === undefined) continue
    const length = between(a, b)
    const dot = (at[0] - a[0]) * (b[0] - a[0]) + (at[1] - a[1]) * (b[1] - a[1])
    const t = length === 0 ? 0 : Math.max(0, Math.min(1, dot / (length * length)))
    const point = mix(a, b, t)
    const metres = between(at, point)
    if (metres < best.metres) best = { metres, along: walked + t * length, point }
    walked += length
  }
  return best
}

export const lineLength = (line: readonly Vec[]): number => {
  let metres = 0
  for (let i = 1; i < line.length; i++) metres += between(line[i - 1] ?? [0, 0], line[i] ?? [0, 0])
  return metres
}

/** The place so many metres along a line, and the unit vector to its left there. */
export const alongLine = (line: readonly Vec[], metres: number): { point: Vec; left: Vec } => {
  let walked = 0
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]]
    if (a === undefined || b === undefined) continue
    const length = between(a, b)
    if (length > 0 && (walked + length >= metres || i === line.length - 1)) {
      const left: Vec = [-(b[1] - a[1]) / length, (b[0] - a[0]) / length]
      return { point: mix(a, b, Math.max(0, Math.min(1, (metres - walked) / length))), left }
    }
    walked += length
  }
  throw new Error("a line without length has no place along it")
}
