import { degreeMetres } from "../../domain/ellipsoid.ts"
import type { StreetGraph } from "./street-graph.ts"

/** The straight pieces of all segments a mode may use, in degrees, and a grid of cells that says which pieces lie where. */
export type SnapGrid = {
  readonly segment: Uint32Array
  /** West and south end first where it was drawn first: lon, lat, lon, lat of each piece. */
  readonly ends: Float64Array
  /** Pieces of segment i: `pieceStart[i]` to `pieceStart[i + 1] - 1`, from its `from` to its `to`. */
  readonly pieceStart: Uint32Array
  readonly west: number
  readonly south: number
  readonly lonStep: number
  readonly latStep: number
  readonly columns: number
  readonly rows: number
  /** Pieces in cell c: `inCell[cellStart[c]]` to `inCell[cellStart[c + 1] - 1]`. */
  readonly cellStart: Uint32Array
  readonly inCell: Uint32Array
}

const SMALLEST_CELL_METRES = 60 // a street and its other side
const MOST_CELLS_PER_PIECE = 2

const GRIDS = new WeakMap<StreetGraph, SnapGrid>()

/** The grid of a graph, made when first asked for. */
export const snapGridOf = (graph: StreetGraph): SnapGrid => {
  const known = GRIDS.get(graph)
  if (known !== undefined) return known
  const grid = gridOf(piecesOf(graph))
  GRIDS.set(graph, grid)
  return grid
}

type Pieces = Pick<SnapGrid, "segment" | "ends" | "pieceStart">

const piecesOf = ({ network, segmentCost }: StreetGraph): Pieces => {
  const { from, to, nodeLon, nodeLat, shapes } = network
  let count = 0
  for (let i = 0; i < from.length; i++) {
    if (segmentCost[i] !== 0) count += 1 + (shapes === null ? 0 : (shapes.start[i + 1] ?? 0) - (shapes.start[i] ?? 0))
  }
  const segment = new Uint32Array(count)
  const ends = new Float64Array(count * 4)
  const pieceStart = new Uint32Array(from.length + 1)
  let piece = 0
  for (let i = 0; i < from.length; i++) {
    pieceStart[i] = piece
    if (segmentCost[i] === 0) continue
    let lon = nodeLon[from[i] ?? 0] ?? 0
    let lat = nodeLat[from[i] ?? 0] ?? 0
    const add = (nextLon: number, nextLat: number): void => {
      segment[piece] = i
      ends[piece * 4] = lon
      ends[piece * 4 + 1] = lat
      ends[piece * 4 + 2] = nextLon
      ends[piece * 4 + 3] = nextLat
      piece++
      lon = nextLon
      lat = nextLat
    }
    if (shapes !== null) {
      const end = shapes.start[i + 1] ?? 0
      for (let k = shapes.start[i] ?? 0; k < end; k++) add(shapes.lon[k] ?? 0, shapes.lat[k] ?? 0)
    }
    add(nodeLon[to[i] ?? 0] ?? 0, nodeLat[to[i] ?? 0] ?? 0)
  }
  pieceStart[from.length] = piece
  return { segment, ends, pieceStart }
}

const gridOf = (pieces: Pieces): SnapGrid => {
  const { ends, segment } = pieces
  let [west, south, east, north] = [180, 90, -180, -90]
  for (let k = 0; k < ends.length; k += 2) {
    const lon = ends[k] ?? 0
    const lat = ends[k + 1] ?? 0
    if (lon < west) west = lon
    if (lon > east) east = lon
    if (lat < south) south = lat
    if (lat > north) north = lat
  }
  const [lonMetres, latMetres] = degreeMetres((south + north) / 2)
  const width = Math.max(1, (east - west) * lonMetres)
  const height = Math.max(1, (north - south) * latMetres)
  const most = segment.length * MOST_CELLS_PER_PIECE + 1
  // Neither a square town nor a road a thousand kilometres long gets more cells than it has pieces to put in.
  const cell = Math.max(SMALLEST_CELL_METRES, Math.sqrt((width * height) / most), (width + height) / most)
  const columns = Math.ceil(width / cell)
  const rows = Math.ceil(height / cell)
  const frame = { west, south, lonStep: cell / lonMetres, latStep: cell / latMetres, columns, rows }

  const cellStart = new Uint32Array(columns * rows + 1)
  eachCell(ends, frame, (at) => {
    cellStart[at + 1] = (cellStart[at + 1] ?? 0) + 1
  })
  for (let at = 1; at < cellStart.length; at++) cellStart[at] = (cellStart[at] ?? 0) + (cellStart[at - 1] ?? 0)
  const inCell = new Uint32Array(cellStart[columns * rows] ?? 0)
  const next = cellStart.slice()
  eachCell(ends, frame, (at, piece) => {
    const place = next[at] ?? 0
    inCell[place] = piece
    next[at] = place + 1
  })
  return { ...pieces, ...frame, cellStart, inCell }
}

type Frame = Pick<SnapGrid, "west" | "south" | "lonStep" | "latStep" | "columns" | "rows">

/** Visits every cell that a piece passes through: row by row, from where the piece enters the row to where it leaves it. */
const eachCell = (ends: Float64Array, frame: Frame, visit: (cell: number, piece: number) => void): void => {
  const { west, south, lonStep, latStep, columns, rows } = frame
  for (let piece = 0; piece * 4 < ends.length; piece++) {
    const x1 = ((ends[piece * 4] ?? 0) - west) / lonStep
    const y1 = ((ends[piece * 4 + 1] ?? 0) - south) / latStep
    const x2 = ((ends[piece * 4 + 2] ?? 0) - west) / lonStep
    const y2 = ((ends[piece * 4 + 3] ?? 0) - south) / latStep
    const top = cellAt(Math.max(y1, y2), rows)
    for (let row = cellAt(Math.min(y1, y2), rows); row <= top; row++) {
      const enter = y1 === y2 ? 0 : shareAt(row, y1, y2)
      const leave = y1 === y2 ? 1 : shareAt(row + 1, y1, y2)
      const xe = x1 + (x2 - x1) * enter
      const xl = x1 + (x2 - x1) * leave
      const right = cellAt(Math.max(xe, xl) + EDGE, columns)
      for (let column = cellAt(Math.min(xe, xl) - EDGE, columns); column <= right; column++)
        visit(row * columns + column, piece)
    }
  }
}

const EDGE = 1e-6 // of a cell: rounding must not lose a piece that runs along a border

const cellAt = (x: number, count: number): number => Math.min(count - 1, Math.max(0, Math.floor(x)))

const shareAt = (y: number, y1: number, y2: number): number => Math.min(1, Math.max(0, (y - y1) / (y2 - y1)))
