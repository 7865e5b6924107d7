/** Who may be joined with whom, at what cost: needs are rows, offers columns. */
export type AssignmentProblem = {
  readonly rows: number
  readonly columns: number
  /** Row by row; from 0 on, Infinity where the two may not be joined. */
  readonly costs: Float64Array
  /** How many columns each row wants, and how many rows each column takes; the same two are joined once at most. */
  readonly wants: Int32Array
  readonly takes: Int32Array
}

/** 1 where a row and a column are joined, row by row. */
export type Joined = Uint8Array

/**
 * Joins as many as possible and, among all ways to join as many, at least total cost: successive shortest augmenting
 * paths with potentials (Edmonds and Karp 1972, in the dense form of Jonker and Volgenant). Exact. Every step finds the
 * cheapest way to join one more, so that a count is never passed at more than its least cost. Time rows × columns × joins.
 */
export const assign = (problem: AssignmentProblem): Joined => {
  const state = newState(problem)
  for (let end = nearestTaker(state); end !== NONE; end = nearestTaker(state)) joinAlong(state, end)
  return state.joined
}

const NONE = -1

type State = AssignmentProblem & {
  readonly joined: Joined
  readonly rowLeft: Int32Array
  readonly columnLeft: Int32Array
  /** Of the rows that still want a column: the one that would cost each column least, NONE where there is none. */
  readonly cheapestRow: Int32Array
  /** What it costs, in the present joining, to reach a row or a column; reduced costs stay at 0 or above. */
  readonly rowPotential: Float64Array
  readonly columnPotential: Float64Array
  readonly rowReach: Float64Array
  readonly columnReach: Float64Array
  /** The row a column is reached from, and the column a row is; NONE for a row that still wants one. */
  readonly columnFrom: Int32Array
  readonly rowFrom: Int32Array
  readonly isColumnDone: Uint8Array
  readonly isRowDone: Uint8Array
}

const newState = (problem: AssignmentProblem): State => {
  const { rows, columns, wants, takes } = problem
  const state: State = {
    ...problem,
    joined: new Uint8Array(rows * columns),
    rowLeft: Int32Array.from(wants),
    columnLeft: Int32Array.from(takes),
    cheapestRow: new Int32Array(columns),
    rowPotential: new Float64Array(rows),
    columnPotential: new Float64Array(columns),
    rowReach: new Float64Array(rows),
    columnReach: new Float64Array(columns),
    columnFrom: new Int32Array(columns),
    rowFrom: new Int32Array(rows),
    isColumnDone: new Uint8Array(columns),
    isRowDone: new Uint8Array(rows),
  }
  for (let column = 0; column < columns; column++) findCheapestRow(state, column)
  return state
}

const findCheapestRow = ({ rows, columns, costs, joined, rowLeft, cheapestRow }: State, column: number): void => {
  let cheapest = NONE
  let least = Number.POSITIVE_INFINITY
  for (let row = 0, place = column; row < rows; row++, place += columns) {
    const cost = costs[place] ?? 0
    if (cost >= least || rowLeft[row] === 0 || joined[place] === 1) continue
    cheapest = row
    least = cost
  }
  cheapestRow[column] = cheapest
}

/** The column with room that is reached at least cost from any row that still wants one; NONE when there is none. */
const nearestTaker = (state: State): number => {
  const { columnReach, rowReach, isColumnDone, isRowDone } = state
  startFromOpenRows(state)
  for (;;) {
    const row = nearestOpen(rowReach, isRowDone)
    const column = nearestOpen(columnReach, isColumnDone)
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

const nearestOpen = (reach: Float64Array, isDone: Uint8Array): number => {
  let nearest = NONE
  let least = Number.POSITIVE_INFINITY
  for (let one = 0; one < reach.length; one++) {
    const here = reach[one] ?? 0
    if (here >= least || isDone[one] === 1) continue
    nearest = one
    least = here
  }
  return nearest
}

/** From a row on to the columns it might be joined with. */
const reachFromRow = (state: State, row: number): void => {
  const { columns, costs, joined, columnReach, columnFrom, isColumnDone, columnPotential } = state
  state.isRowDone[row] = 1
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
  const { rows, columns, costs, joined, rowReach, rowFrom, isRowDone, rowPotential } = state
  state.isColumnDone[column] = 1
  const reach = state.columnReach[column] ?? 0
  const before = reach + (state.columnPotential[column] ?? 0)
  for (let row = 0; row < rows; row++) {
    const place = row * columns + column
    if (joined[place] !== 1 || isRowDone[row] === 1) continue
    const cost = Math.max(before - (costs[place] ?? 0) - (rowPotential[row] ?? 0), reach)
    if (cost >= (rowReach[row] ?? 0)) continue
    rowReach[row] = cost
    rowFrom[row] = column
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
  const { columns, joined, columnFrom, rowFrom, rowLeft, columnLeft, cheapestRow } = state
  let start = NONE
  columnLeft[end] = (columnLeft[end] ?? 0) - 1
  for (let column = end; column !== NONE; ) {
    const row = columnFrom[column] ?? NONE
    joined[row * columns + column] = 1
    const before = rowFrom[row] ?? NONE
    if (before === NONE) {
      rowLeft[row] = (rowLeft[row] ?? 0) - 1
      start = row
    } else joined[row * columns + before] = 0
    column = before
  }
  for (let column = 0; column < columns; column++) if (cheapestRow[column] === start) findCheapestRow(state, column)
}
