import type { Snap } from "./snap.ts"
import { type StreetGraph, secondsOf, THOUSANDTHS } from "./street-graph.ts"

/** A segment or a part of one: from the share `start` to the share `end` of its length; against its direction when `end` is less. */
export type WayStep = { readonly segment: number; readonly start: number; readonly end: number }

/** A way along streets from one snapped place to another. Metres and seconds count the streets alone. */
export type StreetWay = {
  readonly from: Snap
  readonly to: Snap
  readonly metres: number
  readonly seconds: number
  /** In order; the first begins at `from`, the last ends at `to`, each begins where the one before ended. */
  readonly steps: readonly WayStep[]
}

/** The way of some steps, with its sums. */
export const wayOf = (graph: StreetGraph, from: Snap, to: Snap, steps: readonly WayStep[]): StreetWay => {
  let [cost, length] = [0, 0]
  for (const { segment, start, end } of steps) {
    const share = Math.abs(end - start)
    cost += share * (graph.segmentCost[segment] ?? 0)
    length += share * (graph.segmentLength[segment] ?? 0)
  }
  return { from, to, metres: length / THOUSANDTHS, seconds: secondsOf(graph, cost, length), steps }
}

/** The step from a place on a street to the crossing at one of its ends. */
export const stepOut = ({ segment, fraction }: Snap, forward: boolean): WayStep => ({
  segment,
  start: fraction,
  end: forward ? 1 : 0,
})

/** The step from the crossing at one of its ends to a place on a street. */
export const stepIn = ({ segment, fraction }: Snap, forward: boolean): WayStep => ({
  segment,
  start: forward ? 0 : 1,
  end: fraction,
})

/** A whole segment, taken from that node. */
export const wholeStep = ({ network }: StreetGraph, segment: number, fromNode: number): WayStep =>
  network.from[segment] === fromNode ? { segment, start: 0, end: 1 } : { segment, start: 1, end: 0 }
