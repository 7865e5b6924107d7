import type { LngLat } from "../../domain/lng-lat.ts"

const RADIANS = Math.PI / 180

/** Degrees clockwise from north of the great circle's start from one place to another, 0 to under 360; null on one spot. */
export const bearingBetween = (from: LngLat, to: LngLat): number | null => {
  const [lat1, lat2] = [from[1] * RADIANS, to[1] * RADIANS]
  const lon = (to[0] - from[0]) * RADIANS
  const east = Math.sin(lon) * Math.cos(lat2)
  const north = Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(lon)
  if (Math.hypot(east, north) < 1e-9) return null
  return (Math.atan2(east, north) / RADIANS + 360) % 360
}
