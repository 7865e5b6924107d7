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
  readonly cellMetres: number
  readonly mostUncertain: number
}

const ROW_LENGTH = 2 ** 22 // more columns than any limit cuts the earth into

const cellAt = (column: number, row: number): number => row * ROW_LENGTH + column

const SMALLEST_CELL_METRES = 50 // a limit of a few metres must not cut the city into millions of cells

const gridOf = (facilities: readonly Facility[], limit: number): Grid => {
  const [lonMetres, latMetres] = degreeMetres(facilities[0]?.at[1] ?? 0)
  let mostUncertain = 0
  for (const { uncertaintyMetres } of facilities) mostUncertain = Math.max(mostUncertain, uncertaintyMetres)
  const cellMetres = Math.max(limit + mostUncertain, SMALLEST_CELL_METRES)
  const [lonStep, latStep] = [cellMetres / lonMetres, cellMetres / latMetres]
  const cells = new Map<number, Facility[]>()
  for (const facility of facilities) {
    const cell = cellAt(stepsTo(facility.at[0] + 180, lonStep), stepsTo(facility.at[1] + 90, latStep))
    const list = cells.get(cell)
    if (list === undefined) cells.set(cell, [facility])
    else list.push(facility)
  }
  return { cells, lonStep, latStep, cellMetres, mostUncertain }
}

const stepsTo = (degrees: number, step: number): number => Math.floor(degrees / step)

const ROOM = 1.05 // the cells are cut at one latitude, and a degree is not quite as long at the others

/** Looks through the cells in growing square rings, until one facility is surely within the limit or none can be. */
const nearestIn = (grid: Grid, { at, uncertaintyMetres }: Point, limit: number): number => {
  if (at === null) return FAR
  const { cells, lonStep, latStep, cellMetres, mostUncertain } = grid
  const measure = roughMetres(at)
  const furthest = Math.ceil(((limit + mostUncertain + uncertaintyMetres) * ROOM) / cellMetres)
  let found = FAR
  const lookInto = (facilities: readonly Facility[] | undefined): void => {
    if (facilities !== undefined && found !== SURELY)
      for (const facility of facilities) {
        found = Math.max(found, nearOf(at, facility, uncertaintyMetres + facility.uncertaintyMetres, limit, measure))
        if (found === SURELY) return
      }
  }
  if (furthest * furthest > cells.size) {
    for (const facilities of cells.values()) lookInto(facilities)
    return found
  }
  const [column, row] = [stepsTo(at[0] + 180, lonStep), stepsTo(at[1] + 90, latStep)]
  for (let ring = 0; ring <= furthest && found !== SURELY; ring++)
    for (let y = row - ring; y <= row + ring; y++) {
      const step = ring === 0 || y === row - ring || y === row + ring ? 1 : 2 * ring
      for (let x = column - ring; x <= column + ring; x += step) lookInto(cells.get(cellAt(x, y)))
    }
  return found
}

// On a plane a distance within a city is right to a thousandth; only what is closer to the limit than this is measured.
const ROUGH = 0.005
const MOST_ROUGH_METRES = 20_000

/** Metres on the plane that touches the earth at a place. */
const roughMetres = (at: LngLat): ((to: LngLat) => number) => {
  const [lonMetres, latMetres] = degreeMetres(at[1])
  return (to) => Math.hypot((to[0] - at[0]) * lonMetres, (to[1] - at[1]) * latMetres)
}

const nearOf = (
  at: LngLat,
  facility: Facility,
  unsure: number,
  limit: number,
  measure: (to: LngLat) => number,
): number => {
  const rough = measure(facility.at)
  const isRough = limit + unsure < MOST_ROUGH_METRES
  if (isRough && rough * (1 - ROUGH) - unsure > limit) return FAR
  const metres = isRough && rough * (1 + ROUGH) + unsure <= limit ? rough : metresBetween(at, facility.at)
  if (facility.isSure && metres + unsure <= limit) return SURELY
  return metres - unsure <= limit ? PERHAPS : FAR
}
