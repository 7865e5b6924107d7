import { type CoveredTurns, CUT, coverTurn, newCoveredTurns } from "./covered-turns.ts"
import { type DiscGrid, someOverlapping } from "./disc-grid.ts"
import { type Crossing, meet } from "./meeting-discs.ts"
import { missesGaps, newOpenGaps, noteGaps } from "./open-gaps.ts"

const FEW_CROSSINGS = 12 // a street's usual neighbours; with more it pays to look at what is still open

/** Told of an arc of a circle that no other disc covers, from turn `from` to `to`, over the cut at ±2 when `from` is the greater. */
export type OnOpenArc = (disc: number, from: number, to: number, before: number, after: number) => void

/** Tells the open arcs of one disc's circle. */
export type OpenArcsOf = (disc: number, onArc: OnOpenArc) => void

/**
 * Finds the arcs of circles that lie in no other disc: together, those of all circles are the boundary of the union, run
 * through with the union on the left. `before` is the disc that covers the circle up to an arc's start, `after` the one that
 * covers it from its end, CUT for both when the whole circle is open. One finder for many discs: its room is used again.
 */
export const arcFinder = (grid: DiscGrid): OpenArcsOf => {
  const { x, y, radius } = grid.discs
  const turns = newCoveredTurns()
  const gaps = newOpenGaps()
  const crossing: Crossing = { from: 0, to: 0 }
  let self = 0
  let mine = 0
  let crossings = 0
  const isCoveredBy = (other: number, dx: number, dy: number): boolean => {
    if (other === self) return false
    const theirs = radius[other] ?? 0
    if (gaps.count > 0 && missesGaps(gaps, dx, dy, theirs)) return false
    const meeting = meet(dx, dy, mine, theirs, self < other, crossing)
    if (meeting === "inside") return true
    if (meeting !== "cross") return false
    if (coverTurn(turns, crossing.from, crossing.to, other)) return true
    if (++crossings > FEW_CROSSINGS) noteGaps(gaps, turns, mine)
    return false
  }
  return (disc, onArc) => {
    mine = radius[disc] ?? 0
    if (!(mine > 0)) return
    self = disc
    crossings = 0
    turns.size = 0
    gaps.count = 0
    if (someOverlapping(grid, x[disc] ?? 0, y[disc] ?? 0, mine, isCoveredBy)) return
    if (turns.size === 0) onArc(disc, -2, 2, CUT, CUT)
    else tellGaps(turns, disc, onArc)
  }
}

const tellGaps = ({ size, from, to, opens, closes }: CoveredTurns, disc: number, onArc: OnOpenArc): void => {
  for (let k = 1; k < size; k++) onArc(disc, to[k - 1] ?? 0, from[k] ?? 0, closes[k - 1] ?? CUT, opens[k] ?? CUT)
  // The last gap runs on through the cut, unless a disc covers the cut.
  const [end, start] = [to[size - 1] ?? 0, from[0] ?? 0]
  const [last, first] = [closes[size - 1] ?? CUT, opens[0] ?? CUT]
  if (last !== CUT && first !== CUT) onArc(disc, end, start, last, first)
  else if (last !== CUT && end < 2) onArc(disc, end, 2, last, CUT)
  else if (first !== CUT && start > -2) onArc(disc, -2, start, CUT, first)
}
