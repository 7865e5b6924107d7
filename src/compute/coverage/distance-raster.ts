import type { PlaneRing } from "./nest-rings.ts"

/** Knots along one side of a block: only blocks near a line are kept, so a city's width costs nothing. */
export const BLOCK_KNOTS = 64

/** Blocks to either side of the frame's middle that a raster can number. */
const MOST_BLOCKS = 1 << 20

const PIECE_KNOTS = 12 // a longer piece of a slanting line has mostly knots about it that it does not come near

/**
 * How far the knots of a square net are from the nearest of some lines, as squares of metres, wherever that is less than what
 * was asked for; Infinity further off. A block's knots lie row by row, southmost first.
 */
export type DistanceRaster = {
  readonly cellMetres: number
  readonly blocks: ReadonlyMap<number, Float32Array>
}

/** The number of the block so many blocks east and north of the frame's middle. */
export const blockNumber = (east: number, north: number): number =>
  (north + MOST_BLOCKS) * 2 * MOST_BLOCKS + east + MOST_BLOCKS

/** Where a block lies, by its number. */
export const blockPlace = (number: number): readonly [east: number, north: number] => [
  (number % (2 * MOST_BLOCKS)) - MOST_BLOCKS,
  Math.floor(number / (2 * MOST_BLOCKS)) - MOST_BLOCKS,
]

/** Measures the way to the nearest of some lines on a plane, up to `mostMetres`. */
export const rasterOf = (lines: readonly PlaneRing[], cellMetres: number, mostMetres: number): DistanceRaster => {
  const blocks = new Map<number, Float32Array>()
  const blockAt = (east: number, north: number): Float32Array => {
    const number = blockNumber(east, north)
    const found = blocks.get(number)
    if (found !== undefined) return found
    const made = new Float32Array(BLOCK_KNOTS * BLOCK_KNOTS).fill(Infinity)
    blocks.set(number, made)
    return made
  }
  for (const line of lines) {
    for (const [k, [endX, endY]] of line.entries()) {
      const [startX, startY] = line[k - 1] ?? [endX, endY]
      if (k === 0 && line.length > 1) continue
      const metres = Math.hypot(endX - startX, endY - startY)
      const pieces = Math.max(1, Math.ceil(metres / (PIECE_KNOTS * cellMetres)))
      const [stepX, stepY] = [(endX - startX) / pieces, (endY - startY) / pieces]
      for (let piece = 0; piece < pieces; piece++)
        markPiece(blockAt, cellMetres, mostMetres, [startX + piece * stepX, startY + piece * stepY, stepX, stepY])
    }
  }
  return { cellMetres, blocks }
}

type Piece = readonly [x: number, y: number, dx: number, dy: number]

/** Puts down what knots near a straight piece are away from it. */
const markPiece = (
  blockAt: (east: number, north: number) => Float32Array,
  cell: number,
  most: number,
  [x, y, dx, dy]: Piece,
): void => {
  const squaredLength = dx * dx + dy * dy
  const squaredMost = most * most
  const [west, east] = [Math.ceil((Math.min(x, x + dx) - most) / cell), Math.floor((Math.max(x, x + dx) + most) / cell)]
  const [south, north] = [
    Math.ceil((Math.min(y, y + dy) - most) / cell),
    Math.floor((Math.max(y, y + dy) + most) / cell),
  ]
  for (let row = south; row <= north; row++) {
    const blockNorth = Math.floor(row / BLOCK_KNOTS)
    const inRow = (row - blockNorth * BLOCK_KNOTS) * BLOCK_KNOTS
    let [block, blockEast]: [Float32Array | null, number] = [null, 0]
    for (let column = west; column <= east; column++) {
      const [offX, offY] = [column * cell - x, row * cell - y]
      const share = squaredLength > 0 ? Math.min(1, Math.max(0, (offX * dx + offY * dy) / squaredLength)) : 0
      const [awayX, awayY] = [offX - share * dx, offY - share * dy]
      const squared = awayX * awayX + awayY * awayY
      if (squared > squaredMost) continue
      const own = Math.floor(column / BLOCK_KNOTS)
      if (block === null || own !== blockEast) {
        block = blockAt(own, blockNorth)
        blockEast = own
      }
      const place = inRow + column - own * BLOCK_KNOTS
      if (squared < (block[place] ?? 0)) block[place] = squared
    }
  }
}
