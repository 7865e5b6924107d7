import { type StreetGraph, THOUSANDTHS } from "../../src/compute/streets/street-graph.ts"
import type { StreetNetwork } from "../../src/domain/street-network.ts"
import type { TravelMode } from "../../src/domain/tour.ts"

/** A place on a street, as far as the slow search needs it. */
export type OnStreet = { readonly segment: number; readonly fraction: number }

type Edge = { readonly tail: number; readonly head: number; readonly cost: number }

/**
 * What it costs from one place to every other, worked out as slowly and plainly as can be: every street is cut at the
 * places on it, and Dijkstra looks through the whole list of nodes that wait for the next. In thousandths; Infinity for no way.
 */
export const slowCosts = (
  network: StreetNetwork,
  mode: TravelMode,
  costs: StreetGraph["segmentCost"],
  places: readonly OnStreet[],
  from: number,
): readonly number[] => {
  const edges = cutStreets(network, mode, costs, places)
  const count = network.nodeLon.length + places.length
  const leaving: Edge[][] = Array.from({ length: count }, () => [])
  for (const edge of edges) leaving[edge.tail]?.push(edge)
  const cost: number[] = Array.from({ length: count }, () => Number.POSITIVE_INFINITY)
  cost[network.nodeLon.length + from] = 0
  const waiting = new Set([network.nodeLon.length + from])
  while (waiting.size > 0) {
    let next = -1
    for (const node of waiting) if (next === -1 || (cost[node] ?? 0) < (cost[next] ?? 0)) next = node
    waiting.delete(next)
    for (const { head, cost: further } of leaving[next] ?? []) {
      if ((cost[next] ?? 0) + further >= (cost[head] ?? Number.POSITIVE_INFINITY)) continue
      cost[head] = (cost[next] ?? 0) + further
      waiting.add(head)
    }
  }
  return places.map((_, place) => cost[network.nodeLon.length + place] ?? Number.POSITIVE_INFINITY)
}

const cutStreets = (
  network: StreetNetwork,
  mode: TravelMode,
  costs: StreetGraph["segmentCost"],
  places: readonly OnStreet[],
): readonly Edge[] => {
  const edges: Edge[] = []
  const onSegment = new Map<number, { node: number; fraction: number }[]>()
  for (const [i, { segment, fraction }] of places.entries())
    onSegment.set(segment, [...(onSegment.get(segment) ?? []), { node: network.nodeLon.length + i, fraction }])
  for (let segment = 0; segment < network.from.length; segment++) {
    const whole = costs[segment] ?? 0
    if (whole === 0) continue
    const between = onSegment.get(segment) ?? []
    const stations = [
      { node: network.from[segment] ?? 0, fraction: 0 },
      ...between.sort((one, other) => one.fraction - other.fraction),
      { node: network.to[segment] ?? 0, fraction: 1 },
    ]
    const isBothWays = mode === "walk" || network.oneWay[segment] !== 1
    for (const [i, { node, fraction }] of stations.entries()) {
      const next = stations[i + 1]
      if (next === undefined) continue
      const cost = (next.fraction - fraction) * whole
      edges.push({ tail: node, head: next.node, cost })
      if (isBothWays) edges.push({ tail: next.node, head: node, cost })
      // Two places in one spot are one place, even on a one-way street.
      else if (cost === 0) edges.push({ tail: next.node, head: node, cost })
    }
  }
  return edges
}

/** Thousandths as metres or seconds. */
export const inUnits = (thousandths: number): number => thousandths / THOUSANDTHS
