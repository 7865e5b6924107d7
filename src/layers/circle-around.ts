import type { LngLat } from "../domain/lng-lat.ts"

const CORNERS = 96
// Metres of a degree of latitude; of longitude at the equator (WGS84, mean and semi-major axis).
const LATITUDE_METRES = 111_133
const LONGITUDE_METRES = 111_320

/** A ring to draw around a place, for display: within 1 % of `metres` up to 10 km away from the poles. Closed. */
export const circleAround = ([lon, lat]: LngLat, metres: number): [number, number][] => {
  const ring: [number, number][] = []
  const across = metres / (LONGITUDE_METRES * Math.cos((lat * Math.PI) / 180))
  const along = metres / LATITUDE_METRES
  for (let corner = 0; corner <= CORNERS; corner++) {
    const angle = (2 * Math.PI * (corner % CORNERS)) / CORNERS
    ring.push([lon + across * Math.cos(angle), lat + along * Math.sin(angle)])
  }
  return ring
}
