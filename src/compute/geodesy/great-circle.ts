import type { LngLat } from "../../domain/lng-lat.ts"

const MEAN_RADIUS_KILOMETRES = 6371.0088 // of the Earth as a ball: IUGG's (2a + b) / 3
const RADIANS = Math.PI / 180

/** Kilometres along the great circle between two places, on a ball of the Earth's mean radius: the haversine. */
export const greatCircleKilometres = (one: LngLat, other: LngLat): number => {
  const halfLat = Math.sin(((other[1] - one[1]) * RADIANS) / 2)
  const halfLon = Math.sin(((other[0] - one[0]) * RADIANS) / 2)
  const squared = halfLat * halfLat + Math.cos(one[1] * RADIANS) * Math.cos(other[1] * RADIANS) * halfLon * halfLon
  return 2 * MEAN_RADIUS_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(squared)))
}
