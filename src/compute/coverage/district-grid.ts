import type { PlaceColumns } from "../geodesy/place-columns.ts"
import { type DistrictEdges, districtEdgesOf, lonAt, passes } from "./district-edges.ts"
import { type Doubts, doubtsOf, type RowEdges, rowEdgesOf } from "./district-squares.ts"
import type { Rings } from "./flat-areas.ts"

/** No district. */
export const NOWHERE = -1

/** Squares in degrees. */
export type Squares = {
  readonly west: number
  readonly south: number
  readonly lonStep: number
  readonly latStep: number
  readonly columns: number
  readonly rows: number
}

/** Squares that say which district a place is in: at once where no border runs through, else by the edges of their row. */
export type DistrictGrid = Squares & Doubts & { readonly edges: DistrictEdges; readonly rowEdges: RowEdges }

const SQUARES_PER_EDGE = 8
const FEWEST_SQUARES = 1 << 12
const MOST_SQUARES = 1 << 17

/** The squares of some districts, each a list of polygons with holes. */
export const districtGridOf = (districts: readonly (readonly Rings[])[]): DistrictGrid => {
  const edges = districtEdgesOf(districts)
  const squares = squaresFor(edges)
  const rowEdges = rowEdgesOf(edges, squares, districts.length)
  return { edges, rowEdges, ...squares, ...doubtsOf(edges, rowEdges, squares, districts.length) }
}

const squaresFor = ({ ends }: DistrictEdges): Squares => {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let k = 0; k < ends.length; k += 2) {
    west = Math.min(west, ends[k] ?? 0)
    east = Math.max(east, ends[k] ?? 0)
    south = Math.min(south, ends[k + 1] ?? 0)
    north = Math.max(north, ends[k + 1] ?? 0)
  }
  if (ends.length === 0) return { west: 0, south: 0, lonStep: 1, latStep: 1, columns: 0, rows: 0 }
  const wanted = Math.min(MOST_SQUARES, Math.max(FEWEST_SQUARES, (ends.length / 4) * SQUARES_PER_EDGE))
  const side = Math.ceil(Math.sqrt(wanted))
  // One square more each way: what lies on the last edge still has its own.
  return {
    west,
    south,
    lonStep: (east - west) / side,
    latStep: (north - south) / side,
    columns: side + 1,
    rows: side + 1,
  }
}

/** The first district, in the order they were given, that a place lies in, as `liesIn` says; NOWHERE if none. */
export const districtAt = (grid: DistrictGrid, lon: number, lat: number): number => {
  const { west, south, lonStep, latStep, columns, rows, answer } = grid
  const column = Math.floor((lon - west) / lonStep)
  const row = Math.floor((lat - south) / latStep)
  if (!(column >= 0 && column < columns && row >= 0 && row < rows)) return NOWHERE
  const said = answer[row * columns + column] ?? NOWHERE
  return said >= NOWHERE ? said : askEdges(grid, row, NOWHERE - 1 - said, lon, lat)
}

const askEdges = (grid: DistrictGrid, row: number, square: number, lon: number, lat: number): number => {
  const { doubtStart, doubt, rowEdges, edges } = grid
  const { start, inRow, districts } = rowEdges
  const end = doubtStart[square + 1] ?? 0
  for (let k = doubtStart[square] ?? 0; k < end; k++) {
    const district = doubt[k] ?? 0
    const last = start[row * districts + district + 1] ?? 0
    let inside = false
    for (let e = start[row * districts + district] ?? 0; e < last; e++) {
      const edge = inRow[e] ?? 0
      if (passes(edges.ends, edge, lat) && lonAt(edges.ends, edge, lat) > lon) inside = !inside
    }
    if (inside) return district
  }
  return NOWHERE
}

/** The district of each place, in their order. */
export const districtsOf = (grid: DistrictGrid, { lon, lat }: PlaceColumns): Int32Array => {
  const districts = new Int32Array(lon.length)
  for (let i = 0; i < lon.length; i++) districts[i] = districtAt(grid, lon[i] ?? 0, lat[i] ?? 0)
  return districts
}
