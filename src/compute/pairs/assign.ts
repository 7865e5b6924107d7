import { report, type Watch } from "../watch.ts"
import { type AssignmentProblem, findCheapestRow, type Joined, NONE, newState, type State } from "./assignment-state.ts"

/**
 * Joins as many as possible and, among all ways to join as many, at least total cost: successive shortest augmenting
 * paths with potentials (Edmonds and Karp 1972, in the dense form of Jonker and Volgenant). Exact. Every step finds the
 * cheapest way to join one more, so that a count is never passed at more than its least cost. Time rows × columns × joins.
 */
export const assign = (problem: AssignmentProblem, watch: Watch = {}): Joined => {
  const state = newState(problem)
  let joins = 0
  for (let end = nearestTaker(state); end !== NONE; end = nearestTaker(state)) {
    joinAlong(state, end)
    joins += 1
    report(watch, joins / problem.rows)
  }
  return state.joined
}

/** The column with room that is reached at least cost from any row that still wants one; NONE when there is none. */
const nearestTaker = (state: State): number => {
  const { columnReach, rowReach } = state
  startFromOpenRows(state)
  for (;;) {
    const row = nearestReachedRow(state)
    const column = nearestOpenColumn(state)
    if (row !== NONE && (column === NONE || (rowReach[row] ?? 0) <= (columnReach[column] ?? 0))) {
      reachFromRow(state, row)
      continue
    }
    if (column === NONE) return NONE
    if ((state.columnLeft[column] ?? 0) > 0) {
      settlePotentials(state, columnReach[column] ?? 0)
      return column
    }
    reachFromColumn(state, column)
  }
}

/** Rows that want a column are reached at no cost and have no potential: of them the cheapest of each column is enough. */
const startFromOpenRows = (state: State): void => {
  const { rows, columns, costs, rowLeft, cheapestRow, rowReach, columnReach, columnFrom, columnPotential } = state
  state.rowFrom.fill(NONE)
  state.isColumnDone.fill(0)
  state.reachedRows.clear()
  for (let row = 0; row < rows; row++) {
    const isOpen = rowLeft[row] !== 0
    rowReach[row] = isOpen ? 0 : Number.POSITIVE_INFINITY
    state.isRowDone[row] = isOpen ? 1 : 0
  }
  for (let column = 0; column < columns; column++) {
    const row = cheapestRow[column] ?? NONE
    columnFrom[column] = row
    const cost = row === NONE ? Number.POSITIVE_INFINITY : (costs[row * columns + column] ?? 0)
    columnReach[column] = Math.max(cost - (columnPotential[column] ?? 0), 0) // below only by the rounding of sums
  }
}

const nearestReachedRow = ({ reachedRows, rowReach }: State): number => {
  let nearest = NONE
  for (const row of reachedRows) if (nearest === NONE || (rowReach[row] ?? 0) < (rowReach[nearest] ?? 0)) nearest = row
  return nearest
}

const nearestOpenColumn = ({ columns, columnReach, isColumnDone }: State): number => {
  let nearest = NONE
  let least = Number.POSITIVE_INFINITY
  for (let column = 0; column < columns; column++) {
    const reach = columnReach[column] ?? 0
    if (reach >= least || isColumnDone[column] === 1) continue
    nearest = column
    least = reach
  }
  return nearest
}

/** From a row on to the columns it might be joined with. */
const reachFromRow = (state: State, row: number): void => {
  const { columns, costs, joined, columnReach, columnFrom, isColumnDone, columnPotential } = state
  state.isRowDone[row] = 1
  state.reachedRows.delete(row)
  const start = row * columns
  const reach = state.rowReach[row] ?? 0
  const before = reach + (state.rowPotential[row] ?? 0)
  for (let column = 0; column < columns; column++) {
    const cost = before + (costs[start + column] ?? 0) - (columnPotential[column] ?? 0)
    if (cost >= (columnReach[column] ?? 0) || isColumnDone[column] === 1 || joined[start + column] === 1) continue
    columnReach[column] = Math.max(cost, reach) // below only by the rounding of sums
    columnFrom[column] = row
  }
}

/** From a full column back to the rows it might be parted from. */
const reachFromColumn = (state: State, column: number): void => {
  const { columns, costs, rowReach, rowFrom, isRowDone, rowPotential, reachedRows } = state
  state.isColumnDone[column] = 1
  const reach = state.columnReach[column] ?? 0
  const before = reach + (state.columnPotential[column] ?? 0)
  for (const row of state.rowsOf[column] ?? []) {
    if (isRowDone[row] === 1) continue
    const cost = Math.max(before - (costs[row * columns + column] ?? 0) - (rowPotential[row] ?? 0), reach)
    if (cost >= (rowReach[row] ?? 0)) continue
    rowReach[row] = cost
    rowFrom[row] = column
    reachedRows.add(row)
  }
}

/** Moves the potentials by how far each row and column is, at most as far as the end of the path. */
const settlePotentials = ({ rowPotential, columnPotential, rowReach, columnReach }: State, most: number): void => {
  for (let row = 0; row < rowPotential.length; row++)
    rowPotential[row] = (rowPotential[row] ?? 0) + Math.min(rowReach[row] ?? 0, most)
  for (let column = 0; column < columnPotential.length; column++)
    columnPotential[column] = (columnPotential[column] ?? 0) + Math.min(columnReach[column] ?? 0, most)
}

/** Joins and parts in turn along the path that ends in a column with room. */
const joinAlong = (state: State, end: number): void => {
  const { columns, joined, rowsOf, columnFrom, rowFrom, rowLeft, columnLeft, cheapestRow } = state
  let start = NONE
  columnLeft[end] = (columnLeft[end] ?? 0) - 1
  for (let column = end; column !== NONE; ) {
    const row = columnFrom[column] ?? NONE
    joined[row * columns + column] = 1
    rowsOf[column]?.add(row)
    const before = rowFrom[row] ?? NONE
    if (before === NONE) {
      rowLeft[row] = (rowLeft[row] ?? 0) - 1
      start = row
    } else {
      joined[row * columns + before] = 0
      rowsOf[before]?.delete(row)
    }
    column = before
  }
  for (let column = 0; column < columns; column++) if (cheapestRow[column] === start) findCheapestRow(state, column)
}
