/** The WGS84 ellipsoid: radius at the equator in metres, flattening, and the square of its first eccentricity. */
export const EQUATOR_METRES = 6_378_137
export const FLATTENING = 1 / 298.257223563
export const ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING)

const RADIANS = Math.PI / 180

/**
 * Metres in one degree of longitude and in one of latitude at a latitude in degrees: the radii of curvature of the
 * ellipsoid across and along the meridian, N cos φ and M.
 */
export const degreeMetres = (latitude: number): readonly [lonMetres: number, latMetres: number] => {
  const sine = Math.sin(latitude * RADIANS)
  const squared = 1 - ECCENTRICITY_SQUARED * sine * sine
  const across = EQUATOR_METRES / Math.sqrt(squared)
  const along = (across * (1 - ECCENTRICITY_SQUARED)) / squared
  return [across * Math.cos(latitude * RADIANS) * RADIANS, along * RADIANS]
}
