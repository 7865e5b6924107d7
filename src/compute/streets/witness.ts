import { leastKey, popHeap } from "./four-ary-heap.ts"
import { freshSpace, reachNode, type SearchSpace } from "./search-space.ts"
import { NONE, type ShrinkingGraph } from "./shrinking-graph.ts"

// Beyond so many nodes a search for a way round costs more than the shortcut it might save.
const MOST_SETTLED = 60

/**
 * Searches a shrinking graph from a node for ways that avoid another, up to a cost. What it has reached when it stops are
 * true costs of ways that are there: where one is as good as a shortcut, the shortcut is not needed.
 */
export const searchAround = (graph: ShrinkingGraph, from: number, avoiding: number, upTo: number): SearchSpace => {
  const space = freshSpace(graph, graph.firstOut.length, 0)
  reachNode(space, from, 0, 0, from, 0)
  const { heap } = space
  for (let settled = 0; settled < MOST_SETTLED && heap.size > 0; ) {
    const key = leastKey(heap)
    if (key > upTo) break
    const node = popHeap(heap)
    if (key > (space.cost[node] ?? 0)) continue
    settled++
    for (let arc = graph.firstOut[node] ?? NONE; arc !== NONE; arc = graph.nextOut[arc] ?? NONE) {
      const head = graph.head[arc] ?? 0
      if (head !== avoiding) reachNode(space, head, key + (graph.cost[arc] ?? 0), 0, node, arc)
    }
  }
  return space
}
