import { ECCENTRICITY_SQUARED, EQUATOR_METRES, FLATTENING } from "../../domain/ellipsoid.ts"

/** Metres east and north on a plane. */
export type PlanePoint = readonly [x: number, y: number]

/** The ellipsoidal transverse Mercator projection about one meridian, without scaling: true along that meridian. */
export type TransverseMercator = {
  readonly toPlane: (lon: number, lat: number) => PlanePoint
  readonly toLngLat: (x: number, y: number) => readonly [lon: number, lat: number]
}

const RADIANS = Math.PI / 180
const ECCENTRICITY = Math.sqrt(ECCENTRICITY_SQUARED)
const N = FLATTENING / (2 - FLATTENING)
const RECTIFYING_METRES = (EQUATOR_METRES / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64)

// Krüger's series to the fourth order in n, after C. F. F. Karney, "Transverse Mercator with an accuracy of a few
// nanometers" (J. Geodesy 85, 2011), equations 35 and 36: what is left out is less than a micrometre within 500 km.
const FORWARD = [
  N / 2 - (2 * N ** 2) / 3 + (5 * N ** 3) / 16 + (41 * N ** 4) / 180,
  (13 * N ** 2) / 48 - (3 * N ** 3) / 5 + (557 * N ** 4) / 1440,
  (61 * N ** 3) / 240 - (103 * N ** 4) / 140,
  (49561 * N ** 4) / 161280,
] as const
const BACK = [
  N / 2 - (2 * N ** 2) / 3 + (37 * N ** 3) / 96 - N ** 4 / 360,
  N ** 2 / 48 + N ** 3 / 15 - (437 * N ** 4) / 1440,
  (17 * N ** 3) / 480 - (37 * N ** 4) / 840,
  (4397 * N ** 4) / 161280,
] as const

/** The projection whose plane has its origin at a place in degrees. */
export const transverseMercatorAt = (lonDegrees: number, latDegrees: number): TransverseMercator => {
  const northOfEquator = project(0, latDegrees)[1]
  return {
    toPlane: (lon, lat) => {
      const east = lon - lonDegrees
      const [x, y] = project(east - 360 * Math.round(east / 360), lat)
      return [x, y - northOfEquator]
    },
    toLngLat: (x, y) => {
      const [east, lat] = unproject(x, y + northOfEquator)
      const lon = lonDegrees + east
      return [lon - 360 * Math.round(lon / 360), lat]
    },
  }
}

/** Tangent of the conformal latitude for that of the geographic one. */
const conformal = (tangent: number): number => {
  const secant = Math.sqrt(1 + tangent * tangent)
  const sigma = Math.sinh(ECCENTRICITY * Math.atanh((ECCENTRICITY * tangent) / secant))
  return tangent * Math.sqrt(1 + sigma * sigma) - sigma * secant
}

const project = (eastDegrees: number, latDegrees: number): PlanePoint => {
  const tangent = conformal(Math.tan(latDegrees * RADIANS))
  const cosine = Math.cos(eastDegrees * RADIANS)
  const xi = Math.atan2(tangent, cosine)
  const eta = Math.asinh(Math.sin(eastDegrees * RADIANS) / Math.hypot(tangent, cosine))
  const [dXi, dEta] = series(FORWARD, xi, eta)
  return [RECTIFYING_METRES * (eta + dEta), RECTIFYING_METRES * (xi + dXi)]
}

const unproject = (x: number, y: number): readonly [number, number] => {
  const [xi, eta] = [y / RECTIFYING_METRES, x / RECTIFYING_METRES]
  const [dXi, dEta] = series(BACK, xi, eta)
  const east = Math.sinh(eta - dEta)
  const cosine = Math.cos(xi - dXi)
  const wanted = Math.sin(xi - dXi) / Math.hypot(east, cosine)
  let tangent = wanted / (1 - ECCENTRICITY_SQUARED)
  for (let turn = 0; turn < 3; turn++) {
    // Newton's method; three turns leave less than a nanometre
    const found = conformal(tangent)
    const slope =
      (1 + (1 - ECCENTRICITY_SQUARED) * tangent * tangent) / ((1 - ECCENTRICITY_SQUARED) * Math.hypot(1, tangent))
    tangent += ((wanted - found) / Math.hypot(1, found)) * slope
  }
  return [Math.atan2(east, cosine) / RADIANS, Math.atan(tangent) / RADIANS]
}

const series = (factors: readonly number[], xi: number, eta: number): readonly [number, number] => {
  let [dXi, dEta] = [0, 0]
  for (const [index, factor] of factors.entries()) {
    const times = 2 * (index + 1)
    dXi += factor * Math.sin(times * xi) * Math.cosh(times * eta)
    dEta += factor * Math.cos(times * xi) * Math.sinh(times * eta)
  }
  return [dXi, dEta]
}
