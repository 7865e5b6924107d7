import { climbNext } from "./climb.ts"
import { leastKey } from "./four-ary-heap.ts"
import type { Hierarchy } from "./hierarchy.ts"
import { costAlong } from "./one-to-many.ts"
import { costAt, freshSpace, reachNode, type SearchSpace } from "./search-space.ts"
import type { Snap } from "./snap.ts"
import { waysIn, waysOut } from "./snap-ends.ts"
import { type StreetWay, stepIn, stepOut, type WayStep, wayOf, wholeStep } from "./street-way.ts"

/** The same way as `shortestWay` finds, or one just as good, by way of the hierarchy; null when no streets lead there. */
export const shortestWayBy = (hierarchy: Hierarchy, from: Snap, to: Snap): StreetWay | null => {
  const { graph, up, down } = hierarchy
  const nodes = up.first.length - 1
  const ahead = freshSpace(hierarchy, nodes, 0)
  const back = freshSpace(hierarchy, nodes, 1)
  const starts = waysOut(graph, from)
  const ends = waysIn(graph, to)
  for (const [i, { node, cost, length }] of starts.entries()) reachNode(ahead, node, cost, length, node, i)
  for (const [i, { node, cost, length }] of ends.entries()) reachNode(back, node, cost, length, node, i)
  let [best] = costAlong(graph, from, to)
  let meeting = -1
  while (Math.min(leastKey(ahead.heap), leastKey(back.heap)) < best) {
    const isAhead = leastKey(ahead.heap) <= leastKey(back.heap)
    const node = isAhead ? climbNext(ahead, up, down) : climbNext(back, down, up)
    if (node < 0) continue
    const through = costAt(ahead, node) + costAt(back, node)
    if (through >= best) continue
    best = through
    meeting = node
  }
  if (best === Number.POSITIVE_INFINITY) return null
  if (meeting === -1) return wayOf(graph, from, to, [{ segment: from.segment, start: from.fraction, end: to.fraction }])
  const climbed = arcsTo(ahead, meeting)
  const descended = arcsTo(back, meeting)
  return wayOf(graph, from, to, [
    stepOut(from, starts[climbed.beginning]?.forward === true),
    ...unpacked(hierarchy, climbed.arcs.reverse()),
    ...unpacked(hierarchy, descended.arcs),
    stepIn(to, ends[descended.beginning]?.forward === true),
  ])
}

/** The arcs by which a search came to a node, the last first, and which of its beginnings it came from. */
const arcsTo = (space: SearchSpace, at: number): { readonly arcs: number[]; readonly beginning: number } => {
  const arcs: number[] = []
  let node = at
  for (let before = space.before[node] ?? 0; before !== node; before = space.before[node] ?? 0) {
    arcs.push(space.arc[node] ?? 0)
    node = before
  }
  return { arcs, beginning: space.arc[node] ?? 0 }
}

/** The whole segments that some arcs stand for, in order. Keeps its own stack: shortcuts are made of shortcuts. */
const unpacked = ({ graph, arcs, contraction }: Hierarchy, packed: readonly number[]): readonly WayStep[] => {
  const steps: WayStep[] = []
  const stack = [...packed].reverse()
  for (let arc = stack.pop(); arc !== undefined; arc = stack.pop()) {
    const shortcut = arc - arcs.originals
    if (shortcut >= 0) stack.push(contraction.second[shortcut] ?? 0, contraction.first[shortcut] ?? 0)
    else steps.push(wholeStep(graph, graph.out.segment[arc] ?? 0, arcs.tail[arc] ?? 0))
  }
  return steps
}
