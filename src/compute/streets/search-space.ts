import { type FourAryHeap, newHeap, pushHeap } from "./four-ary-heap.ts"

/**
 * What one search writes down, kept from search to search: a node's entries count only while its mark is the search's
 * own stamp, so beginning anew costs nothing however large the city.
 */
export type SearchSpace = {
  stamp: number
  readonly mark: Uint32Array
  /** Least cost found so far, in thousandths. */
  readonly cost: Float64Array
  /** Length in millimetres of the way with that cost. */
  readonly length: Float64Array
  /** The node before this one; the node itself where the search began here. */
  readonly before: Uint32Array
  /** The arc that led here, as the search numbers its arcs; where the search began, which of its beginnings. */
  readonly arc: Uint32Array
  readonly heap: FourAryHeap
}

const SPACES = new WeakMap<object, SearchSpace[]>()

/**
 * The `which`-th search space of a graph with so many nodes, cleared. Searches run to their end before another begins,
 * so a graph never needs more than the two directions of one search and a helper.
 */
export const freshSpace = (owner: object, nodes: number, which: number): SearchSpace => {
  const spaces = SPACES.get(owner) ?? []
  SPACES.set(owner, spaces)
  const space = spaces[which] ?? newSpace(nodes)
  spaces[which] = space
  if (space.stamp === 0xffffffff) {
    space.mark.fill(0)
    space.stamp = 0
  }
  space.stamp++
  space.heap.size = 0
  return space
}

const newSpace = (nodes: number): SearchSpace => ({
  stamp: 0,
  mark: new Uint32Array(nodes),
  cost: new Float64Array(nodes),
  length: new Float64Array(nodes),
  before: new Uint32Array(nodes),
  arc: new Uint32Array(nodes),
  heap: newHeap(),
})

/** The cost at which a node was reached; Infinity when it was not. */
export const costAt = ({ mark, stamp, cost }: SearchSpace, node: number): number =>
  mark[node] === stamp ? (cost[node] ?? 0) : Number.POSITIVE_INFINITY

/** Notes a way to a node when it is better than what is known. */
export const reachNode = (
  space: SearchSpace,
  node: number,
  cost: number,
  length: number,
  before: number,
  arc: number,
): void => {
  if (space.mark[node] === space.stamp && (space.cost[node] ?? 0) <= cost) return
  space.mark[node] = space.stamp
  space.cost[node] = cost
  space.length[node] = length
  space.before[node] = before
  space.arc[node] = arc
  pushHeap(space.heap, node, cost)
}
