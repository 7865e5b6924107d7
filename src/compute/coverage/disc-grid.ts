import type { Discs } from "./discs.ts"

/** Discs whose radii lie within a factor of two, sorted into the cells of a grid by their centres. */
type Layer = {
  readonly largest: number
  readonly west: number
  readonly south: number
  readonly cell: number
  readonly columns: number
  readonly rows: number
  /** Discs of cell c: `inCell[start[c]]` to `inCell[start[c + 1] - 1]`. */
  readonly start: Uint32Array
  readonly inCell: Uint32Array
}

/** Finds the discs that may touch a box; one layer a size, so that one huge disc does not slow the small ones. */
export type DiscGrid = { readonly discs: Discs; readonly layers: readonly Layer[] }

/** Sorts discs into grids; those of no radius are in none. */
export const discGridOf = (discs: Discs): DiscGrid => {
  const bySize = new Map<number, number[]>()
  for (let i = 0; i < discs.radius.length; i++) {
    const radius = discs.radius[i] ?? 0
    if (!(radius > 0)) continue
    const size = Math.floor(Math.log2(radius))
    const group = bySize.get(size)
    if (group === undefined) bySize.set(size, [i])
    else group.push(i)
  }
  // The largest first: they are the likeliest to cover a disc whole.
  const sizes = [...bySize].sort(([one], [other]) => other - one)
  return { discs, layers: sizes.map(([, group]) => layerOf(discs, group)) }
}

const MOST_CELLS_PER_DISC = 4

const layerOf = ({ x, y, radius }: Discs, group: readonly number[]): Layer => {
  let [west, east, south, north, largest] = [Infinity, -Infinity, Infinity, -Infinity, 0]
  for (const i of group) {
    west = Math.min(west, x[i] ?? 0)
    east = Math.max(east, x[i] ?? 0)
    south = Math.min(south, y[i] ?? 0)
    north = Math.max(north, y[i] ?? 0)
    largest = Math.max(largest, radius[i] ?? 0)
  }
  const most = group.length * MOST_CELLS_PER_DISC + 1
  const [width, height] = [east - west, north - south]
  const cell = Math.max(largest, Math.sqrt((width * height) / most), (width + height) / most)
  const columns = Math.floor(width / cell) + 1
  const rows = Math.floor(height / cell) + 1
  const start = new Uint32Array(columns * rows + 1)
  const cellOf = new Uint32Array(group.length) // of the group's discs, in its order
  for (let g = 0; g < group.length; g++) {
    const i = group[g] ?? 0
    const at = Math.floor(((y[i] ?? 0) - south) / cell) * columns + Math.floor(((x[i] ?? 0) - west) / cell)
    cellOf[g] = at
    start[at + 1] = (start[at + 1] ?? 0) + 1
  }
  for (let at = 1; at < start.length; at++) start[at] = (start[at] ?? 0) + (start[at - 1] ?? 0)
  const next = start.slice()
  const inCell = new Uint32Array(group.length)
  const step = scatteringStep(group.length)
  for (let k = 0, g = 0; k < group.length; k++, g = (g + step) % group.length) {
    const at = cellOf[g] ?? 0
    const place = next[at] ?? 0
    inCell[place] = group[g] ?? 0
    next[at] = place + 1
  }
  return { largest, west, south, cell, columns, rows, start, inCell }
}

/**
 * A step that goes through so many discs in an order that has nothing to do with theirs: about the golden share. Discs listed
 * along a street would else be looked at from the far end, each covering a little more than the one before.
 */
const scatteringStep = (count: number): number => {
  let step = Math.max(1, Math.round(count * 0.618034))
  while (commonDivisor(step, count) !== 1) step++
  return step
}

const commonDivisor = (one: number, other: number): number => (other === 0 ? one : commonDivisor(other, one % other))

/**
 * Shows the discs that overlap one about (x, y), itself among them, one by one, until `visit` answers true; says whether it
 * did. The same walk as `someNear`, measuring before it calls: half of what is near does not overlap.
 */
export const someOverlapping = (
  { discs, layers }: DiscGrid,
  x: number,
  y: number,
  radius: number,
  visit: (disc: number, dx: number, dy: number) => boolean,
): boolean => {
  for (const layer of layers) {
    const { columns, start, inCell } = layer
    const rows = rowsNear(layer, x - radius, y - radius, x + radius, y + radius)
    if (rows === null) continue
    for (let step = 0; step <= rows.top - rows.bottom + 1; step++) {
      const row = rowAt(rows, step)
      if (row < rows.bottom || row > rows.top) continue
      const end = start[row * columns + rows.right + 1] ?? 0
      for (let k = start[row * columns + rows.left] ?? 0; k < end; k++) {
        const other = inCell[k] ?? 0
        const dx = (discs.x[other] ?? 0) - x
        const dy = (discs.y[other] ?? 0) - y
        const sum = radius + (discs.radius[other] ?? 0)
        if (dx * dx + dy * dy < sum * sum && visit(other, dx, dy)) return true
      }
    }
  }
  return false
}

type Rows = { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number }

/** The cells of a layer whose discs may touch a box; null when there are none. */
const rowsNear = (
  { cell, columns, rows, largest, west: left0, south: bottom0 }: Layer,
  west: number,
  south: number,
  east: number,
  north: number,
): Rows | null => {
  const left = Math.max(0, Math.floor((west - largest - left0) / cell))
  const right = Math.min(columns - 1, Math.floor((east + largest - left0) / cell))
  const bottom = Math.max(0, Math.floor((south - largest - bottom0) / cell))
  const top = Math.min(rows - 1, Math.floor((north + largest - bottom0) / cell))
  return right < left ? null : { left, right, bottom, top }
}

/** The middle rows first: a disc near by covers half a circle, and few of them the whole. */
const rowAt = ({ bottom, top }: Rows, step: number): number =>
  ((bottom + top) >> 1) + (step % 2 === 0 ? step / 2 : -(step + 1) / 2)

/**
 * Shows the discs that may touch a box, one by one, until `visit` answers true; says whether it did. Some may not touch the
 * box: the caller measures.
 */
export const someNear = (
  { layers }: DiscGrid,
  west: number,
  south: number,
  east: number,
  north: number,
  visit: (disc: number) => boolean,
): boolean => {
  for (const layer of layers) {
    const { columns, start, inCell } = layer
    const rows = rowsNear(layer, west, south, east, north)
    if (rows === null) continue
    for (let step = 0; step <= rows.top - rows.bottom + 1; step++) {
      const row = rowAt(rows, step)
      if (row < rows.bottom || row > rows.top) continue
      const end = start[row * columns + rows.right + 1] ?? 0
      for (let k = start[row * columns + rows.left] ?? 0; k < end; k++) if (visit(inCell[k] ?? 0)) return true
    }
  }
  return false
}
