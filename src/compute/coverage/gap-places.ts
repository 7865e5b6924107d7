import type { OpenCity } from "./open-city.ts"

/** Those out of reach, on the city's plane, sorted into square cells a quarter of a reach wide. */
export type GapPlaces = {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly weight: Float64Array
  readonly reachMetres: number
  readonly cellMetres: number
  /** Cells that somebody lives in, by column and row, with who does. */
  readonly cells: ReadonlyMap<number, readonly number[]>
}

const CELLS_PER_REACH = 4
const COLUMNS = 1 << 24 // more than a frame has cells of a metre; a cell's key is row · COLUMNS + column

/** The key of the cell so many columns and rows from a place's own. */
export const cellKey = (
  { cellMetres }: Pick<GapPlaces, "cellMetres">,
  x: number,
  y: number,
  right = 0,
  up = 0,
): number => (Math.floor(y / cellMetres) + up) * COLUMNS + Math.floor(x / cellMetres) + right

/** Sorts some of a city's served places into cells. */
export const gapPlacesOf = (city: OpenCity, numbers: readonly number[], reachMetres: number): GapPlaces => {
  const x = new Float64Array(numbers.length)
  const y = new Float64Array(numbers.length)
  const weight = new Float64Array(numbers.length)
  const cellMetres = Math.max(1, reachMetres / CELLS_PER_REACH)
  const cells = new Map<number, number[]>()
  for (const [i, number] of numbers.entries()) {
    const [east, north] = city.frame.toPlane(city.places.lon[number] ?? 0, city.places.lat[number] ?? 0)
    x[i] = east
    y[i] = north
    weight[i] = city.weight[number] ?? 0
    const key = cellKey({ cellMetres }, east, north)
    const cell = cells.get(key)
    if (cell === undefined) cells.set(key, [i])
    else cell.push(i)
  }
  return { x, y, weight, reachMetres, cellMetres, cells }
}

/** Shows everybody who lives within reach of a place on the plane. */
export const eachWithin = (places: GapPlaces, x: number, y: number, visit: (place: number) => void): void => {
  const { reachMetres, cellMetres, cells } = places
  const steps = Math.ceil(reachMetres / cellMetres)
  const squared = reachMetres * reachMetres
  for (let up = -steps; up <= steps; up++) {
    for (let right = -steps; right <= steps; right++) {
      for (const i of cells.get(cellKey(places, x, y, right, up)) ?? []) {
        const [dx, dy] = [(places.x[i] ?? 0) - x, (places.y[i] ?? 0) - y]
        if (dx * dx + dy * dy <= squared) visit(i)
      }
    }
  }
}
