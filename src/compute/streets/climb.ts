import { leastKey, popHeap } from "./four-ary-heap.ts"
import type { Climb } from "./hierarchy.ts"
import { costAt, reachNode, type SearchSpace } from "./search-space.ts"
import { NO_NODE } from "./settle.ts"

/**
 * One step of a search that only climbs: settles the nearest node, and goes on from it unless a more important node, by
 * an arc that comes down, shows that no best way leads up through here. Says which node it was; `NO_NODE` when there is
 * none left, and `STALLED` when the node is of no use.
 */
export const climbNext = (space: SearchSpace, rows: Climb, against: Climb): number => {
  const { heap } = space
  while (heap.size > 0) {
    const key = leastKey(heap)
    const node = popHeap(heap)
    const cost = space.cost[node] ?? 0
    if (key > cost) continue
    if (isStalled(space, against, node, cost)) return STALLED
    const length = space.length[node] ?? 0
    const end = rows.first[node + 1] ?? 0
    for (let k = rows.first[node] ?? 0; k < end; k++) {
      const further = length + (rows.length[k] ?? 0)
      reachNode(space, rows.node[k] ?? 0, cost + (rows.cost[k] ?? 0), further, node, rows.arc[k] ?? 0)
    }
    return node
  }
  return NO_NODE
}

/** The node settled is of no use: the search goes on without it. */
export const STALLED = -2

const isStalled = (space: SearchSpace, against: Climb, node: number, cost: number): boolean => {
  const end = against.first[node + 1] ?? 0
  for (let k = against.first[node] ?? 0; k < end; k++) {
    if (costAt(space, against.node[k] ?? 0) + (against.cost[k] ?? 0) < cost) return true
  }
  return false
}
