/** No disc: a piece that begins or ends where the circle is cut open, at the turns ±2. */
export const CUT = -1

/**
 * The parts of a circle that other discs cover, as turns from −2 to 2, in order and apart from one another. `opens` and
 * `closes` name the discs at whose edges a part begins and ends. Kept from circle to circle: `size` says how much counts.
 */
export type CoveredTurns = {
  size: number
  from: Float64Array
  to: Float64Array
  opens: Int32Array
  closes: Int32Array
}

const USUAL_ROOM = 64

/** Nothing covered; room is made as it is needed. */
export const newCoveredTurns = (): CoveredTurns => ({
  size: 0,
  from: new Float64Array(USUAL_ROOM),
  to: new Float64Array(USUAL_ROOM),
  opens: new Int32Array(USUAL_ROOM),
  closes: new Int32Array(USUAL_ROOM),
})

const makeRoom = (turns: CoveredTurns): void => {
  const { from, to, opens, closes } = turns
  const room = 2 * from.length
  turns.from = new Float64Array(room)
  turns.to = new Float64Array(room)
  turns.opens = new Int32Array(room)
  turns.closes = new Int32Array(room)
  turns.from.set(from)
  turns.to.set(to)
  turns.opens.set(opens)
  turns.closes.set(closes)
}

/** Covers from one turn to another by a disc, over ±2 when `from` is the greater; true once nothing of the circle is open. */
export const coverTurn = (turns: CoveredTurns, from: number, to: number, disc: number): boolean => {
  if (from > to) {
    insert(turns, from, 2, disc, CUT)
    insert(turns, -2, to, CUT, disc)
  } else insert(turns, from, to, disc, disc)
  return turns.size === 1 && (turns.from[0] ?? 0) <= -2 && (turns.to[0] ?? 0) >= 2
}

/** Puts one part in and merges what it touches. Moved one by one: there are hardly ever more than a few. */
const insert = (turns: CoveredTurns, start: number, end: number, opening: number, closing: number): void => {
  if (turns.size === turns.from.length) makeRoom(turns)
  const { from, to, opens, closes, size } = turns
  let first = 0
  while (first < size && (to[first] ?? 0) < start) first++
  let after = first
  while (after < size && (from[after] ?? 0) <= end) after++
  if (after === first) {
    for (let k = size; k > first; k--) {
      from[k] = from[k - 1] ?? 0
      to[k] = to[k - 1] ?? 0
      opens[k] = opens[k - 1] ?? CUT
      closes[k] = closes[k - 1] ?? CUT
    }
    from[first] = start
    to[first] = end
    opens[first] = opening
    closes[first] = closing
    turns.size = size + 1
    return
  }
  if (start < (from[first] ?? 0)) {
    from[first] = start
    opens[first] = opening
  }
  const last = after - 1
  const isFurther = end > (to[last] ?? 0)
  to[first] = isFurther ? end : (to[last] ?? 0)
  closes[first] = isFurther ? closing : (closes[last] ?? CUT)
  if (after === first + 1) return
  for (let k = after; k < size; k++) {
    const at = first + 1 + k - after
    from[at] = from[k] ?? 0
    to[at] = to[k] ?? 0
    opens[at] = opens[k] ?? CUT
    closes[at] = closes[k] ?? CUT
  }
  turns.size = size - (last - first)
}
