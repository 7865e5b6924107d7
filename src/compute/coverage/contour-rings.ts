import { BLOCK_KNOTS, blockNumber, blockPlace, type DistanceRaster } from "./distance-raster.ts"
import type { PlaneRing } from "./nest-rings.ts"

/** The sides of a cell: south, east, north, west. */
type Side = 0 | 1 | 2 | 3

/**
 * For each way the corners of a cell can lie (bits: south-west, south-east, north-east, north-west within): over which side the
 * line comes in and over which it leaves, with what is within on its left. Corners that only touch are kept apart: a narrow
 * water is never bridged.
 */
const WAYS: readonly (readonly (readonly [from: Side, to: Side])[])[] = [
  [],
  [[0, 3]],
  [[1, 0]],
  [[1, 3]],
  [[2, 1]],
  [
    [0, 3],
    [2, 1],
  ],
  [[2, 0]],
  [[2, 3]],
  [[3, 2]],
  [[0, 2]],
  [
    [1, 0],
    [3, 2],
  ],
  [[1, 2]],
  [[3, 1]],
  [[0, 1]],
  [[3, 0]],
  [],
]

/** The lines on a raster that are so many metres from what it was made of, as closed rings with the nearer side on the left. */
export const contourRings = (raster: DistanceRaster, metres: number): readonly PlaneRing[] => {
  const { cellMetres: cell } = raster
  const crossings: Crossings = { number: new Map(), x: [], y: [], next: [] }
  eachCrossed(raster, metres * metres, (column, row, corners, within) => {
    const crossing = (side: Side): number => {
      const [x, y, isUpright] = [column + (side === 1 ? 1 : 0), row + (side === 2 ? 1 : 0), side % 2 === 1]
      const [numbers, place] = slotOf(crossings, x, y, isUpright)
      const known = numbers[place] ?? NONE
      if (known !== NONE) return known
      const [one, other] = ENDS[side]
      const [near, far] = [Math.sqrt(corners[one] ?? 0), Math.sqrt(corners[other] ?? 0)]
      const share = (metres - near) / (far - near)
      crossings.x.push((isUpright ? x : x + share) * cell)
      crossings.y.push((isUpright ? y + share : y) * cell)
      numbers[place] = crossings.next.length
      return crossings.next.push(NONE) - 1
    }
    for (const [from, to] of WAYS[within] ?? []) crossings.next[crossing(from)] = crossing(to)
  })
  return linked(crossings)
}

const NONE = -1

/** Where the line crosses the net's threads: numbered as they are met, by block, and each followed by the next. */
type Crossings = {
  readonly number: Map<number, Int32Array>
  readonly x: number[]
  readonly y: number[]
  readonly next: number[]
}

/** Where the number of a crossing is kept: that on the thread that runs east, or upright north, from a knot. */
const slotOf = (
  { number }: Crossings,
  column: number,
  row: number,
  isUpright: boolean,
): readonly [numbers: Int32Array, place: number] => {
  const [east, north] = [Math.floor(column / BLOCK_KNOTS), Math.floor(row / BLOCK_KNOTS)]
  const block = blockNumber(east, north)
  let numbers = number.get(block)
  if (numbers === undefined) {
    numbers = new Int32Array(2 * BLOCK_KNOTS * BLOCK_KNOTS).fill(NONE)
    number.set(block, numbers)
  }
  const knot = (row - north * BLOCK_KNOTS) * BLOCK_KNOTS + column - east * BLOCK_KNOTS
  return [numbers, 2 * knot + (isUpright ? 1 : 0)]
}

/** Corners at the ends of each side, the western or southern first. */
const ENDS = [
  [0, 1],
  [1, 2],
  [3, 2],
  [0, 3],
] as const

type OnCell = (column: number, row: number, corners: Float64Array, within: number) => void

/** Tells every cell that the line runs through, and its corners' squares: south-west, south-east, north-east, north-west. */
const eachCrossed = ({ blocks }: DistanceRaster, limit: number, onCell: OnCell): void => {
  const seen = new Set<number>()
  for (const number of blocks.keys()) {
    const [east, north] = blockPlace(number)
    // Cells belong to the block of their south-west corner; those of a block that was not measured may still touch this one.
    for (const [blockEast, blockNorth] of [
      [east, north],
      [east - 1, north],
      [east, north - 1],
      [east - 1, north - 1],
    ] as const) {
      const own = blockNumber(blockEast, blockNorth)
      if (seen.has(own)) continue
      seen.add(own)
      const knots = knotsOf(blocks, blockEast, blockNorth)
      tellCells(knots, limit, (column, row, corners, within) =>
        onCell(blockEast * BLOCK_KNOTS + column, blockNorth * BLOCK_KNOTS + row, corners, within),
      )
    }
  }
}

const WIDE = BLOCK_KNOTS + 1

/** A block's knots with the first row and column of its neighbours to the north and east. */
const knotsOf = (blocks: DistanceRaster["blocks"], east: number, north: number): Float32Array => {
  const knots = new Float32Array(WIDE * WIDE).fill(Infinity)
  const here = blocks.get(blockNumber(east, north))
  const beside = blocks.get(blockNumber(east + 1, north))
  const above = blocks.get(blockNumber(east, north + 1))
  for (let row = 0; row < BLOCK_KNOTS; row++) {
    const start = row * BLOCK_KNOTS
    if (here !== undefined) knots.set(here.subarray(start, start + BLOCK_KNOTS), row * WIDE)
    knots[row * WIDE + BLOCK_KNOTS] = beside?.[start] ?? Infinity
  }
  if (above !== undefined) knots.set(above.subarray(0, BLOCK_KNOTS), BLOCK_KNOTS * WIDE)
  knots[WIDE * WIDE - 1] = blocks.get(blockNumber(east + 1, north + 1))?.[0] ?? Infinity
  return knots
}

const tellCells = (knots: Float32Array, limit: number, onCell: OnCell): void => {
  const corners = new Float64Array(4)
  for (let row = 0; row < BLOCK_KNOTS; row++) {
    const start = row * WIDE
    let [southEast, northEast] = [knots[start] ?? 0, knots[start + WIDE] ?? 0]
    for (let column = 0; column < BLOCK_KNOTS; column++) {
      const [southWest, northWest] = [southEast, northEast]
      southEast = knots[start + column + 1] ?? 0
      northEast = knots[start + column + 1 + WIDE] ?? 0
      const within =
        (southWest < limit ? 1 : 0) +
        (southEast < limit ? 2 : 0) +
        (northEast < limit ? 4 : 0) +
        (northWest < limit ? 8 : 0)
      if (within === 0 || within === 15) continue
      corners[0] = southWest
      corners[1] = southEast
      corners[2] = northEast
      corners[3] = northWest
      onCell(column, row, corners, within)
    }
  }
}

/** Joins crossings into closed rings: every line that comes into a cell leaves it. */
const linked = ({ x, y, next }: Crossings): readonly PlaneRing[] => {
  const isUsed = new Uint8Array(next.length)
  const rings: PlaneRing[] = []
  for (let first = 0; first < next.length; first++) {
    const ring: (readonly [number, number])[] = []
    for (let k = first; k !== NONE && isUsed[k] === 0; k = next[k] ?? NONE) {
      isUsed[k] = 1
      ring.push([x[k] ?? 0, y[k] ?? 0])
    }
    if (ring.length > 3) rings.push(ring)
  }
  return rings
}
