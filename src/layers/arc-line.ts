import type { LngLat } from "../domain/lng-lat.ts"

const BULGE = 0.16 // of the way's length: seen as an arc, and not far from where it leads
const STEPS = 16

/** The points of an arc from one place to another, to the left of the straight way as it lies on the map. */
export const arcBetween = ([lon0, lat0]: LngLat, [lon1, lat1]: LngLat): [number, number][] => {
  const squeeze = Math.cos((((lat0 + lat1) / 2) * Math.PI) / 180)
  const [east, north] = [(lon1 - lon0) * squeeze, lat1 - lat0]
  // Twice the bulge: a quadratic curve comes half as far as what draws it.
  const middle: LngLat = [(lon0 + lon1) / 2 - (north * 2 * BULGE) / squeeze, (lat0 + lat1) / 2 + east * 2 * BULGE]
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return [a * lon0 + b * middle[0] + c * lon1, a * lat0 + b * middle[1] + c * lat1]
  })
}
