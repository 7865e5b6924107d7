import { degreeMetres } from "../../domain/ellipsoid.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import { metresBetween } from "../geodesy/distance.ts"
import type { Facility } from "./facilities.ts"
import { PERHAPS, type Point, SURELY } from "./near-marks.ts"

/** A site of the role is as near to itself as can be, wherever it stands. */
export const nearItself = (facilities: readonly Facility[]): ReadonlyMap<number, number> =>
  new Map(facilities.map(({ row, isSure }) => [row, isSure ? SURELY : PERHAPS]))

/** Marks what is within `limit` metres of the nearest facility in a straight line, whatever of the uncertainty is true or only some. Loses nothing. */
export const markStraight = (
  facilities: readonly Facility[],
  points: readonly Point[],
  limit: number,
  of: Uint8Array,
): boolean => {
  if (facilities.length === 0) return false
  const itself = nearItself(facilities)
  const grid = gridOf(facilities, limit)
  for (const [index, point] of points.entries()) {
    const own = itself.get(point.row) ?? 0
    of[index] = own === SURELY ? own : Math.max(own, nearestIn(grid, point, limit))
  }
  return false
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
  if (at === null) return 0
  const { cells, lonStep, latStep, mostUncertain } = grid
  const [column, row] = cellOf(at, lonStep, latStep)
  const cell = Math.max(limit, SMALLEST_CELL_METRES)
  const ring = Math.ceil(((limit + mostUncertain + uncertaintyMetres) * ROOM) / cell)
  let found = 0
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
