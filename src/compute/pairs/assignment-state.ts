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

/** No row, no column. */
export const NONE = -1

/** A joining in the making, and what one search for one more join has found. */
export type State = AssignmentProblem & {
  readonly joined: Joined
  readonly rowLeft: Int32Array
  readonly columnLeft: Int32Array
  /** The rows each column is joined with. */
  readonly rowsOf: readonly Set<number>[]
  /** Rows that are reached and not yet gone on from. */
  readonly reachedRows: Set<number>
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

/** Nobody is joined yet. */
export const newState = (problem: AssignmentProblem): State => {
  const { rows, columns, wants, takes } = problem
  const state: State = {
    ...problem,
    joined: new Uint8Array(rows * columns),
    rowLeft: Int32Array.from(wants),
    columnLeft: Int32Array.from(takes),
    rowsOf: Array.from({ length: columns }, () => new Set<number>()),
    reachedRows: new Set(),
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

/** Looks up the row that still wants a column and would cost this one least. */
export const findCheapestRow = (
  { rows, columns, costs, joined, rowLeft, cheapestRow }: State,
  column: number,
): void => {
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
