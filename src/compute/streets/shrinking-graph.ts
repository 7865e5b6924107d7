import type { StreetGraph } from "./street-graph.ts"

/** No arc. */
export const NONE = 0xffffffff

/**
 * A graph that loses nodes and gains shortcuts: arcs in two chains a node, one of those that leave and one of those that
 * arrive. Arcs up to `originals` are those of the street graph, later ones shortcuts made of two earlier arcs each.
 */
export type ShrinkingGraph = {
  readonly originals: number
  arcs: number
  tail: Uint32Array
  head: Uint32Array
  cost: Float64Array
  /** The two arcs a shortcut stands for, from `originals` on. */
  first: Uint32Array
  second: Uint32Array
  readonly firstOut: Uint32Array
  readonly firstInto: Uint32Array
  nextOut: Uint32Array
  nextInto: Uint32Array
}

/** The street graph with all its nodes, without loops and without parallel arcs that a cheaper one beside them makes useless. */
export const shrinkingGraphOf = ({ out }: StreetGraph): ShrinkingGraph => {
  const originals = out.node.length
  const nodes = out.first.length - 1
  const room = originals * 2 + 16
  const graph: ShrinkingGraph = {
    originals,
    arcs: originals,
    tail: new Uint32Array(room),
    head: new Uint32Array(room),
    cost: new Float64Array(room),
    first: new Uint32Array(room),
    second: new Uint32Array(room),
    firstOut: new Uint32Array(nodes).fill(NONE),
    firstInto: new Uint32Array(nodes).fill(NONE),
    nextOut: new Uint32Array(room),
    nextInto: new Uint32Array(room),
  }
  for (let node = 0; node < nodes; node++) {
    for (let arc = out.first[node] ?? 0; arc < (out.first[node + 1] ?? 0); arc++) {
      graph.tail[arc] = node
      graph.head[arc] = out.node[arc] ?? 0
      graph.cost[arc] = out.cost[arc] ?? 0
      link(graph, arc)
    }
  }
  return graph
}

/** Adds a shortcut for two arcs that follow each other, unless an arc between the same nodes is as good. */
export const addShortcut = (graph: ShrinkingGraph, first: number, second: number): void => {
  if (graph.arcs === graph.tail.length) grow(graph)
  const arc = graph.arcs
  graph.tail[arc] = graph.tail[first] ?? 0
  graph.head[arc] = graph.head[second] ?? 0
  graph.cost[arc] = (graph.cost[first] ?? 0) + (graph.cost[second] ?? 0)
  graph.first[arc] = first
  graph.second[arc] = second
  if (link(graph, arc)) graph.arcs++
}

/** Takes a node's arcs out of its neighbours' chains; its own chains stay for whoever walks along them now. */
export const takeOut = (graph: ShrinkingGraph, node: number): void => {
  for (let arc = graph.firstOut[node] ?? NONE; arc !== NONE; arc = graph.nextOut[arc] ?? NONE)
    unlink(graph.firstInto, graph.nextInto, graph.head[arc] ?? 0, arc)
  for (let arc = graph.firstInto[node] ?? NONE; arc !== NONE; arc = graph.nextInto[arc] ?? NONE)
    unlink(graph.firstOut, graph.nextOut, graph.tail[arc] ?? 0, arc)
}

/** Chains an arc in; false when it is a loop or an arc between the same nodes is as good. A costlier one gives way. */
const link = (graph: ShrinkingGraph, arc: number): boolean => {
  const [tail, head] = [graph.tail[arc] ?? 0, graph.head[arc] ?? 0]
  if (tail === head) return false
  for (let other = graph.firstOut[tail] ?? NONE; other !== NONE; other = graph.nextOut[other] ?? NONE) {
    if (graph.head[other] !== head) continue
    if ((graph.cost[other] ?? 0) <= (graph.cost[arc] ?? 0)) return false
    unlink(graph.firstOut, graph.nextOut, tail, other)
    unlink(graph.firstInto, graph.nextInto, head, other)
    break
  }
  graph.nextOut[arc] = graph.firstOut[tail] ?? NONE
  graph.firstOut[tail] = arc
  graph.nextInto[arc] = graph.firstInto[head] ?? NONE
  graph.firstInto[head] = arc
  return true
}

const unlink = (first: Uint32Array, next: Uint32Array, node: number, arc: number): void => {
  if (first[node] === arc) {
    first[node] = next[arc] ?? NONE
    return
  }
  for (let at = first[node] ?? NONE; at !== NONE; at = next[at] ?? NONE) {
    if (next[at] !== arc) continue
    next[at] = next[arc] ?? NONE
    return
  }
}

const grow = (graph: ShrinkingGraph): void => {
  const larger = (values: Uint32Array): Uint32Array => {
    const room = new Uint32Array(values.length * 2)
    room.set(values)
    return room
  }
  const cost = new Float64Array(graph.cost.length * 2)
  cost.set(graph.cost)
  graph.cost = cost
  graph.tail = larger(graph.tail)
  graph.head = larger(graph.head)
  graph.first = larger(graph.first)
  graph.second = larger(graph.second)
  graph.nextOut = larger(graph.nextOut)
  graph.nextInto = larger(graph.nextInto)
}
