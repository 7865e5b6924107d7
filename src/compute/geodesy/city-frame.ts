import { ECCENTRICITY_SQUARED, EQUATOR_METRES } from "../../domain/ellipsoid.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import { type TransverseMercator, transverseMercatorAt } from "./transverse-mercator.ts"

/**
 * A plane for one city: metres east and north of its centre. The plane stretches away from its middle meridian; `bend`
 * says how much, so that areas can be given in true square metres (see `coverage/green.ts`).
 */
export type CityFrame = TransverseMercator & {
  readonly centre: LngLat
  /** One over the square of the earth's mean radius of curvature at the centre, per square metre. */
  readonly bend: number
}

/** The plane of a city about a place. */
export const cityFrameAt = (centre: LngLat): CityFrame => {
  const sine = Math.sin((centre[1] * Math.PI) / 180)
  const squared = 1 - ECCENTRICITY_SQUARED * sine * sine
  const across = EQUATOR_METRES / Math.sqrt(squared)
  const along = (across * (1 - ECCENTRICITY_SQUARED)) / squared
  return { ...transverseMercatorAt(centre[0], centre[1]), centre, bend: 1 / (across * along) }
}

/**
 * The middle of the smallest box around some places, also across the date line; null where there are none. Moving all
 * places east by the same degrees moves it by as much.
 */
export const middleOf = (places: Iterable<LngLat>): LngLat | null => {
  let first: number | null = null
  let [west, east, south, north] = [0, 0, 90, -90]
  for (const [lon, lat] of places) {
    first ??= lon
    const step = lon - first - 360 * Math.round((lon - first) / 360)
    west = Math.min(west, step)
    east = Math.max(east, step)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return first === null ? null : [first + (west + east) / 2, (south + north) / 2]
}

/**
 * Past so many metres from the centre the plane's stretch is no longer known to a millionth: as wide as the largest
 * cities' whole territory.
 */
export const FRAME_METRES = 200_000

/**
 * Radius on the plane of a disc of `reachMetres` on the ground whose centre is `x` east of the middle: stretched as the
 * plane is there, and a touch more for the earth's roundness, so that its area comes out as on the ground.
 */
export const planeReach = ({ bend }: CityFrame, x: number, reachMetres: number): number =>
  reachMetres * (1 + ((x * x) / 2 + (reachMetres * reachMetres) / 12) * bend + (x ** 4 / 24) * bend * bend)
