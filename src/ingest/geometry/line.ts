import type { LngLat } from "../../domain/lng-lat.ts"
import { complain, type Where } from "../where.ts"
import { readPositions, spanDegrees } from "./position.ts"

/** Reads the coordinates of a LineString: two positions or more, not all the same. Undefined: the log says why. */
export const readLine = (value: unknown, path: string, where: Where): LngLat[] | undefined => {
  const positions = readPositions(value, path, where)
  if (positions === undefined) return undefined
  const [first] = positions
  if (first === undefined || positions.length < 2) {
    complain(where, "line-too-short", path, { count: positions.length })
    return undefined
  }
  if (positions.every(([lon, lat]) => lon === first[0] && lat === first[1])) {
    complain(where, "line-zero-length", path, {})
    return undefined
  }
  return spansTooFar(positions, path, where) ? undefined : positions
}

/** Complains when positions reach over more than 180°. */
export const spansTooFar = (positions: readonly LngLat[], path: string, where: Where): boolean => {
  const degrees = spanDegrees(positions)
  if (degrees <= 180) return false
  complain(where, "span-over-180", path, { degrees: Math.round(degrees) })
  return true
}
