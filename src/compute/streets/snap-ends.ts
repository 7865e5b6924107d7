import type { Snap } from "./snap.ts"
import { mayTake, type StreetGraph } from "./street-graph.ts"

/** A part of one segment, between a place on it and a node: cost and length in thousandths. */
export type PartWay = {
  readonly node: number
  readonly cost: number
  readonly length: number
  /** Whether it runs as the segment is written, from `from` to `to`. */
  readonly forward: boolean
}

/** The ways from a place on a street to its crossings. */
export const waysOut = (graph: StreetGraph, snap: Snap): readonly PartWay[] => waysOf(graph, snap, true)

/** The ways from the crossings of its street to a place. */
export const waysIn = (graph: StreetGraph, snap: Snap): readonly PartWay[] => waysOf(graph, snap, false)

const waysOf = (graph: StreetGraph, { segment, fraction }: Snap, out: boolean): readonly PartWay[] => {
  const { network, segmentCost, segmentLength } = graph
  const ways: PartWay[] = []
  if (segmentCost[segment] === 0) return ways
  for (const forward of [true, false]) {
    const share = forward === out ? 1 - fraction : fraction
    // A place at the crossing itself is on all its streets: nothing has to be driven against a one-way street.
    if (share !== 0 && !mayTake(graph, segment, forward)) continue
    const node = (forward === out ? network.to[segment] : network.from[segment]) ?? 0
    ways.push({
      node,
      forward,
      cost: share * (segmentCost[segment] ?? 0),
      length: share * (segmentLength[segment] ?? 0),
    })
  }
  return ways
}

/** The way between two places of one segment without leaving it: its share of the segment; null when there is none. */
export const shareAlong = (graph: StreetGraph, from: Snap, to: Snap): number | null => {
  if (from.segment !== to.segment) return null
  const share = to.fraction - from.fraction
  return share === 0 || mayTake(graph, from.segment, share > 0) ? Math.abs(share) : null
}
