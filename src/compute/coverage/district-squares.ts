import { type DistrictEdges, lonAt, passes } from "./district-edges.ts"
import type { Squares } from "./district-grid.ts"

/** Edges by row of squares and district: those of row r and district d are `inRow[start[r · districts + d]]` and on. */
export type RowEdges = { readonly districts: number; readonly start: Uint32Array; readonly inRow: Uint32Array }

/** What is known of each square. */
export type Doubts = {
  /** A district, −1 for none, or −2 − k for the k-th square with a border. */
  readonly answer: Int32Array
  /** Districts to be asked in border square k: `doubt[doubtStart[k]]` to `doubt[doubtStart[k + 1] - 1]`, in order. */
  readonly doubtStart: Uint32Array
  readonly doubt: Uint32Array
}

const EDGE = 1e-6 // of a square: rounding must not put a border into the square beside its own

const within = (square: number, count: number): number => Math.min(count - 1, Math.max(0, square))

/** Sorts edges by the rows they pass. */
export const rowEdgesOf = (edges: DistrictEdges, squares: Squares, districts: number): RowEdges => {
  const start = new Uint32Array(squares.rows * districts + 1)
  eachRow(edges, squares, districts, (row, district) => {
    const at = row * districts + district + 1
    start[at] = (start[at] ?? 0) + 1
  })
  for (let at = 1; at < start.length; at++) start[at] = (start[at] ?? 0) + (start[at - 1] ?? 0)
  const next = start.slice()
  const inRow = new Uint32Array(start[start.length - 1] ?? 0)
  eachRow(edges, squares, districts, (row, district, edge) => {
    const at = row * districts + district
    const place = next[at] ?? 0
    inRow[place] = edge
    next[at] = place + 1
  })
  return { districts, start, inRow }
}

const eachRow = (
  { ends, first }: DistrictEdges,
  { south, latStep, rows }: Squares,
  districts: number,
  visit: (row: number, district: number, edge: number) => void,
): void => {
  for (let district = 0; district < districts; district++) {
    for (let edge = first[district] ?? 0; edge < (first[district + 1] ?? 0); edge++) {
      const top = within(Math.floor(((ends[4 * edge + 3] ?? 0) - south) / latStep + EDGE), rows)
      const bottom = within(Math.floor(((ends[4 * edge + 1] ?? 0) - south) / latStep - EDGE), rows)
      for (let row = bottom; row <= top; row++) visit(row, district, edge)
    }
  }
}

/** Finds out what is known of each square: its district, or which districts are in doubt there. */
export const doubtsOf = (edges: DistrictEdges, rowEdges: RowEdges, squares: Squares, districts: number): Doubts => {
  const { columns, rows } = squares
  const hasBorder = new Uint8Array(columns * rows)
  eachBorder(edges, rowEdges, squares, (square) => {
    hasBorder[square] = 1
  })
  const answer = new Int32Array(columns * rows).fill(-1)
  let borders = 0
  for (let square = 0; square < answer.length; square++) if (hasBorder[square] === 1) answer[square] = -2 - borders++
  const pairs: number[] = [] // square with a border, district in doubt there
  const lastAsked = new Int32Array(borders).fill(-1)
  const ask = (square: number, district: number): void => {
    const border = -2 - (answer[square] ?? 0)
    if (lastAsked[border] === district) return
    lastAsked[border] = district
    pairs.push(border, district)
  }
  for (let district = 0; district < districts; district++) {
    eachBorderOf(edges, rowEdges, squares, district, (square) => ask(square, district))
    eachInside(edges, rowEdges, squares, district, (square) => {
      if (hasBorder[square] === 1) ask(square, district)
      else if (answer[square] === -1) answer[square] = district
    })
  }
  return { answer, ...sorted(pairs, borders) }
}

/** Pairs come with their districts in order; a counting sort by square keeps that. */
const sorted = (pairs: readonly number[], borders: number): Pick<Doubts, "doubtStart" | "doubt"> => {
  const doubtStart = new Uint32Array(borders + 1)
  for (let k = 0; k < pairs.length; k += 2) {
    const at = (pairs[k] ?? 0) + 1
    doubtStart[at] = (doubtStart[at] ?? 0) + 1
  }
  for (let at = 1; at < doubtStart.length; at++) doubtStart[at] = (doubtStart[at] ?? 0) + (doubtStart[at - 1] ?? 0)
  const next = doubtStart.slice()
  const doubt = new Uint32Array(pairs.length / 2)
  for (let k = 0; k < pairs.length; k += 2) {
    const border = pairs[k] ?? 0
    const place = next[border] ?? 0
    doubt[place] = pairs[k + 1] ?? 0
    next[border] = place + 1
  }
  return { doubtStart, doubt }
}

type OnSquare = (square: number) => void

const eachBorder = (edges: DistrictEdges, rowEdges: RowEdges, squares: Squares, visit: OnSquare): void => {
  for (let district = 0; district < rowEdges.districts; district++)
    eachBorderOf(edges, rowEdges, squares, district, visit)
}

/** Visits the squares that the border of a district runs through: in each row from where an edge enters it to where it leaves. */
const eachBorderOf = (
  { ends }: DistrictEdges,
  { start, inRow, districts }: RowEdges,
  { west, south, lonStep, latStep, columns, rows }: Squares,
  district: number,
  visit: OnSquare,
): void => {
  for (let row = 0; row < rows; row++) {
    const [low, high] = [south + row * latStep, south + (row + 1) * latStep]
    for (let k = start[row * districts + district] ?? 0; k < (start[row * districts + district + 1] ?? 0); k++) {
      const edge = inRow[k] ?? 0
      const [lat1, lat2] = [ends[4 * edge + 1] ?? 0, ends[4 * edge + 3] ?? 0]
      const isLevel = lat1 === lat2
      const enter = isLevel || lat1 >= low ? (ends[4 * edge] ?? 0) : lonAt(ends, edge, Math.min(low, lat2))
      const leave = isLevel || lat2 <= high ? (ends[4 * edge + 2] ?? 0) : lonAt(ends, edge, Math.max(high, lat1))
      const right = within(Math.floor((Math.max(enter, leave) - west) / lonStep + EDGE), columns)
      const left = within(Math.floor((Math.min(enter, leave) - west) / lonStep - EDGE), columns)
      for (let column = left; column <= right; column++) visit(row * columns + column)
    }
  }
}

/** Visits the squares whose middle lies in a district. */
const eachInside = (
  { ends }: DistrictEdges,
  { start, inRow, districts }: RowEdges,
  { west, south, lonStep, latStep, columns, rows }: Squares,
  district: number,
  visit: OnSquare,
): void => {
  const crossings: number[] = []
  for (let row = 0; row < rows; row++) {
    const middle = south + (row + 0.5) * latStep
    crossings.length = 0
    for (let k = start[row * districts + district] ?? 0; k < (start[row * districts + district + 1] ?? 0); k++) {
      const edge = inRow[k] ?? 0
      if (passes(ends, edge, middle)) crossings.push((lonAt(ends, edge, middle) - west) / lonStep - 0.5)
    }
    crossings.sort((one, other) => one - other)
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      const last = Math.min(columns - 1, Math.floor(crossings[k + 1] ?? 0))
      for (let column = Math.max(0, Math.ceil(crossings[k] ?? 0)); column <= last; column++)
        visit(row * columns + column)
    }
  }
}
