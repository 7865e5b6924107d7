/** No disc: a piece that begins or ends where the circle is cut open, at the turns ±2. */
export const CUT = -1

/**
 * The parts of a circle that other discs cover, as turns from −2 to 2, in order and apart from one another. `opens` and
 * `closes` name the discs at whose edges a part begins and ends. Kept from circle to circle: `size` says how much counts.
 */
export type CoveredTurns = {
  size: number
  readonly from: Float64Array
  readonly to: Float64Array
  readonly opens: Int32Array
  readonly closes: Int32Array
}

/** Nothing covered, with room for so many parts. */
export const newCoveredTurns = (room: number): CoveredTurns => ({
  size: 0,
  from: new Float64Array(room),
  to: new Float64Array(room),
  opens: new Int32Array(room),
  closes: new Int32Array(room),
})

/** Covers from one turn to another by a disc, over ±2 when `from` is the greater; true once nothing of the circle is open. */
export const coverTurn = (turns: CoveredTurns, from: number, to: number, disc: number): boolean => {
  if (from > to) {
    insert(turns, from, 2, disc, CUT)
    insert(turns, -2, to, CUT, disc)
  } else insert(turns, from, to, disc, disc)
  return turns.size === 1 && (turns.from[0] ?? 0) <= -2 && (turns.to[0] ?? 0) >= 2
}

/** Puts one part in and merges what it touches. */
const insert = (turns: CoveredTurns, from: number, to: number, opens: number, closes: number): void => {
  let first = 0
  while (first < turns.size && (turns.to[first] ?? 0) < from) first++
  let after = first
  let [start, end, opening, closing] = [from, to, opens, closes]
  while (after < turns.size && (turns.from[after] ?? 0) <= to) {
    if ((turns.from[after] ?? 0) < start) {
      start = turns.from[after] ?? 0
      opening = turns.opens[after] ?? CUT
    }
    if ((turns.to[after] ?? 0) > end) {
      end = turns.to[after] ?? 0
      closing = turns.closes[after] ?? CUT
    }
    after++
  }
  const shift = 1 - (after - first)
  if (shift !== 0) {
    turns.from.copyWithin(first + 1, after, turns.size)
    turns.to.copyWithin(first + 1, after, turns.size)
    turns.opens.copyWithin(first + 1, after, turns.size)
    turns.closes.copyWithin(first + 1, after, turns.size)
    turns.size += shift
  }
  turns.from[first] = start
  turns.to[first] = end
  turns.opens[first] = opening
  turns.closes[first] = closing
}
