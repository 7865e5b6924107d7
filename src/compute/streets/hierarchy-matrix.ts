import { climbNext } from "./climb.ts"
import type { Hierarchy } from "./hierarchy.ts"
import type { WayMatrix } from "./matrix.ts"
import { costAlong } from "./one-to-many.ts"
import { freshSpace, reachNode, type SearchSpace } from "./search-space.ts"
import { NO_NODE } from "./settle.ts"
import type { Snap } from "./snap.ts"
import { type PartWay, waysIn, waysOut } from "./snap-ends.ts"
import { secondsOf, THOUSANDTHS } from "./street-graph.ts"

/**
 * All pairs at once: each target leaves its cost at every node it climbs to, and each source, climbing, picks up what lies
 * there (Knopp, Sanders, Schultes, Schulz and Wagner 2007). Two small searches a place instead of one large one.
 */
export const wayMatrixBy = (hierarchy: Hierarchy, snaps: readonly Snap[]): WayMatrix => {
  const { graph, up, down } = hierarchy
  const size = snaps.length
  const best = new Float64Array(size * size)
  const length = new Float64Array(size * size)
  for (const [i, from] of snaps.entries()) {
    for (const [k, to] of snaps.entries()) {
      const [cost, metres] = costAlong(graph, from, to)
      best[i * size + k] = cost
      length[i * size + k] = metres
    }
  }
  const left = bucketsOf(hierarchy, snaps)
  for (const [i, from] of snaps.entries()) {
    climbFrom(hierarchy, waysOut(graph, from), up, down, (node, space) => {
      const [cost, metres] = [space.cost[node] ?? 0, space.length[node] ?? 0]
      const end = left.start[node + 1] ?? 0
      for (let entry = left.start[node] ?? 0; entry < end; entry++) {
        const cell = i * size + (left.target[entry] ?? 0)
        const through = cost + (left.cost[entry] ?? 0)
        if (through >= (best[cell] ?? 0)) continue
        best[cell] = through
        length[cell] = metres + (left.length[entry] ?? 0)
      }
    })
  }
  return {
    size,
    metres: length.map((metres) => metres / THOUSANDTHS),
    seconds: best.map((cost, cell) => secondsOf(graph, cost, length[cell] ?? 0)),
  }
}

/** What the targets left at node n: entries `start[n]` to `start[n + 1] - 1`. */
type Buckets = {
  readonly start: Uint32Array
  readonly target: Uint32Array
  readonly cost: Float64Array
  readonly length: Float64Array
}

const bucketsOf = (hierarchy: Hierarchy, snaps: readonly Snap[]): Buckets => {
  const { graph, up, down } = hierarchy
  const found: { node: number[]; target: number[]; cost: number[]; length: number[] } = {
    node: [],
    target: [],
    cost: [],
    length: [],
  }
  const start = new Uint32Array(up.first.length)
  for (const [target, to] of snaps.entries()) {
    climbFrom(hierarchy, waysIn(graph, to), down, up, (node, space) => {
      found.node.push(node)
      found.target.push(target)
      found.cost.push(space.cost[node] ?? 0)
      found.length.push(space.length[node] ?? 0)
      start[node + 1] = (start[node + 1] ?? 0) + 1
    })
  }
  for (let node = 1; node < start.length; node++) start[node] = (start[node] ?? 0) + (start[node - 1] ?? 0)
  const count = found.node.length
  const buckets: Buckets = {
    start,
    target: new Uint32Array(count),
    cost: new Float64Array(count),
    length: new Float64Array(count),
  }
  const next = start.slice()
  for (const [entry, node] of found.node.entries()) {
    const place = next[node] ?? 0
    next[node] = place + 1
    buckets.target[place] = found.target[entry] ?? 0
    buckets.cost[place] = found.cost[entry] ?? 0
    buckets.length[place] = found.length[entry] ?? 0
  }
  return buckets
}

/** Climbs until nothing is left and tells of every node that may lie on a best way. */
const climbFrom = (
  hierarchy: Hierarchy,
  ways: readonly PartWay[],
  rows: Hierarchy["up"],
  against: Hierarchy["up"],
  tell: (node: number, space: SearchSpace) => void,
): void => {
  const space = freshSpace(hierarchy, hierarchy.up.first.length - 1, 0)
  for (const { node, cost, length } of ways) reachNode(space, node, cost, length, node, 0)
  for (let node = climbNext(space, rows, against); node !== NO_NODE; node = climbNext(space, rows, against)) {
    if (node >= 0) tell(node, space)
  }
}
