import { leastKey } from "../streets/four-ary-heap.ts"
import { costAt, freshSpace, reachNode, type SearchSpace } from "../streets/search-space.ts"
import { NO_NODE, settleNext } from "../streets/settle.ts"
import type { Snap } from "../streets/snap.ts"
import { shareAlong, waysIn, waysOut } from "../streets/snap-ends.ts"
import { type StreetGraph, THOUSANDTHS } from "../streets/street-graph.ts"
import { costToStreet } from "./street-reach.ts"

/** No facility: none within the limit, or no street near the place. */
export const NO_FACILITY = -1

/** How far each place is from its nearest facility along streets. */
export type StreetNearest = {
  /** Metres on foot, seconds by car, the ways to the street included on foot; Infinity where there is none. */
  readonly cost: Float64Array
  /** The facility's number, or NO_FACILITY. */
  readonly facility: Int32Array
}

/**
 * The facility each place is nearest to along streets, by one search from all facilities at once that goes no further than
 * `limit` (metres on foot, seconds by car). A snap of null has no street near it. `extra` is added to the cost of leaving
 * each facility; it may be less than nothing, where a facility may be nearer than it is reported.
 */
export const nearestByStreet = (
  graph: StreetGraph,
  facilities: readonly (Snap | null)[],
  places: readonly (Snap | null)[],
  limit: number,
  extra: ArrayLike<number> = [],
): StreetNearest => {
  const cutOff = limit * THOUSANDTHS
  const leaving = (index: number, snap: Snap): number => (costToStreet(graph, snap) + (extra[index] ?? 0)) * THOUSANDTHS
  const space = freshSpace(graph, graph.network.nodeLon.length, 0)
  const onSegment = new Map<number, number[]>()
  for (const [index, snap] of facilities.entries()) {
    if (snap === null) continue
    onSegment.set(snap.segment, [...(onSegment.get(snap.segment) ?? []), index])
    const before = leaving(index, snap)
    for (const { node, cost, length } of waysOut(graph, snap))
      if (before + cost <= cutOff) reachNode(space, node, before + cost, length, node, index)
  }
  const owner = settle(graph, space, cutOff)
  const cost = new Float64Array(places.length).fill(Infinity)
  const facility = new Int32Array(places.length).fill(NO_FACILITY)
  for (const [i, snap] of places.entries()) {
    if (snap === null) continue
    const after = costToStreet(graph, snap) * THOUSANDTHS
    const offer = (index: number, found: number): void => {
      if (found > cutOff || found / THOUSANDTHS >= (cost[i] ?? 0)) return
      cost[i] = found / THOUSANDTHS
      facility[i] = index
    }
    for (const way of waysIn(graph, snap)) {
      if (costAt(space, way.node) <= cutOff)
        offer(owner[way.node] ?? NO_FACILITY, costAt(space, way.node) + way.cost + after)
    }
    for (const index of onSegment.get(snap.segment) ?? []) {
      const from = facilities[index]
      const share = from === null || from === undefined ? null : shareAlong(graph, from, snap)
      if (share === null || from === null || from === undefined) continue
      const along = share * (graph.segmentCost[snap.segment] ?? 0)
      offer(index, leaving(index, from) + along + after)
    }
  }
  return { cost, facility }
}

/** Runs the search to its limit and says which facility each node belongs to. */
const settle = (graph: StreetGraph, space: SearchSpace, cutOff: number): Int32Array => {
  const owner = new Int32Array(graph.network.nodeLon.length).fill(NO_FACILITY)
  while (space.heap.size > 0 && leastKey(space.heap) <= cutOff) {
    const node = settleNext(space, graph.out, graph.segmentLength)
    if (node === NO_NODE) break
    const before = space.before[node] ?? node
    owner[node] = before === node ? (space.arc[node] ?? NO_FACILITY) : (owner[before] ?? NO_FACILITY)
  }
  return owner
}
