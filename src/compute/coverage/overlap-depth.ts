import { report, type Watch } from "../watch.ts"
import { type DiscGrid, discGridOf, someNear } from "./disc-grid.ts"
import type { Discs } from "./discs.ts"
import { arcTerm } from "./green.ts"
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

/** An angle at which the number of discs over a circle changes. */
type Change = { readonly angle: number; readonly by: 1 | -1 }

const addDisc = (grid: DiscGrid, disc: number, areas: number[]): void => {
  const { x, y, radius, bend } = grid.discs
  const [east, north, mine] = [x[disc] ?? 0, y[disc] ?? 0, radius[disc] ?? 0]
  const crossing: Crossing = { middle: 0, half: 0 }
  const changes: Change[] = []
  let whole = 0 // other discs that lie over the whole circle
  let over = 0 // over the place on it that has been come to, −π to begin with
  const isTooDeep = someNear(grid, east - mine, north - mine, east + mine, north + mine, (other) => {
    if (other === disc) return false
    const meeting = meet(x, y, radius, disc, other, crossing)
    if (meeting === "inside") whole++
    if (meeting !== "cross") return whole >= areas.length
    const [from, to] = [crossing.middle - crossing.half, crossing.middle + crossing.half]
    if (from < -Math.PI || to > Math.PI) over++
    changes.push({ angle: from < -Math.PI ? from + 2 * Math.PI : from, by: 1 })
    changes.push({ angle: to > Math.PI ? to - 2 * Math.PI : to, by: -1 })
    return false
  })
  if (isTooDeep) return
  over += whole
  changes.sort((one, next) => one.angle - next.angle)
  let from = -Math.PI
  const addArc = (to: number): void => {
    if (to > from && over < areas.length) areas[over] = (areas[over] ?? 0) + arcTerm(east, north, mine, from, to, bend)
    from = Math.max(from, to)
  }
  for (const { angle, by } of changes) {
    addArc(angle)
    over += by
  }
  addArc(Math.PI)
}
