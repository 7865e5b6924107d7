import { degreeMetres } from "../../domain/ellipsoid.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import { metresBetween } from "../geodesy/distance.ts"
import type { Facility } from "./facilities.ts"
import { FAR, PERHAPS, SURELY } from "./near-marks.ts"

/** A site of the role is as near to itself as can be, wherever it stands. */
export const nearItself = (facilities: readonly Facility[]): ReadonlyMap<number, number> =>
  new Map(facilities.map(({ row, isSure }) => [row, isSure ? SURELY : PERHAPS]))

/** How near a place is to the nearest facility; `row` is that of the site it is, -1 where it is none. */
export type Marker = (row: number, at: LngLat | null, uncertaintyMetres: number) => number

/**
 * Tells of a place whether it is within `limit` metres of the nearest facility in a straight line: surely, perhaps, or not,
 * whatever within its uncertainty is true.
 */
export const straightMarker = (facilities: readonly Facility[], limit: number): Marker => {
  const itself = nearItself(facilities)
  const grid = gridOf(facilities, limit)
  return (row, at, uncertaintyMetres) => {
    const own = row === -1 ? FAR : (itself.get(row) ?? FAR)
    if (own === SURELY || at === null) return own
    return Math.max(own, nearestIn(grid, at, uncertaintyMetres, limit))
  }
}

type Grid = {
  readonly firstColumn: number
  readonly firstRow: number
  readonly columns: number
  readonly cells: ReadonlyMap<number, readonly Facility[]>
  readonly lonStep: number
  readonly latStep: number
  readonly cellMetres: number
  readonly mostUncertain: number
}

const SMALLEST_CELL_METRES = 50 // a limit of a few metres must not cut the city into millions of cells

const gridOf = (facilities: readonly Facility[], limit: number): Grid => {
  const [lonMetres, latMetres] = degreeMetres(facilities[0]?.at[1] ?? 0)
  let mostUncertain = 0
  for (const { uncertaintyMetres } of facilities) mostUncertain = Math.max(mostUncertain, uncertaintyMetres)
  const cellMetres = Math.max(limit + mostUncertain, SMALLEST_CELL_METRES)
  const [lonStep, latStep] = [cellMetres / lonMetres, cellMetres / latMetres]
  let [firstColumn, firstRow] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  let lastColumn = Number.NEGATIVE_INFINITY
  for (const { at } of facilities) {
    firstColumn = Math.min(firstColumn, stepsTo(at[0], lonStep))
    lastColumn = Math.max(lastColumn, stepsTo(at[0], lonStep))
    firstRow = Math.min(firstRow, stepsTo(at[1], latStep))
  }
  const columns = lastColumn - firstColumn + 1
  const cells = new Map<number, Facility[]>()
  for (const facility of facilities) {
    const column = stepsTo(facility.at[0], lonStep) - firstColumn
    const cell = (stepsTo(facility.at[1], latStep) - firstRow) * columns + column
    const list = cells.get(cell)
    if (list === undefined) cells.set(cell, [facility])
    else list.push(facility)
  }
  return { cells, firstColumn, firstRow, columns, lonStep, latStep, cellMetres, mostUncertain }
}

const stepsTo = (degrees: number, step: number): number => Math.floor(degrees / step)

const ROOM = 1.05 // the cells are cut at one latitude, and a degree is not quite as long at the others

/** Looks through the cells in growing square rings, until one facility is surely within the limit or none can be. */
const nearestIn = (grid: Grid, at: LngLat, uncertaintyMetres: number, limit: number): number => {
  const { cells, firstColumn, firstRow, columns, lonStep, latStep, cellMetres, mostUncertain } = grid
  const furthest = Math.ceil(((limit + mostUncertain + uncertaintyMetres) * ROOM) / cellMetres)
  let found = FAR
  if (furthest * furthest > cells.size) {
    for (const facilities of cells.values())
      found = Math.max(found, nearestOf(facilities, at, uncertaintyMetres, limit))
    return found
  }
  const column = stepsTo(at[0], lonStep) - firstColumn
  const row = stepsTo(at[1], latStep) - firstRow
  for (let ring = 0; ring <= furthest; ring++)
    for (let y = row - ring; y <= row + ring; y++) {
      const step = ring === 0 || y === row - ring || y === row + ring ? 1 : 2 * ring
      for (let x = column - ring; x <= column + ring; x += step) {
        if (x < 0 || x >= columns) continue
        const facilities = cells.get(y * columns + x)
        if (facilities === undefined) continue
        const near = nearestOf(facilities, at, uncertaintyMetres, limit)
        if (near === SURELY) return near
        if (near > found) found = near
      }
    }
  return found
}

// On a plane a distance within a city is right to a thousandth; only what is closer to the limit than this is measured.
const ROUGH = 0.005
const MOST_ROUGH_METRES = 20_000

/** The nearest that any of some facilities is. */
const nearestOf = (facilities: readonly Facility[], at: LngLat, uncertaintyMetres: number, limit: number): number => {
  const [lonMetres, latMetres] = degreeMetres(at[1])
  let found = FAR
  for (const facility of facilities) {
    const unsure = uncertaintyMetres + facility.uncertaintyMetres
    const isRough = limit + unsure < MOST_ROUGH_METRES
    const east = (facility.at[0] - at[0]) * lonMetres
    const north = (facility.at[1] - at[1]) * latMetres
    const rough = Math.sqrt(east * east + north * north)
    if (isRough && rough * (1 - ROUGH) - unsure > limit) continue
    const metres = isRough && rough * (1 + ROUGH) + unsure <= limit ? rough : metresBetween(at, facility.at)
    if (facility.isSure && metres + unsure <= limit) return SURELY
    if (metres - unsure <= limit) found = PERHAPS
  }
  return found
}
