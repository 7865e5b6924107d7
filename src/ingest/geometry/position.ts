import type { LngLat } from "../../domain/lng-lat.ts"
import { quoted } from "../plain.ts"
import { complain, type Where } from "../where.ts"

// No place is further than 360 from zero in degrees, however it was wrapped: what is has another unit.
const SURELY_NOT_DEGREES = 360

/** Whether a value is a position without anything to say about it: two finite numbers in range, not 0,0. */
export const isPlainPosition = (value: unknown): value is readonly [number, number] => {
  if (!Array.isArray(value) || value.length !== 2) return false
  const lon: unknown = value[0]
  const lat: unknown = value[1]
  return (
    typeof lon === "number" &&
    typeof lat === "number" &&
    lon >= -180 &&
    lon <= 180 &&
    lat >= -90 &&
    lat <= 90 &&
    (lon !== 0 || lat !== 0)
  )
}

/** Reads one GeoJSON position; a height is left aside. Undefined: the log says why. */
export const readPosition = (value: unknown, path: string, where: Where): LngLat | undefined => {
  if (isPlainPosition(value)) return [value[0], value[1]]
  if (!Array.isArray(value)) {
    complain(where, "coordinate-not-a-number", path, { found: quoted(value) })
    return undefined
  }
  if (value.length < 2) {
    complain(where, "position-too-short", path, {})
    return undefined
  }
  if (value.length > 3) complain(where, "position-too-long", path, { count: value.length })
  const wrong: unknown = value.find((part) => typeof part !== "number" || !Number.isFinite(part))
  if (wrong !== undefined) {
    complain(where, "coordinate-not-a-number", path, { found: quoted(wrong) })
    return undefined
  }
  const lon = Number(value[0])
  const lat = Number(value[1])
  if (lon === 0 && lat === 0) complain(where, "coordinates-at-zero", path, {})
  if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) return [lon, lat]
  if (Math.abs(lon) > SURELY_NOT_DEGREES || Math.abs(lat) > SURELY_NOT_DEGREES) {
    complain(where, "coordinates-in-metres", path, { lon, lat })
  } else if (Math.abs(lon) <= 90 && Math.abs(lat) <= 180) complain(where, "coordinates-swapped", path, { lon, lat })
  else complain(where, "coordinate-out-of-range", path, { lon, lat })
  return undefined
}

/** Reads a list of positions. Undefined when one of them is wrong; all of them are looked at. */
export const readPositions = (value: unknown, path: string, where: Where): LngLat[] | undefined => {
  if (!Array.isArray(value)) {
    complain(where, "coordinate-not-a-number", path, { found: quoted(value) })
    return undefined
  }
  const positions: LngLat[] = []
  let sound = true
  for (let index = 0; index < value.length; index++) {
    const entry: unknown = value[index]
    const position = isPlainPosition(entry)
      ? ([entry[0], entry[1]] as const)
      : readPosition(entry, `${path}[${index}]`, where)
    if (position === undefined) sound = false
    else positions.push(position)
  }
  return sound ? positions : undefined
}

/** Whether positions reach over more than half the globe, which no city does: a lost minus sign or a date line. */
export const spanDegrees = (positions: readonly LngLat[]): number => {
  let west = Number.POSITIVE_INFINITY
  let east = Number.NEGATIVE_INFINITY
  for (const [lon] of positions) {
    if (lon < west) west = lon
    if (lon > east) east = lon
  }
  return positions.length === 0 ? 0 : east - west
}
