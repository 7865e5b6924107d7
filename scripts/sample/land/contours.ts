import type { Ring, Vec } from "../ground/plane.ts"
import { inside, mix } from "../ground/plane.ts"
import { turning } from "../ground/shapes.ts"

/** Heights at the crossings of a square grid. */
export type HeightGrid = {
  readonly west: number
  readonly south: number
  readonly step: number
  readonly columns: number
  readonly rows: number
  readonly heights: Float64Array
}

/** An area with its holes. */
export type Area = { readonly outer: Ring; readonly holes: readonly Ring[] }

const SMALLEST_SQUARE_METRES = 30000

/** Cuts every corner at a quarter of its sides (Chaikin). */
const rounded = (ring: Ring): Vec[] =>
  ring.flatMap((point, i) => {
    const next = ring[(i + 1) % ring.length] ?? point
    return [mix(point, next, 0.25), mix(point, next, 0.75)]
  })

/** The areas at or above a height, by marching squares; what touches the grid's edge is closed along it. */
export const areasAbove = (grid: HeightGrid, level: number): Area[] => {
  const height = (column: number, row: number): number =>
    column <= 0 || row <= 0 || column >= grid.columns - 1 || row >= grid.rows - 1
      ? level - 1
      : (grid.heights[row * grid.columns + column] ?? level - 1)
  const next = new Map<string, string>()
  const places = new Map<string, Vec>()
  /** The place on the grid line from one crossing to its neighbour where the level is met. */
  const crossing = (c1: number, r1: number, c2: number, r2: number): string => {
    const [a, b] = [height(c1, r1), height(c2, r2)]
    const t = Math.max(0.02, Math.min(0.98, (level - a) / (b - a)))
    const key = c1 <= c2 && r1 <= r2 ? `${c1},${r1},${c2},${r2}` : `${c2},${r2},${c1},${r1}`
    places.set(key, [grid.west + (c1 + (c2 - c1) * t) * grid.step, grid.south + (r1 + (r2 - r1) * t) * grid.step])
    return key
  }
  for (let row = 0; row < grid.rows - 1; row++) {
    for (let column = 0; column < grid.columns - 1; column++) {
      const corners: [number, number][] = [
        [column, row],
        [column + 1, row],
        [column + 1, row + 1],
        [column, row + 1],
      ]
      const high = corners.map(([c, r]) => height(c, r) >= level)
      const enters: string[] = []
      const leaves: string[] = []
      for (let side = 0; side < 4; side++) {
        const [from, to] = [corners[side], corners[(side + 1) % 4]]
        if (from === undefined || to === undefined || high[side] === high[(side + 1) % 4]) continue
        const key = crossing(from[0], from[1], to[0], to[1])
        if (high[side]) leaves.push(key)
        else enters.push(key)
      }
      // Counter-clockwise round the square the high ground is left where `leaves` is: keep it on the left of the line.
      leaves.forEach((leave, index) => {
        const enter = enters[enters.length === 1 ? 0 : index]
        if (enter !== undefined) next.set(leave, enter)
      })
    }
  }
  const rings: Vec[][] = []
  for (let start = next.keys().next().value; start !== undefined; start = next.keys().next().value) {
    const ring: Vec[] = []
    for (let key: string | undefined = start; key !== undefined && next.has(key); ) {
      const place = places.get(key)
      if (place !== undefined) ring.push(place)
      const following: string | undefined = next.get(key)
      next.delete(key)
      key = following
    }
    if (Math.abs(turning(ring)) / 2 > SMALLEST_SQUARE_METRES) rings.push(rounded(rounded(ring)))
  }
  const outers = rings.filter((ring) => turning(ring) > 0)
  const holes = rings.filter((ring) => turning(ring) <= 0)
  return outers.map((outer) => ({
    outer,
    holes: holes.filter((hole) => hole[0] !== undefined && inside(hole[0], outer)),
  }))
}
