import type { LngLat } from "./lng-lat.ts"

// The published constants of the Chinese map shift on the Krasovsky 1940 ellipsoid (as in eviltransform and gcoord).
const SEMI_MAJOR_METRES = 6_378_245
const ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943

// Places in a shifted datum exist in two moments only: when a file that may hold them is judged, and in a link to a map that
// speaks it. Inside the house everything is WGS84.

/** Where the shift is applied at all: a box around the mainland. */
export const isWhereShiftApplies = ([lon, lat]: LngLat): boolean =>
  lon > 72.004 && lon < 137.8347 && lat > 0.8293 && lat < 55.8271

/** Degrees by which GCJ-02 moves a place: 300 to 700 metres, nearly the same all over one city. */
export const gcj02Shift: Shift = ([lon, lat]) => {
  const x = lon - 105
  const y = lat - 35
  const phi = (lat / 180) * Math.PI
  const m = 1 - ECCENTRICITY_SQUARED * Math.sin(phi) ** 2
  const eastMetres = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + waves(x, x, 150, 300)
  const northMetres =
    -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + waves(x, y, 160, 320)
  return [
    (eastMetres * 180) / ((SEMI_MAJOR_METRES / Math.sqrt(m)) * Math.cos(phi) * Math.PI),
    (northMetres * 180) / (((SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED)) / m ** 1.5) * Math.PI),
  ]
}

const waves = (x: number, along: number, twelfth: number, thirtieth: number): number =>
  ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3 +
  ((20 * Math.sin(along * Math.PI) + 40 * Math.sin((along / 3) * Math.PI)) * 2) / 3 +
  ((twelfth * Math.sin((along / 12) * Math.PI) + thirtieth * Math.sin((along / 30) * Math.PI)) * 2) / 3

/** How a datum moves places: degrees to add to a WGS84 place to get what such a map gives. */
export type Shift = (wgs84: LngLat) => readonly [lonDegrees: number, latDegrees: number]

const BD_WAVES_PER_DEGREE = (Math.PI * 3000) / 180

/** Degrees by which BD-09 moves a place: GCJ-02 and as much again, roughly to the north-east. */
export const bd09Shift: Shift = (wgs84) => {
  const [lonStep, latStep] = gcj02Shift(wgs84)
  const x = wgs84[0] + lonStep
  const y = wgs84[1] + latStep
  const radius = Math.hypot(x, y) + 0.00002 * Math.sin(y * BD_WAVES_PER_DEGREE)
  const angle = Math.atan2(y, x) + 0.000003 * Math.cos(x * BD_WAVES_PER_DEGREE)
  return [radius * Math.cos(angle) + 0.0065 - wgs84[0], radius * Math.sin(angle) + 0.006 - wgs84[1]]
}

/** The place whose shifted position this would be, within a metre: the shift hardly changes over its own length. */
export const unshifted = (at: LngLat, shift: Shift = gcj02Shift): LngLat => {
  const [firstLon, firstLat] = shift(at)
  const [lon, lat] = shift([at[0] - firstLon, at[1] - firstLat])
  return [at[0] - lon, at[1] - lat]
}

/** The place as a map in a shifted datum would give it: for a link to such a map, and for nothing that is kept. */
export const shifted = (at: LngLat, shift: Shift = gcj02Shift): LngLat => {
  const [lon, lat] = shift(at)
  return [at[0] + lon, at[1] + lat]
}
