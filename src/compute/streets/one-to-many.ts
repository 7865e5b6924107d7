import { costAt, freshSpace, reachNode } from "./search-space.ts"
import { NO_NODE, settleNext } from "./settle.ts"
import type { Snap } from "./snap.ts"
import { shareAlong, waysIn, waysOut } from "./snap-ends.ts"
import { type StreetGraph, secondsOf, THOUSANDTHS } from "./street-graph.ts"

/** Metres and seconds from one place to each of many, in their order; Infinity where no street leads. */
export type FarAndLong = { readonly metres: Float64Array; readonly seconds: Float64Array }

/** The best way from one snapped place to each of many, by one search that ends when the last is reached. */
export const oneToMany = (graph: StreetGraph, from: Snap, tos: readonly Snap[]): FarAndLong => {
  const nodes = graph.network.nodeLon.length
  const space = freshSpace(graph, nodes, 0)
  const wanted = freshSpace(graph, nodes, 2)
  const entries = tos.map((to) => waysIn(graph, to))
  let left = 0
  for (const { node } of entries.flat()) {
    if (wanted.mark[node] === wanted.stamp) continue
    wanted.mark[node] = wanted.stamp
    left++
  }
  for (const { node, cost, length } of waysOut(graph, from)) reachNode(space, node, cost, length, node, 0)
  while (left > 0) {
    const node = settleNext(space, graph.out, graph.segmentLength)
    if (node === NO_NODE) break
    if (wanted.mark[node] === wanted.stamp) left--
  }
  const metres = new Float64Array(tos.length)
  const seconds = new Float64Array(tos.length)
  for (const [i, to] of tos.entries()) {
    let [cost, length] = costAlong(graph, from, to)
    for (const entry of entries[i] ?? []) {
      const through = costAt(space, entry.node) + entry.cost
      if (through >= cost) continue
      cost = through
      length = (space.length[entry.node] ?? 0) + entry.length
    }
    metres[i] = length / THOUSANDTHS
    seconds[i] = secondsOf(graph, cost, length)
  }
  return { metres, seconds }
}

/** Cost and length, in thousandths, of going along one segment from the one place to the other; Infinity where that cannot be. */
export const costAlong = (graph: StreetGraph, from: Snap, to: Snap): [cost: number, length: number] => {
  const share = shareAlong(graph, from, to)
  if (share === null) return [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  return [share * (graph.segmentCost[from.segment] ?? 0), share * (graph.segmentLength[from.segment] ?? 0)]
}
