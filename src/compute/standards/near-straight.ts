import { degreeMetres } from "../../domain/ellipsoid.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import { metresBetween } from "../geodesy/distance.ts"
import type { Facility } from "./facilities.ts"
import { FAR, PERHAPS, type Point, SURELY } from "./near-marks.ts"

/** A site of the role is as near to itself as can be, wherever it stands. */
export const nearItself = (facilities: readonly Facility[]): ReadonlyMap<number, number> =>
  new Map(facilities.map(({ row, isSure }) => [row, isSure ? SURELY : PERHAPS]))

/** How near a point is to the nearest facility. */
export type Marker = (point: Point) => number

/**
 * Tells of a point whether it is within `limit` metres of the nearest facility in a straight line: surely, perhaps, or not,
 * whatever within its uncertainty is true.
 */
export const straightMarker = (facilities: readonly Facility[], limit: number): Marker => {
  const itself = nearItself(facilities)
  const grid = gridOf(facilities, limit)
  return (point) => {
    const own = itself.get(point.row) ?? FAR
    return own === SURELY ? own : Math.max(own, nearestIn(grid, point, limit))
  }
}

type Grid = {
  readonly cells: ReadonlyMap<number, readonly Facility[]>
  readonly lonStep: number
  readonly latStep: number
  readonly mostUncertain: number
}

const ROW_LENGTH = 2 ** 22 // more columns than any limit cuts the earth into

const cellAt = (column: number, row: number): number => row * ROW_LENGTH + column

const SMALLEST_CELL_METRES = 50 // a limit of a few metres must not cut the city into millions of cells

const gridOf = (facilities: readonly Facility[], limit: number): Grid => {
  const [lonMetres, latMetres] = degreeMetres(facilities[0]?.at[1] ?? 0)
  const cell = Math.max(limit, SMALLEST_CELL_METRES)
  const [lonStep, latStep] = [cell / lonMetres, cell / latMetres]
  const cells = new Map<number, Facility[]>()
  let mostUncertain = 0
  for (const facility of facilities) {
    const [column, row] = cellOf(facility.at, lonStep, latStep)
    const list = cells.get(cellAt(column, row))
    if (list === undefined) cells.set(cellAt(column, row), [facility])
    else list.push(facility)
    mostUncertain = Math.max(mostUncertain, facility.uncertaintyMetres)
  }
  return { cells, lonStep, latStep, mostUncertain }
}

const cellOf = ([lon, lat]: LngLat, lonStep: number, latStep: number): readonly [column: number, row: number] => [
  Math.floor((lon + 180) / lonStep),
  Math.floor((lat + 90) / latStep),
]

const ROOM = 1.05 // the cells are cut at one latitude, and a degree is not quite as long at the others

const nearestIn = (grid: Grid, { at, uncertaintyMetres }: Point, limit: number): number => {
  if (at === null) return FAR
  const { cells, lonStep, latStep, mostUncertain } = grid
  const [column, row] = cellOf(at, lonStep, latStep)
  const cell = Math.max(limit, SMALLEST_CELL_METRES)
  const ring = Math.ceil(((limit + mostUncertain + uncertaintyMetres) * ROOM) / cell)
  let found = FAR
  for (let y = row - ring; y <= row + ring; y++) {
    for (let x = column - ring; x <= column + ring; x++) {
      for (const facility of cells.get(cellAt(x, y)) ?? []) {
        const unsure = uncertaintyMetres + facility.uncertaintyMetres
        const metres = metresBetween(at, facility.at)
        if (facility.isSure && metres + unsure <= limit) return SURELY
        if (metres - unsure <= limit) found = PERHAPS
      }
    }
  }
  return found
}
