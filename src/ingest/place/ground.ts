import type { LngLat } from "../../domain/lng-lat.ts"

// Mean radius of the sphere with the Earth's volume: good to half a per cent, and these rules ask for less.
const EARTH_RADIUS_METRES = 6_371_000
const METRES_PER_DEGREE = (EARTH_RADIUS_METRES * Math.PI) / 180

/** Metres east and north from one place to another nearby, on a plane that touches at the first. */
export const stepBetween = (from: LngLat, to: LngLat): readonly [east: number, north: number] => [
  (to[0] - from[0]) * METRES_PER_DEGREE * Math.cos((from[1] * Math.PI) / 180),
  (to[1] - from[1]) * METRES_PER_DEGREE,
]

/** Metres between two places of one region, within a per cent. */
export const metresBetween = (one: LngLat, other: LngLat): number => {
  const [east, north] = stepBetween(one, other)
  return Math.hypot(east, north)
}

/** A polygon with the box around it: outline first, holes after. */
export type Area = {
  readonly rings: readonly (readonly LngLat[])[]
  readonly box: readonly [west: number, south: number, east: number, north: number]
}

export const areaOf = (rings: readonly (readonly LngLat[])[]): Area => {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [lon, lat] of rings[0] ?? []) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return { rings, box: [west, south, east, north] }
}

/** Whether a place lies inside an area and in none of its holes. */
export const isInside = (at: LngLat, { rings, box }: Area): boolean => {
  if (at[0] < box[0] || at[0] > box[2] || at[1] < box[1] || at[1] > box[3]) return false
  let inside = false
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const [lon, lat] = ring[index] ?? at
      const [beforeLon, beforeLat] = ring[index - 1] ?? at
      if (lat > at[1] === beforeLat > at[1]) continue
      if (at[0] < beforeLon + ((at[1] - beforeLat) / (lat - beforeLat)) * (lon - beforeLon)) inside = !inside
    }
  }
  return inside
}

/** Metres from a place to the nearest of some lines. */
export const metresToLines = (at: LngLat, lines: readonly (readonly LngLat[])[]): number => {
  let nearest = Number.POSITIVE_INFINITY
  for (const line of lines) {
    for (let index = 1; index < line.length; index++) {
      const from = line[index - 1]
      const to = line[index]
      if (from !== undefined && to !== undefined) nearest = Math.min(nearest, metresToSegment(at, from, to))
    }
  }
  return nearest
}

/** Metres from a place to an area: none inside it. */
export const metresToArea = (at: LngLat, area: Area): number => (isInside(at, area) ? 0 : metresToLines(at, area.rings))

const metresToSegment = (at: LngLat, from: LngLat, to: LngLat): number => {
  const [fromEast, fromNorth] = stepBetween(at, from)
  const [toEast, toNorth] = stepBetween(at, to)
  const east = toEast - fromEast
  const north = toNorth - fromNorth
  const length = east * east + north * north
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, -(fromEast * east + fromNorth * north) / length))
  return Math.hypot(fromEast + share * east, fromNorth + share * north)
}
