import { leastKey, popHeap } from "./four-ary-heap.ts"
import { reachNode, type SearchSpace } from "./search-space.ts"
import type { Arcs } from "./street-graph.ts"

/** No node: the heap has none left. */
export const NO_NODE = -1

/**
 * One step of Dijkstra's search: takes out the nearest node that is not yet settled, notes what its arcs lead to, and
 * says which node it was. `segmentLength` is in millimetres.
 */
export const settleNext = (space: SearchSpace, arcs: Arcs, segmentLength: Uint32Array): number => {
  const { heap } = space
  while (heap.size > 0) {
    const key = leastKey(heap)
    const node = popHeap(heap)
    if (key > (space.cost[node] ?? 0)) continue // a better way was found after this entry was made
    const cost = space.cost[node] ?? 0
    const length = space.length[node] ?? 0
    const end = arcs.first[node + 1] ?? 0
    for (let arc = arcs.first[node] ?? 0; arc < end; arc++) {
      const further = length + (segmentLength[arcs.segment[arc] ?? 0] ?? 0)
      reachNode(space, arcs.node[arc] ?? 0, cost + (arcs.cost[arc] ?? 0), further, node, arc)
    }
    return node
  }
  return NO_NODE
}
