import type { StreetNetwork } from "../../domain/street-network.ts"
import type { TravelMode } from "../../domain/tour.ts"
import { drivingSecondsPerMetre, isOpenTo } from "./speeds.ts"

/**
 * Arcs by node, as compressed rows: those of node n are `first[n]` to `first[n + 1] - 1`. An arc is a segment taken in
 * one direction. Parallel segments and loops are all there.
 */
export type Arcs = {
  readonly first: Uint32Array
  /** The node at the other end. */
  readonly node: Uint32Array
  readonly segment: Uint32Array
  /** What taking it costs, in thousandths of the mode's measure. */
  readonly cost: Uint32Array
}

/**
 * Streets as one mode of travel sees them. A walker counts metres, a driver seconds; both are held in whole thousandths,
 * so that a sum is the same in whatever order it is added and two ways of searching can be compared exactly.
 */
export type StreetGraph = {
  readonly network: StreetNetwork
  readonly mode: TravelMode
  readonly walkMetresPerMinute: number
  /** Arcs that leave a node. */
  readonly out: Arcs
  /** The same arcs by the node they lead to; `node` is where they come from. */
  readonly into: Arcs
  /** Cost of each whole segment, in thousandths; 0 where the mode may not use it. */
  readonly segmentCost: Uint32Array
  /** True length of each segment in millimetres. */
  readonly segmentLength: Uint32Array
}

/** Thousandths in one metre or second. */
export const THOUSANDTHS = 1000

const USUAL_WALK_METRES_PER_MINUTE = 75 // the atlas says otherwise where it has a source

/** The streets open to a mode. Walkers go both ways everywhere; drivers obey one-way streets. */
export const streetGraphOf = (
  network: StreetNetwork,
  mode: TravelMode,
  walkMetresPerMinute = USUAL_WALK_METRES_PER_MINUTE,
): StreetGraph => {
  const segments = network.from.length
  const perMetre = network.classes.map((name) => {
    if (!isOpenTo(mode, name)) return 0
    return mode === "walk" ? 1 : drivingSecondsPerMetre(name)
  })
  const segmentCost = new Uint32Array(segments)
  const segmentLength = new Uint32Array(segments)
  for (let i = 0; i < segments; i++) {
    const metres = network.metres[i] ?? 0
    const factor = perMetre[network.streetClass[i] ?? 0] ?? 0
    segmentLength[i] = Math.max(1, Math.round(metres * THOUSANDTHS))
    if (factor > 0) segmentCost[i] = Math.max(1, Math.round(metres * factor * THOUSANDTHS))
  }
  const { out, into } = arcsOf(network, mode, segmentCost)
  return { network, mode, walkMetresPerMinute, out, into, segmentCost, segmentLength }
}

/** Whether the mode may take a segment that way; `forward` is from its `from` to its `to`. */
export const mayTake = ({ network, mode, segmentCost }: StreetGraph, segment: number, forward: boolean): boolean =>
  segmentCost[segment] !== 0 && (forward || mode === "walk" || network.oneWay[segment] !== 1)

/** Seconds for a cost and a length, both in thousandths. */
export const secondsOf = ({ mode, walkMetresPerMinute }: StreetGraph, cost: number, length: number): number =>
  mode === "walk" ? length / THOUSANDTHS / (walkMetresPerMinute / 60) : cost / THOUSANDTHS

const arcsOf = ({ from, to, oneWay, nodeLon }: StreetNetwork, mode: TravelMode, cost: Uint32Array) => {
  const out = emptyRows(nodeLon.length)
  const into = emptyRows(nodeLon.length)
  const eachArc = (visit: (tail: number, head: number, segment: number) => void): void => {
    for (let i = 0; i < from.length; i++) {
      const [a, b] = [from[i] ?? 0, to[i] ?? 0]
      if (cost[i] === 0) continue
      visit(a, b, i)
      if (mode === "walk" || oneWay[i] !== 1) visit(b, a, i)
    }
  }
  eachArc((tail, head) => {
    out[tail + 1] = (out[tail + 1] ?? 0) + 1
    into[head + 1] = (into[head + 1] ?? 0) + 1
  })
  const [leaving, arriving] = [filled(out), filled(into)]
  const nextOut = leaving.first.slice()
  const nextInto = arriving.first.slice()
  eachArc((tail, head, segment) => {
    put(leaving, nextOut, tail, head, segment, cost[segment] ?? 0)
    put(arriving, nextInto, head, tail, segment, cost[segment] ?? 0)
  })
  return { out: leaving, into: arriving }
}

const emptyRows = (nodes: number): Uint32Array => new Uint32Array(nodes + 1)

/** Rows that start where the counts before them end. */
const filled = (counts: Uint32Array): Arcs => {
  const first = counts.slice()
  for (let n = 1; n < first.length; n++) first[n] = (first[n] ?? 0) + (first[n - 1] ?? 0)
  const arcs = first[first.length - 1] ?? 0
  return { first, node: new Uint32Array(arcs), segment: new Uint32Array(arcs), cost: new Uint32Array(arcs) }
}

const put = (arcs: Arcs, next: Uint32Array, at: number, node: number, segment: number, cost: number): void => {
  const place = next[at] ?? 0
  next[at] = place + 1
  arcs.node[place] = node
  arcs.segment[place] = segment
  arcs.cost[place] = cost
}
