import { degreeMetres } from "../../domain/ellipsoid.ts"
import { metresBetween } from "../geodesy/distance.ts"
import type { Facility } from "./facilities.ts"
import { FAR, PERHAPS, SURELY } from "./near-marks.ts"
import type { Spots } from "./spots.ts"

/** A site of the role is as near to itself as can be, wherever it stands. */
export const nearItself = (facilities: readonly Facility[]): ReadonlyMap<number, number> =>
  new Map(facilities.map(({ row, isSure }) => [row, isSure ? SURELY : PERHAPS]))

/**
 * How near the place at a row is to the nearest facility; `site` is the row of the site it is, -1 where it is none. What
 * is not placed is as near as it is to itself.
 */
export type Marker = (spots: Spots, row: number, site: number) => number

/**
 * Tells of a place whether it is within `limit` metres of the nearest facility in a straight line: surely, perhaps, or not,
 * whatever within its uncertainty is true.
 */
export const straightMarker = (facilities: readonly Facility[], limit: number): Marker => {
  const itself = nearItself(facilities)
  const grid = gridOf(facilities, limit)
  return ({ lon, lat, uncertaintyMetres }, row, site) => {
    const own = site === -1 ? FAR : (itself.get(site) ?? FAR)
    const east = lon[row] ?? Number.NaN
    if (own === SURELY || Number.isNaN(east)) return own
    return Math.max(own, nearestIn(grid, east, lat[row] ?? 0, uncertaintyMetres[row] ?? 0, limit))
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
const nearestIn = (grid: Grid, lon: number, lat: number, uncertaintyMetres: number, limit: number): number => {
  const { cells, firstColumn, firstRow, columns, lonStep, latStep, cellMetres, mostUncertain } = grid
  const furthest = Math.ceil(((limit + mostUncertain + uncertaintyMetres) * ROOM) / cellMetres)
  const from = { lon, lat, uncertaintyMetres, perDegree: degreeMetres(lat) }
  let found = FAR
  if (furthest * furthest > cells.size) {
    for (const facilities of cells.values()) found = Math.max(found, nearestOf(facilities, from, limit))
    return found
  }
  const column = stepsTo(lon, lonStep) - firstColumn
  const row = stepsTo(lat, latStep) - firstRow
  for (let ring = 0; ring <= furthest; ring++)
    for (let y = row - ring; y <= row + ring; y++) {
      const step = ring === 0 || y === row - ring || y === row + ring ? 1 : 2 * ring
      for (let x = column - ring; x <= column + ring; x += step) {
        if (x < 0 || x >= columns) continue
        const facilities = cells.get(y * columns + x)
        if (facilities === undefined) continue
        const near = nearestOf(facilities, from, limit)
        if (near === SURELY) return near
        if (near > found) found = near
      }
    }
  return found
}

// On a plane a distance within a city is right to a thousandth; only what is closer to the limit than this is measured.
const ROUGH = 0.005
const MOST_ROUGH_METRES = 20_000

type From = {
  readonly lon: number
  readonly lat: number
  readonly uncertaintyMetres: number
  readonly perDegree: readonly [lonMetres: number, latMetres: number]
}

/** The nearest that any of some facilities is. */
const nearestOf = (facilities: readonly Facility[], from: From, limit: number): number => {
  const { lon, lat, uncertaintyMetres, perDegree } = from
  let found = FAR
  for (const facility of facilities) {
    const unsure = uncertaintyMetres + facility.uncertaintyMetres
    const isRough = limit + unsure < MOST_ROUGH_METRES
    const east = (facility.at[0] - lon) * perDegree[0]
    const north = (facility.at[1] - lat) * perDegree[1]
    const rough = Math.sqrt(east * east + north * north)
    if (isRough && rough * (1 - ROUGH) - unsure > limit) continue
    const metres = isRough && rough * (1 + ROUGH) + unsure <= limit ? rough : metresBetween([lon, lat], facility.at)
    if (facility.isSure && metres + unsure <= limit) return SURELY
    if (metres - unsure <= limit) found = PERHAPS
  }
  return found
}
