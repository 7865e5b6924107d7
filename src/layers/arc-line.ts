import type { LngLat } from "../domain/lng-lat.ts"

/** How high an arc stands, as a share of its way's length: half an ellipse, half as far from the way in its middle. */
export const ARC_HEIGHT = 0.18

const STEPS = 20

/** The points of an arc from one place to another, lying on the map to the left of the straight way. */
export const arcBetween = ([lon0, lat0]: LngLat, [lon1, lat1]: LngLat): [number, number][] => {
  const squeeze = Math.cos((((lat0 + lat1) / 2) * Math.PI) / 180)
  const [east, north] = [(lon1 - lon0) * squeeze, lat1 - lat0]
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    // Closer together at the ends, where the arc bends most.
    const t = (1 - Math.cos((Math.PI * step) / STEPS)) / 2
    const aside = ARC_HEIGHT * Math.sqrt(t * (1 - t))
    return [lon0 + t * (lon1 - lon0) - (north * aside) / squeeze, lat0 + t * (lat1 - lat0) + east * aside]
  })
}
