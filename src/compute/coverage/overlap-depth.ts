import { report, type Watch } from "../watch.ts"
import { type DiscGrid, discGridOf, someNear } from "./disc-grid.ts"
import type { Discs } from "./discs.ts"
import { turnTerm } from "./green.ts"
import { type Crossing, meet } from "./meeting-discs.ts"

const DISCS_BETWEEN_REPORTS = 64

/**
 * Areas covered by at least 1, 2, … `deepest` discs, in true square metres and in this order. Exact: the boundary of what is
 * covered k times is made of the arcs that lie in exactly k − 1 other discs.
 */
export const overlapSquareMetres = (
  discs: Discs,
  deepest: number,
  watch: Watch = {},
  grid: DiscGrid = discGridOf(discs),
): readonly number[] => {
  const areas = Array.from({ length: deepest }, () => 0)
  const { radius } = discs
  for (let disc = 0; disc < radius.length; disc++) {
    if (disc % DISCS_BETWEEN_REPORTS === 0) report(watch, disc / radius.length)
    if ((radius[disc] ?? 0) > 0) addDisc(grid, disc, areas)
  }
  return areas
}

/** A turn at which the number of discs over a circle changes. */
type Change = { readonly turn: number; readonly by: 1 | -1 }

const FIRST_LOOK = 64 // changes; among thousands of discs at one spot most circles lie deep under a few of them already

/** The fewest discs over any place of a circle, `over` of them over the turn −2. */
const leastDepth = (changes: readonly Change[], over: number): number => {
  let [least, depth] = [over, over]
  for (const { by } of changes.slice().sort((one, next) => one.turn - next.turn)) {
    depth += by
    least = Math.min(least, depth)
  }
  return least
}

const addDisc = (grid: DiscGrid, disc: number, areas: number[]): void => {
  const { x, y, radius, bend } = grid.discs
  const [east, north, mine] = [x[disc] ?? 0, y[disc] ?? 0, radius[disc] ?? 0]
  const crossing: Crossing = { from: 0, to: 0 }
  const changes: Change[] = []
  let whole = 0 // other discs that lie over the whole circle
  let over = 0 // over the place on it that has been come to, the turn −2 to begin with
  let nextLook = FIRST_LOOK
  const isTooDeep = someNear(grid, east - mine, north - mine, east + mine, north + mine, (other) => {
    if (other === disc) return false
    const [dx, dy] = [(x[other] ?? 0) - east, (y[other] ?? 0) - north]
    const meeting = meet(dx, dy, mine, radius[other] ?? 0, disc < other, crossing)
    if (meeting === "inside") whole++
    if (meeting !== "cross") return whole >= areas.length
    if (crossing.from > crossing.to) over++
    changes.push({ turn: crossing.from, by: 1 }, { turn: crossing.to, by: -1 })
    if (changes.length < nextLook) return false
    nextLook *= 4
    return whole + leastDepth(changes, over) >= areas.length
  })
  if (isTooDeep) return
  over += whole
  changes.sort((one, next) => one.turn - next.turn)
  let from = -2
  const addArc = (to: number): void => {
    if (to > from && over < areas.length) areas[over] = (areas[over] ?? 0) + turnTerm(east, north, mine, from, to, bend)
    from = Math.max(from, to)
  }
  for (const { turn, by } of changes) {
    addArc(turn)
    over += by
  }
  addArc(2)
}
