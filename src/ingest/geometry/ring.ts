import type { LngLat } from "../../domain/lng-lat.ts"
import { complain, type Where } from "../where.ts"
import { spansTooFar } from "./line.ts"
import { readPositions } from "./position.ts"

/** Reads one ring of a polygon: four positions or more, closed, with an area, not crossing itself. Undefined: the log says why. */
export const readRing = (value: unknown, path: string, where: Where): LngLat[] | undefined => {
  const ring = readPositions(value, path, where)
  if (ring === undefined) return undefined
  const first = ring[0]
  const last = ring.at(-1)
  if (first === undefined || last === undefined || ring.length < 3) {
    complain(where, "ring-too-short", path, { count: ring.length })
    return undefined
  }
  if (first[0] !== last[0] || first[1] !== last[1]) {
    complain(where, "ring-not-closed", path, {})
    return undefined
  }
  if (ring.length < 4) {
    complain(where, "ring-too-short", path, { count: ring.length })
    return undefined
  }
  if (spansTooFar(ring, path, where)) return undefined
  // A ring that crosses itself still draws: the search for it may wait for the second look.
  const crossing = where.log.explainerAtHand?.findRingCrossing(ring) ?? null
  if (crossing !== null) {
    complain(where, "ring-crosses-itself", path, { lon: crossing[0], lat: crossing[1] })
    return undefined
  }
  if (signedArea(ring) === 0) {
    complain(where, "ring-no-area", path, {})
    return undefined
  }
  return ring
}

/** Twice the area in square degrees, positive when the ring runs against the clock. */
export const signedArea = (ring: readonly LngLat[]): number => {
  const [originLon, originLat] = ring[0] ?? [0, 0]
  let doubled = 0
  for (let index = 1; index < ring.length; index++) {
    const [lon, lat] = ring[index] ?? [0, 0]
    const [beforeLon, beforeLat] = ring[index - 1] ?? [0, 0]
    doubled += (beforeLon - originLon) * (lat - originLat) - (lon - originLon) * (beforeLat - originLat)
  }
  return doubled
}

/** Reads the coordinates of a Polygon: one ring or more, the first the outline. Undefined: the log says why. */
export const readPolygon = (value: unknown, path: string, where: Where): LngLat[][] | undefined => {
  if (!Array.isArray(value) || value.length === 0) {
    complain(where, "geometry-empty", path, { type: "Polygon" })
    return undefined
  }
  const rings = value.map((ring: unknown, index) => readRing(ring, `${path}[${index}]`, where))
  return rings.every((ring) => ring !== undefined) ? rings : undefined
}
