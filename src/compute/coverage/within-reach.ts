import type { LngLat } from "../../domain/lng-lat.ts"
import { metresBetween } from "../geodesy/distance.ts"
import type { PlaceColumns } from "../geodesy/place-columns.ts"
import { report, type Watch } from "../watch.ts"
import { type CoverGrid, coverGridOf, shortWay } from "./cover-grid.ts"

const PLACES_BETWEEN_REPORTS = 1 << 16

/**
 * Which places lie within the reach of some facility: 1 for each that does, in their order. As measuring every place from
 * every facility on the ellipsoid would say, on the very border too: `metresBetween(place, facility) <= reach`.
 */
export const withinReach = (
  places: PlaceColumns,
  facilities: readonly LngLat[],
  reachMetres: Float64Array,
  watch: Watch = {},
): Uint8Array => {
  const { lon, lat } = places
  const covered = new Uint8Array(lon.length)
  const grid = coverGridOf(facilities, reachMetres)
  if (grid.columns === 0) return covered
  const { originLon, west, south, lonStep, latStep, columns, rows, isIn, start } = grid
  for (let i = 0; i < lon.length; i++) {
    if (i % PLACES_BETWEEN_REPORTS === 0) report(watch, i / lon.length)
    let east = (lon[i] ?? 0) - originLon
    if (east < -180 || east > 180) east = shortWay(east)
    const column = Math.floor((east - west) / lonStep)
    const row = Math.floor(((lat[i] ?? 0) - south) / latStep)
    if (!(column >= 0 && column < columns && row >= 0 && row < rows)) continue
    const square = row * columns + column
    if (isIn[square] === 1) covered[i] = 1
    else if (start[square + 1] !== start[square])
      covered[i] = isInReach(grid, square, lon[i] ?? 0, lat[i] ?? 0, east) ? 1 : 0
  }
  return covered
}

const isInReach = (grid: CoverGrid, square: number, lon: number, lat: number, east: number): boolean => {
  const { seats, facilities, reachMetres, asked, start } = grid
  const end = start[square + 1] ?? 0
  for (let k = start[square] ?? 0; k < end; k++) {
    const index = asked[k] ?? 0
    const seat = seats[index]
    const facility = facilities[index]
    if (seat === undefined || facility === undefined) continue
    const x = shortWay(east - seat.east) * seat.lonMetres
    const y = (lat - seat.lat) * seat.latMetres
    const squared = x * x + y * y
    if (squared > seat.surelyOut) continue
    if (squared < seat.surelyIn) return true
    if (metresBetween([lon, lat], facility) <= (reachMetres[index] ?? 0)) return true
  }
  return false
}
