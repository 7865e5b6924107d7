import { leastKey, newHeap, popHeap, pushHeap } from "./four-ary-heap.ts"
import { costAt } from "./search-space.ts"
import { addShortcut, NONE, type ShrinkingGraph, shrinkingGraphOf, takeOut } from "./shrinking-graph.ts"
import type { StreetGraph } from "./street-graph.ts"
import { searchAround } from "./witness.ts"

/** What a contraction hierarchy is made of; all else follows from the graph. */
export type Contraction = {
  /** The rank of each node: the order in which they were taken out. */
  readonly rank: Uint32Array
  /** For each shortcut the two arcs it stands for: arcs of the graph first, then shortcuts in this order. */
  readonly first: Uint32Array
  readonly second: Uint32Array
}

/**
 * Takes the nodes out one by one, the least important first, and puts in shortcuts where a best way led through one
 * (Geisberger, Sanders, Schultes and Delling 2008). Same graph, same answer, to the bit.
 */
export const contract = (street: StreetGraph): Contraction => {
  const graph = shrinkingGraphOf(street)
  const nodes = graph.firstOut.length
  const rank = new Uint32Array(nodes)
  const depth = new Uint32Array(nodes)
  const queue = newHeap(nodes + 1)
  for (let node = 0; node < nodes; node++) pushHeap(queue, node, importance(graph, node, 0))

  for (let next = 0; queue.size > 0; ) {
    const stale = leastKey(queue)
    const node = popHeap(queue)
    const key = importance(graph, node, depth[node] ?? 0)
    if (key > stale && key > leastKey(queue)) {
      pushHeap(queue, node, key) // its neighbours went meanwhile: it waits its turn anew
      continue
    }
    const level = (depth[node] ?? 0) + 1
    for (const [chain, next, ends] of sides(graph)) {
      for (let arc = chain[node] ?? NONE; arc !== NONE; arc = next[arc] ?? NONE) {
        const other = ends[arc] ?? 0
        depth[other] = Math.max(depth[other] ?? 0, level)
      }
    }
    const shortcuts: number[] = []
    eachShortcut(graph, node, (first, second) => shortcuts.push(first, second))
    takeOut(graph, node)
    for (let k = 0; k < shortcuts.length; k += 2) addShortcut(graph, shortcuts[k] ?? 0, shortcuts[k + 1] ?? 0)
    rank[node] = next++
  }
  return {
    rank,
    first: graph.first.slice(graph.originals, graph.arcs),
    second: graph.second.slice(graph.originals, graph.arcs),
  }
}

const sides = ({ firstOut, nextOut, head, firstInto, nextInto, tail }: ShrinkingGraph) =>
  [
    [firstOut, nextOut, head],
    [firstInto, nextInto, tail],
  ] as const

/** How much the graph grows by taking a node out, and how deep a heap of nodes lies under it already. */
const importance = (graph: ShrinkingGraph, node: number, depth: number): number => {
  let shortcuts = 0
  eachShortcut(graph, node, () => {
    shortcuts++
  })
  let arcs = 0
  for (const [chain, next] of sides(graph))
    for (let arc = chain[node] ?? NONE; arc !== NONE; arc = next[arc] ?? NONE) arcs++
  return 4 * shortcuts - 2 * arcs + depth
}

/** Calls for every pair of arcs through a node that no way round it can replace. */
const eachShortcut = (graph: ShrinkingGraph, node: number, need: (first: number, second: number) => void): void => {
  let dearest = 0
  for (let second = graph.firstOut[node] ?? NONE; second !== NONE; second = graph.nextOut[second] ?? NONE)
    dearest = Math.max(dearest, graph.cost[second] ?? 0)
  for (let first = graph.firstInto[node] ?? NONE; first !== NONE; first = graph.nextInto[first] ?? NONE) {
    const from = graph.tail[first] ?? 0
    const start = graph.cost[first] ?? 0
    const around = searchAround(graph, from, node, start + dearest)
    for (let second = graph.firstOut[node] ?? NONE; second !== NONE; second = graph.nextOut[second] ?? NONE) {
      const to = graph.head[second] ?? 0
      if (to !== from && costAt(around, to) > start + (graph.cost[second] ?? 0)) need(first, second)
    }
  }
}
