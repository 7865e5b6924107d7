import { leastKey } from "./four-ary-heap.ts"
import { costAt, freshSpace, reachNode, type SearchSpace } from "./search-space.ts"
import { NO_NODE, settleNext } from "./settle.ts"
import type { Snap } from "./snap.ts"
import { type PartWay, shareAlong, waysIn, waysOut } from "./snap-ends.ts"
import type { StreetGraph } from "./street-graph.ts"
import { type StreetWay, stepIn, stepOut, type WayStep, wayOf, wholeStep } from "./street-way.ts"

/**
 * The shortest way on foot, the quickest by car; null when no streets lead there. Dijkstra's search from both ends at
 * once: it needs no bound from straight lines, which real data with its rounded places would break.
 */
export const shortestWay = (graph: StreetGraph, from: Snap, to: Snap): StreetWay | null => {
  const { out, into, segmentLength, segmentCost } = graph
  const nodes = graph.network.nodeLon.length
  const ahead = freshSpace(graph, nodes, 0)
  const back = freshSpace(graph, nodes, 1)
  const starts = waysOut(graph, from)
  const ends = waysIn(graph, to)
  begin(ahead, starts)
  begin(back, ends)
  const share = shareAlong(graph, from, to)
  let best = share === null ? Number.POSITIVE_INFINITY : share * (segmentCost[from.segment] ?? 0)
  let meeting = NO_NODE
  while (leastKey(ahead.heap) + leastKey(back.heap) < best) {
    const isAhead = leastKey(ahead.heap) <= leastKey(back.heap)
    const [near, far] = isAhead ? [ahead, back] : [back, ahead]
    const node = settleNext(near, isAhead ? out : into, segmentLength)
    if (node === NO_NODE) break
    const through = costAt(near, node) + costAt(far, node)
    if (through >= best) continue
    best = through
    meeting = node
  }
  if (best === Number.POSITIVE_INFINITY) return null
  const direct: WayStep = { segment: from.segment, start: from.fraction, end: to.fraction }
  if (meeting === NO_NODE) return wayOf(graph, from, to, [direct])
  return wayOf(graph, from, to, [
    ...stepsAhead(graph, ahead, meeting, from, starts),
    ...stepsBack(graph, back, meeting, to, ends),
  ])
}

const begin = (space: SearchSpace, ways: readonly PartWay[]): void => {
  for (const [i, { node, cost, length }] of ways.entries()) reachNode(space, node, cost, length, node, i)
}

const stepsAhead = (
  graph: StreetGraph,
  space: SearchSpace,
  meeting: number,
  from: Snap,
  starts: readonly PartWay[],
): readonly WayStep[] => {
  const steps: WayStep[] = []
  let node = meeting
  for (let before = space.before[node] ?? 0; before !== node; before = space.before[node] ?? 0) {
    steps.push(wholeStep(graph, graph.out.segment[space.arc[node] ?? 0] ?? 0, before))
    node = before
  }
  steps.push(stepOut(from, starts[space.arc[node] ?? 0]?.forward === true))
  return steps.reverse()
}

const stepsBack = (
  graph: StreetGraph,
  space: SearchSpace,
  meeting: number,
  to: Snap,
  ends: readonly PartWay[],
): readonly WayStep[] => {
  const steps: WayStep[] = []
  let node = meeting
  for (let next = space.before[node] ?? 0; next !== node; next = space.before[node] ?? 0) {
    steps.push(wholeStep(graph, graph.into.segment[space.arc[node] ?? 0] ?? 0, node))
    node = next
  }
  steps.push(stepIn(to, ends[space.arc[node] ?? 0]?.forward === true))
  return steps
}
