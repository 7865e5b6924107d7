import { degreeMetres } from "../../domain/ellipsoid.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import { metresBetween } from "../geodesy/distance.ts"
import { type SnapGrid, snapGridOf } from "./snap-grid.ts"
import type { StreetGraph } from "./street-graph.ts"

/** Where a place meets the streets. */
export type Snap = {
  readonly segment: number
  /** How far along the segment, 0 at its `from` and 1 at its `to`. */
  readonly fraction: number
  /** The place on the street. */
  readonly at: LngLat
  /** From the place asked for to the street, straight. */
  readonly metres: number
}

/**
 * A place further than this from every street is not on the map of streets: no block, park or campus of a city is so large
 * that one of its doors is further from the next street.
 */
export const MOST_METRES_TO_STREET = 500

type Found = { squared: number; piece: number; share: number }

/**
 * The nearest place on a street that the graph's mode may use, on the street's shape where it is known; null when none is
 * within `withinMetres`. `Infinity` finds the nearest however far.
 */
export const snapTo = (graph: StreetGraph, at: LngLat, withinMetres: number): Snap | null => {
  const grid = snapGridOf(graph)
  if (grid.segment.length === 0 || !Number.isFinite(at[0]) || !Number.isFinite(at[1])) return null
  const found = nearestPiece(grid, at, withinMetres)
  if (found.piece === -1) return null
  const [x1, y1, x2, y2] = pieceEnds(grid, found.piece)
  const on: LngLat = [x1 + (x2 - x1) * found.share, y1 + (y2 - y1) * found.share]
  const metres = metresBetween(at, on)
  if (metres > withinMetres) return null
  const segment = grid.segment[found.piece] ?? 0
  return { segment, fraction: fractionAt(grid, segment, found.piece, on), at: on, metres }
}

/** Looks through the cells in growing square rings until no cell further out can hold anything nearer. */
const nearestPiece = (grid: SnapGrid, at: LngLat, withinMetres: number): Found => {
  const { west, south, lonStep, latStep, columns, rows } = grid
  const [lonMetres, latMetres] = degreeMetres(at[1])
  const column = Math.floor((at[0] - west) / lonStep)
  const row = Math.floor((at[1] - south) / latStep)
  const cellMetres = Math.min(lonStep * lonMetres, latStep * latMetres)
  const firstRing = Math.max(0, -column, column - columns + 1, -row, row - rows + 1)
  const lastRing = Math.max(column, columns - 1 - column, row, rows - 1 - row)
  const found: Found = { squared: Number.POSITIVE_INFINITY, piece: -1, share: 0 }
  for (let ring = firstRing; ring <= lastRing; ring++) {
    const atLeast = Math.max(0, ring - 1) * cellMetres
    if (atLeast > withinMetres * 1.01 || atLeast * atLeast > found.squared) break
    const bottom = Math.max(0, row - ring)
    const top = Math.min(rows - 1, row + ring)
    for (let y = bottom; y <= top; y++) {
      const isWholeRow = y === row - ring || y === row + ring
      const step = isWholeRow || ring === 0 ? 1 : 2 * ring
      const left = column - ring
      const start = step === 1 ? Math.max(0, left) : left
      const right = Math.min(columns - 1, column + ring)
      for (let x = start; x <= right; x += step)
        if (x >= 0) lookInto(grid, y * columns + x, at, lonMetres, latMetres, found)
    }
  }
  return found
}

/** Measures every piece of one cell in metres on the plane that touches at the place asked for. */
const lookInto = (
  { cellStart, inCell, ends }: SnapGrid,
  cell: number,
  at: LngLat,
  lonMetres: number,
  latMetres: number,
  found: Found,
): void => {
  const end = cellStart[cell + 1] ?? 0
  for (let k = cellStart[cell] ?? 0; k < end; k++) {
    const piece = inCell[k] ?? 0
    const x1 = ((ends[piece * 4] ?? 0) - at[0]) * lonMetres
    const y1 = ((ends[piece * 4 + 1] ?? 0) - at[1]) * latMetres
    const dx = ((ends[piece * 4 + 2] ?? 0) - at[0]) * lonMetres - x1
    const dy = ((ends[piece * 4 + 3] ?? 0) - at[1]) * latMetres - y1
    const length = dx * dx + dy * dy
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length))
    const x = x1 + dx * share
    const y = y1 + dy * share
    const squared = x * x + y * y
    // Of two equally near the first in the file, whatever the cells: a place at a crossing always snaps alike.
    if (squared < found.squared || (squared === found.squared && piece < found.piece)) {
      found.squared = squared
      found.piece = piece
      found.share = share
    }
  }
}

const pieceEnds = ({ ends }: SnapGrid, piece: number): readonly [number, number, number, number] => [
  ends[piece * 4] ?? 0,
  ends[piece * 4 + 1] ?? 0,
  ends[piece * 4 + 2] ?? 0,
  ends[piece * 4 + 3] ?? 0,
]

/** The share of the segment's drawn length before a place on one of its pieces. */
const fractionAt = (grid: SnapGrid, segment: number, onPiece: number, on: LngLat): number => {
  let before = 0
  let whole = 0
  const end = grid.pieceStart[segment + 1] ?? 0
  for (let piece = grid.pieceStart[segment] ?? 0; piece < end; piece++) {
    const [x1, y1, x2, y2] = pieceEnds(grid, piece)
    const metres = metresBetween([x1, y1], [x2, y2])
    if (piece < onPiece) before += metres
    if (piece === onPiece) before += Math.min(metres, metresBetween([x1, y1], on))
    whole += metres
  }
  return whole === 0 ? 0 : Math.min(1, before / whole)
}
