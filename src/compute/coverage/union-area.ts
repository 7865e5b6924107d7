import { report, type Watch } from "../watch.ts"
import { type DiscGrid, discGridOf } from "./disc-grid.ts"
import type { Discs } from "./discs.ts"
import { turnTerm } from "./green.ts"
import { arcFinder, type OnOpenArc } from "./open-arcs.ts"

const DISCS_BETWEEN_REPORTS = 512

/** Area of the union of discs in true square metres, overlap counted once: exact along arcs, nothing is a polygon. */
export const unionAreaSquareMetres = (discs: Discs, watch: Watch = {}, grid: DiscGrid = discGridOf(discs)): number => {
  const { x, y, radius, bend } = discs
  const openArcsOf = arcFinder(grid)
  let area = 0
  const addArc: OnOpenArc = (disc, from, to) => {
    area += turnTerm(x[disc] ?? 0, y[disc] ?? 0, radius[disc] ?? 0, from, to, bend)
  }
  for (let disc = 0; disc < radius.length; disc++) {
    if (disc % DISCS_BETWEEN_REPORTS === 0) report(watch, disc / radius.length)
    openArcsOf(disc, addArc)
  }
  return area
}
