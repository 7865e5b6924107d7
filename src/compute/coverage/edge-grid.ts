import type { FlatArea } from "./flat-areas.ts"

/** The edges of one area in the cells of a grid: which lie near a box, and whether a place is inside. */
export type EdgeGrid = {
  readonly area: FlatArea
  readonly cell: number
  readonly columns: number
  readonly rows: number
  /** Edges that touch the box of cell c: `inCell[start[c]]` to `inCell[start[c + 1] - 1]`. */
  readonly start: Uint32Array
  readonly inCell: Uint32Array
  /** The look that last met an edge: an edge in several cells is met once. */
  readonly seen: Uint32Array
  look: number
}

const MOST_CELLS_PER_EDGE = 1

/** Sorts the edges of an area into a grid. */
export const edgeGridOf = (area: FlatArea): EdgeGrid => {
  const count = area.edges.length / 4
  const [width, height] = [Math.max(1e-6, area.east - area.west), Math.max(1e-6, area.north - area.south)]
  const most = count * MOST_CELLS_PER_EDGE + 1
  const cell = Math.max(Math.sqrt((width * height) / most), (width + height) / most)
  const columns = Math.floor(width / cell) + 1
  const rows = Math.floor(height / cell) + 1
  const frame = { area, cell, columns, rows }
  const start = new Uint32Array(columns * rows + 1)
  for (let edge = 0; edge < count; edge++)
    eachCell(frame, edge, (at) => {
      start[at + 1] = (start[at + 1] ?? 0) + 1
    })
  for (let at = 1; at < start.length; at++) start[at] = (start[at] ?? 0) + (start[at - 1] ?? 0)
  const next = start.slice()
  const inCell = new Uint32Array(start[columns * rows] ?? 0)
  for (let edge = 0; edge < count; edge++)
    eachCell(frame, edge, (at) => {
      const place = next[at] ?? 0
      inCell[place] = edge
      next[at] = place + 1
    })
  return { ...frame, start, inCell, seen: new Uint32Array(count), look: 0 }
}

type Frame = Pick<EdgeGrid, "area" | "cell" | "columns" | "rows">

const columnAt = ({ area, cell, columns }: Frame, x: number): number =>
  Math.min(columns - 1, Math.max(0, Math.floor((x - area.west) / cell)))

const rowAt = ({ area, cell, rows }: Frame, y: number): number =>
  Math.min(rows - 1, Math.max(0, Math.floor((y - area.south) / cell)))

const eachCell = (frame: Frame, edge: number, visit: (cell: number) => void): void => {
  const { edges } = frame.area
  const [x1, y1] = [edges[4 * edge] ?? 0, edges[4 * edge + 1] ?? 0]
  const [x2, y2] = [edges[4 * edge + 2] ?? 0, edges[4 * edge + 3] ?? 0]
  const [left, right] = [columnAt(frame, Math.min(x1, x2)), columnAt(frame, Math.max(x1, x2))]
  const top = rowAt(frame, Math.max(y1, y2))
  for (let row = rowAt(frame, Math.min(y1, y2)); row <= top; row++)
    for (let column = left; column <= right; column++) visit(row * frame.columns + column)
}

/** Shows each edge that may touch a box, once. */
export const eachEdgeNear = (
  grid: EdgeGrid,
  west: number,
  south: number,
  east: number,
  north: number,
  visit: (edge: number) => void,
): void => {
  const { area, columns, start, inCell, seen } = grid
  if (east < area.west || west > area.east || north < area.south || south > area.north) return
  grid.look++
  const [left, right] = [columnAt(grid, west), columnAt(grid, east)]
  const top = rowAt(grid, north)
  for (let row = rowAt(grid, south); row <= top; row++) {
    for (let column = left; column <= right; column++) {
      const end = start[row * columns + column + 1] ?? 0
      for (let k = start[row * columns + column] ?? 0; k < end; k++) {
        const edge = inCell[k] ?? 0
        if (seen[edge] === grid.look) continue
        seen[edge] = grid.look
        visit(edge)
      }
    }
  }
}

/** Whether a place lies inside the area: edges to the east of it are counted. On an edge either answer may come. */
export const isInside = (grid: EdgeGrid, x: number, y: number): boolean => {
  const { area } = grid
  if (x < area.west || x > area.east || y < area.south || y > area.north) return false
  let inside = false
  eachEdgeNear(grid, x, y, area.east, y, (edge) => {
    const [x1, y1] = [area.edges[4 * edge] ?? 0, area.edges[4 * edge + 1] ?? 0]
    const [x2, y2] = [area.edges[4 * edge + 2] ?? 0, area.edges[4 * edge + 3] ?? 0]
    if (y1 > y === y2 > y) return
    if (((x2 - x1) * (y - y1)) / (y2 - y1) + x1 > x) inside = !inside
  })
  return inside
}
