import { leastKey } from "./four-ary-heap.ts"
import { costAt, freshSpace, reachNode, type SearchSpace } from "./search-space.ts"
import { settleNext } from "./settle.ts"
import type { Snap } from "./snap.ts"
import { waysOut } from "./snap-ends.ts"
import { mayTake, type StreetGraph, THOUSANDTHS } from "./street-graph.ts"

/** What can be reached from some places within a limit. */
export type Reach = {
  /** Crossings reached, nearest first. */
  readonly nodes: Uint32Array
  /** What it takes to reach each: metres on foot, seconds by car. */
  readonly cost: Float64Array
  /** Stretches of streets reached: of segment `segment[k]` the part from share `start[k]` to `end[k]`, `start < end`. */
  readonly segment: Uint32Array
  readonly start: Float64Array
  readonly end: Float64Array
}

/**
 * Everything within `cutOff` of the nearest of some snapped places: metres on foot, seconds by car, along streets. Segments
 * reached in part are cut where the limit is met; one reached from both ends may come in two stretches. `spent` is what
 * has gone already when each place is left, as for the way to its street; nothing unless it is given.
 */
export const reachFrom = (
  graph: StreetGraph,
  snaps: readonly Snap[],
  cutOff: number,
  spent: readonly number[] = [],
): Reach => {
  const limit = cutOff * THOUSANDTHS
  const space = freshSpace(graph, graph.network.nodeLon.length, 0)
  for (const [i, snap] of snaps.entries()) {
    const before = (spent[i] ?? 0) * THOUSANDTHS
    for (const { node, cost, length } of waysOut(graph, snap)) {
      if (before + cost <= limit) reachNode(space, node, before + cost, length, node, 0)
    }
  }
  const nodes: number[] = []
  while (leastKey(space.heap) <= limit) {
    const node = settleNext(space, graph.out, graph.segmentLength)
    if (node >= 0 && costAt(space, node) <= limit) nodes.push(node)
  }
  const stretches = newStretches()
  const starts = startsBySegment(graph, snaps, limit, spent)
  for (const [segment, parts] of starts) addStretches(graph, space, segment, parts, limit, stretches)
  const seen = freshSpace(graph, graph.network.from.length, 3)
  for (const segment of starts.keys()) seen.mark[segment] = seen.stamp
  for (const node of nodes) {
    for (const arcs of [graph.out, graph.into]) {
      const end = arcs.first[node + 1] ?? 0
      for (let arc = arcs.first[node] ?? 0; arc < end; arc++) {
        const segment = arcs.segment[arc] ?? 0
        if (seen.mark[segment] === seen.stamp) continue
        seen.mark[segment] = seen.stamp
        addStretches(graph, space, segment, [], limit, stretches)
      }
    }
  }
  return {
    nodes: Uint32Array.from(nodes),
    cost: Float64Array.from(nodes, (node) => costAt(space, node) / THOUSANDTHS),
    segment: Uint32Array.from(stretches.segment),
    start: Float64Array.from(stretches.start),
    end: Float64Array.from(stretches.end),
  }
}

type Stretch = readonly [start: number, end: number]
type Stretches = { readonly segment: number[]; readonly start: number[]; readonly end: number[] }

const newStretches = (): Stretches => ({ segment: [], start: [], end: [] })

/** For each segment on which the search begins: what is reached along it without leaving it. */
const startsBySegment = (
  graph: StreetGraph,
  snaps: readonly Snap[],
  limit: number,
  spent: readonly number[],
): Map<number, Stretch[]> => {
  const bySegment = new Map<number, Stretch[]>()
  for (const [i, { segment, fraction }] of snaps.entries()) {
    const share = Math.max(0, limit - (spent[i] ?? 0) * THOUSANDTHS) / (graph.segmentCost[segment] ?? 1)
    const start = mayTake(graph, segment, false) ? Math.max(0, fraction - share) : fraction
    const end = mayTake(graph, segment, true) ? Math.min(1, fraction + share) : fraction
    const parts = bySegment.get(segment) ?? []
    bySegment.set(segment, parts)
    parts.push([start, end])
  }
  return bySegment
}

/** Adds what is reached of one segment, from its ends and from places on it, as stretches that do not overlap. */
const addStretches = (
  graph: StreetGraph,
  space: SearchSpace,
  segment: number,
  onIt: readonly Stretch[],
  limit: number,
  stretches: Stretches,
): void => {
  const { network, segmentCost } = graph
  const cost = segmentCost[segment] ?? 1
  const parts: Stretch[] = [...onIt]
  const fromStart = limit - costAt(space, network.from[segment] ?? 0)
  if (fromStart > 0 && mayTake(graph, segment, true)) parts.push([0, Math.min(1, fromStart / cost)])
  const fromEnd = limit - costAt(space, network.to[segment] ?? 0)
  if (fromEnd > 0 && mayTake(graph, segment, false)) parts.push([Math.max(0, 1 - fromEnd / cost), 1])
  if (parts.length > 1) parts.sort((one, other) => one[0] - other[0])
  let [start, end] = parts[0] ?? [0, 0]
  for (const part of parts) {
    if (part[0] > end) {
      push(stretches, segment, start, end)
      start = part[0]
    }
    end = Math.max(part[0] > end ? part[1] : end, part[1])
  }
  push(stretches, segment, start, end)
}

const push = (stretches: Stretches, segment: number, start: number, end: number): void => {
  if (end <= start) return
  stretches.segment.push(segment)
  stretches.start.push(start)
  stretches.end.push(end)
}
