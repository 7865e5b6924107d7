import createGraph, { type Graph, type NodeId } from "ngraph.graph"
import { nba } from "ngraph.path"
import type { Snap } from "../../src/compute/streets/snap.ts"
import { type StreetGraph, THOUSANDTHS } from "../../src/compute/streets/street-graph.ts"
import { type WayStep, wayOf } from "../../src/compute/streets/street-way.ts"
import { degreeMetres } from "../../src/domain/ellipsoid.ts"

type Spot = { readonly x: number; readonly y: number }
type Rival = Graph<Spot, number>

/** All pairs of stops by ngraph.path, metres at `i * stops + k`. */
export type NgraphRival = { readonly matrix: () => Float64Array }

/**
 * The same streets on foot for ngraph.path, run as its own pages advise where the answer must be exact and fast: NBA*,
 * oriented, guided by the straight line, which is scaled down until it is longer than no street.
 */
export const rivalOf = (graph: StreetGraph, snaps: readonly Snap[]): NgraphRival => {
  const rival = rivalGraph(graph, snaps)
  let scale = 1
  rival.forEachLink(({ fromId, toId, data }) => {
    const straight = straightBetween(spotOf(rival, fromId), spotOf(rival, toId))
    if (straight > 0) scale = Math.min(scale, data / straight)
  })
  const finder = nba(rival, {
    oriented: true,
    distance: (_from, _to, { data }) => data,
    heuristic: (from, to) => straightBetween(from.data, to.data) * scale,
  })
  const sumOf = (from: NodeId, to: NodeId): number => {
    const nodes = finder.find(from, to) // from the end to the beginning
    if (nodes.length === 0) return Number.POSITIVE_INFINITY
    let sum = 0
    for (let at = 1; at < nodes.length; at++)
      sum += rival.getLink(nodes[at]?.id ?? "", nodes[at - 1]?.id ?? "")?.data ?? Number.NaN
    return sum
  }
  return {
    matrix() {
      const metres = new Float64Array(snaps.length ** 2)
      for (const [i, from] of snaps.entries()) {
        for (const [k, to] of snaps.entries()) {
          if (i === k) continue
          const sum = sumOf(stopName(i), stopName(k))
          metres[i * snaps.length + k] = from.segment === to.segment ? Math.min(sum, along(graph, from, to)) : sum
        }
      }
      return metres
    },
  }
}

const stopName = (stop: number): string => `stop ${stop}`

const straightBetween = (one: Spot, other: Spot): number => Math.hypot(one.x - other.x, one.y - other.y)

const spotOf = (rival: Rival, node: NodeId): Spot => rival.getNode(node)?.data ?? { x: 0, y: 0 }

/** Links both ways with their lengths, the stops as nodes of their own. */
const rivalGraph = ({ out, network, segmentCost }: StreetGraph, snaps: readonly Snap[]): Rival => {
  const rival: Rival = createGraph()
  const [lonMetres, latMetres] = degreeMetres(network.nodeLat[0] ?? 0)
  const nodes = out.first.length - 1
  for (let node = 0; node < nodes; node++)
    rival.addNode(node, { x: (network.nodeLon[node] ?? 0) * lonMetres, y: (network.nodeLat[node] ?? 0) * latMetres })
  for (let node = 0; node < nodes; node++) {
    for (let arc = out.first[node] ?? 0; arc < (out.first[node + 1] ?? 0); arc++) {
      const metres = (out.cost[arc] ?? 0) / THOUSANDTHS
      const other = out.node[arc] ?? 0
      const twin = rival.getLink(node, other) // ngraph keeps one link a pair: the shorter of two parallel streets
      if (twin === undefined || twin === null || twin.data > metres) rival.addLink(node, other, metres)
    }
  }
  for (const [i, { segment, fraction, at }] of snaps.entries()) {
    rival.addNode(stopName(i), { x: at[0] * lonMetres, y: at[1] * latMetres })
    const metres = (segmentCost[segment] ?? 0) / THOUSANDTHS
    for (const [node, share] of [
      [network.from[segment] ?? 0, fraction],
      [network.to[segment] ?? 0, 1 - fraction],
    ] as const) {
      rival.addLink(stopName(i), node, share * metres)
      rival.addLink(node, stopName(i), share * metres)
    }
  }
  return rival
}

/** Two stops of one street: ngraph's graph knows only the ways around by its crossings. */
const along = (graph: StreetGraph, from: Snap, to: Snap): number => {
  const step: WayStep = { segment: from.segment, start: from.fraction, end: to.fraction }
  return wayOf(graph, from, to, [step]).metres
}
