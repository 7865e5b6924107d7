import proj4 from "proj4"
import type { LngLat } from "../../domain/lng-lat.ts"

/** A zone of the national grid: its middle meridian, and how wide it is where the number before the easting tells. */
export type Zone = { readonly meridian: number; readonly width: 3 | 6 | null; readonly number: number | null }

const FALSE_EASTING_METRES = 500_000
const METRES_PER_ZONE_NUMBER = 1_000_000
// Zones that cover China: 3 degrees wide around 75°E to 135°E, 6 degrees wide around 75°E to 135°E.
const NARROW = { first: 25, last: 45, width: 3 } as const
const WIDE = { first: 13, last: 23, width: 6 } as const

/** The zone whose number stands before an easting (as 39 in 39 512 345); null where none does. */
export const zoneBefore = (easting: number): Zone | null => {
  const number = Math.floor(easting / METRES_PER_ZONE_NUMBER)
  if (number >= NARROW.first && number <= NARROW.last) return { meridian: number * 3, width: NARROW.width, number }
  if (number >= WIDE.first && number <= WIDE.last) return { meridian: number * 6 - 3, width: WIDE.width, number }
  return null
}

/** Every middle meridian of China's zones: an easting without a number may belong to any of them. */
export const MERIDIANS: readonly number[] = Array.from({ length: 21 }, (_, index) => 75 + 3 * index)

// A zone of six degrees reaches 334 km to each side of its meridian at the equator; a little more is drawn over its edge.
const FARTHEST_FROM_MERIDIAN_METRES = 350_000
// From the reefs in the south to the bend of the Heilong river.
const [SOUTHMOST_METRES, NORTHMOST_METRES] = [330_000, 6_000_000]

/** Whether a number may be an easting of the grid, with or without the zone's number. */
export const mayBeEasting = (metres: number): boolean => {
  const bare = zoneBefore(metres) === null ? metres : metres % METRES_PER_ZONE_NUMBER
  return Math.abs(bare - FALSE_EASTING_METRES) <= FARTHEST_FROM_MERIDIAN_METRES
}

/** Whether a number may be a northing of the grid in China. */
export const mayBeNorthing = (metres: number): boolean => metres >= SOUTHMOST_METRES && metres <= NORTHMOST_METRES

type Grid = {
  readonly forward: (at: [number, number]) => number[]
  readonly inverse: (at: [number, number]) => number[]
}

const grids = new Map<number, Grid>()

const gridAround = (meridian: number): Grid => {
  const known = grids.get(meridian)
  if (known !== undefined) return known
  // the ellipsoid of CGCS2000 is that of GRS 1980 to a tenth of a millimetre
  const grid = proj4(
    `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${FALSE_EASTING_METRES} +y_0=0 +ellps=GRS80 +units=m`,
  )
  grids.set(meridian, grid)
  return grid
}

/** Degrees of CGCS2000 (WGS84 to within a metre) from metres of the Gauss–Krüger grid in a zone. */
export const fromGrid = (easting: number, northing: number, zone: Zone): LngLat => {
  const bare = zoneBefore(easting) === null ? easting : easting % METRES_PER_ZONE_NUMBER
  const [lon = Number.NaN, lat = Number.NaN] = gridAround(zone.meridian).inverse([bare, northing])
  return [lon, lat]
}

/** Metres of the grid around a meridian, without a zone's number, from degrees of CGCS2000. */
export const toGrid = (at: LngLat, meridian: number): readonly [easting: number, northing: number] => {
  const [easting = Number.NaN, northing = Number.NaN] = gridAround(meridian).forward([at[0], at[1]])
  return [easting, northing]
}
