import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import createGraph, { type Graph } from "ngraph.graph"
import { aStar } from "ngraph.path"
import { hierarchyOf } from "../../src/compute/streets/hierarchy.ts"
import { reachFrom } from "../../src/compute/streets/reach.ts"
import { type Snap, snapTo } from "../../src/compute/streets/snap.ts"
import { type StreetGraph, streetGraphOf, THOUSANDTHS } from "../../src/compute/streets/street-graph.ts"
import { type WayStep, wayOf } from "../../src/compute/streets/street-way.ts"
import { wayMatrix } from "../../src/compute/streets/way-matrix.ts"
import type { StreetNetwork } from "../../src/domain/street-network.ts"
import { readStreetGraph } from "../../src/ingest/street-graph.ts"
import { gridTown } from "../worlds/grid-town.ts"
import { type Measure, type Measurement, median } from "./measurement.ts"

const ROOT = join(import.meta.dirname, "..", "..")
const FUZHOU = join(ROOT, "..", "shared", "packs", "fuzhou-streets", "graph.json.gz")
const SAMPLE = join(ROOT, "data", "sample", "streets", "graph.json.gz")
const STOPS = 30
const ROUNDS = 7
const QUARTER_HOUR_METRES = 15 * 75
const GRID_SIDE = 165 // 54,120 streets

/**
 * Streets of a real city, or of the invented one where that pack is not on this computer: loading, a matrix of thirty
 * stops beside ngraph.path on the same graph, and a quarter of an hour's walk in a large town.
 */
export const streets: Measurement = {
  name: "streets",
  run: async () => {
    const file = existsSync(FUZHOU) ? FUZHOU : SAMPLE
    if (file === SAMPLE) process.stderr.write("no street pack of a real city here: the invented city stands in\n")
    const packed = readFileSync(file)
    const network = load(packed)
    const loading = Array.from({ length: ROUNDS }, () => timeOf(() => streetGraphOf(load(packed), "walk")))
    const city = file === FUZHOU ? "Fuzhou" : "sample"
    return [
      line(`streets: load ${city}, ${network.from.length} segments`, median(loading), 150, "promise of 150 ms", 1),
      ...quarterHour(),
      ...matrices(network, city),
    ]
  },
}

const line = (name: string, ours: number, rival: number, against: string, limit: number | null): Measure => ({
  name,
  unit: "ms",
  ours,
  rival,
  against,
  limit,
})

const load = (packed: Buffer): StreetNetwork => {
  const { network, problems } = readStreetGraph(gunzipSync(packed).toString("utf8"), "graph.json.gz")
  if (network === null) throw new Error(`the street graph was refused: ${problems[0]?.kind}`)
  return network
}

const quarterHour = (): readonly Measure[] => {
  const graph = streetGraphOf(gridTown(GRID_SIDE), "walk")
  const snaps = stopsIn(graph, 40)
  const walk = (): number =>
    snaps.reduce((sum, snap) => sum + reachFrom(graph, [snap], QUARTER_HOUR_METRES).nodes.length, 0)
  walk()
  const times = Array.from({ length: ROUNDS }, () => timeOf(walk) / snaps.length)
  const name = `streets: 15 minutes on foot, ${graph.network.from.length} segments`
  return [line(name, median(times), 1, "promise of 1 ms", 1)]
}

const matrices = (network: StreetNetwork, city: string): readonly Measure[] => {
  const graph = streetGraphOf(network, "walk")
  const snaps = stopsIn(graph, STOPS)
  const [hierarchy, building] = timed(() => hierarchyOf(graph))
  const [rival, rivalBuilding] = timed(() => rivalGraph(graph, snaps))
  const finder = aStar<undefined, number>(rival, {
    oriented: true,
    distance: (_from, _to, { data }) => data,
  })
  const theirs = (): Float64Array => rivalMatrix(graph, rival, finder, snaps)
  const [plain, quick, them]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < ROUNDS; round++) {
    const [ours, plainMs] = timed(() => wayMatrix(graph, snaps))
    const [byHierarchy, quickMs] = timed(() => wayMatrix(graph, snaps, hierarchy))
    if (round < 2) {
      // The first round warms up; two say how long the rival takes, who needs seconds.
      const [answer, rivalMs] = timed(theirs)
      mustAgree(ours.metres, answer)
      mustAgree(ours.metres, byHierarchy.metres)
      if (round === 1) them.push(rivalMs)
    }
    if (round > 0) {
      plain.push(plainMs)
      quick.push(quickMs)
    }
  }
  const what = `${STOPS} × ${STOPS} matrix, ${city}`
  return [
    line(`streets: ${what}`, median(plain), median(them), "ngraph.path, A* without a bound", 0.2),
    line(`streets: ${what}, by hierarchy`, median(quick), median(them), "ngraph.path, A* without a bound", 0.01),
    line(`streets: build the hierarchy, ${city}`, building, rivalBuilding, "ngraph.graph, its graph built", null),
  ]
}

/** Stops spread over the town, the same on every run. */
const stopsIn = (graph: StreetGraph, count: number): readonly Snap[] => {
  const { nodeLon, nodeLat } = graph.network
  return Array.from({ length: count }, (_, i) => {
    const node = Math.floor(((i + 0.5) / count) * nodeLon.length)
    return snapTo(graph, [(nodeLon[node] ?? 0) + 1e-4, (nodeLat[node] ?? 0) + 1e-4], Number.POSITIVE_INFINITY)
  }).filter((snap) => snap !== null)
}

type RivalGraph = Graph<undefined, number>

const stopName = (stop: number): string => `stop ${stop}`

/** The same streets for ngraph: links both ways with their lengths, the stops as nodes of their own. */
const rivalGraph = ({ out, network, segmentCost }: StreetGraph, snaps: readonly Snap[]): RivalGraph => {
  const rival: RivalGraph = createGraph()
  for (let node = 0; node + 1 < out.first.length; node++) {
    for (let arc = out.first[node] ?? 0; arc < (out.first[node + 1] ?? 0); arc++) {
      const cost = (out.cost[arc] ?? 0) / THOUSANDTHS
      const other = out.node[arc] ?? 0
      const twin = rival.getLink(node, other) // ngraph keeps one link a pair: the shorter of two parallel streets
      if (twin === undefined || twin === null || twin.data > cost) rival.addLink(node, other, cost)
    }
  }
  for (const [i, { segment, fraction }] of snaps.entries()) {
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

type Finder = ReturnType<typeof aStar<undefined, number>>

const rivalMatrix = (graph: StreetGraph, rival: RivalGraph, finder: Finder, snaps: readonly Snap[]): Float64Array => {
  const metres = new Float64Array(snaps.length ** 2)
  for (const [i, from] of snaps.entries()) {
    for (const [k, to] of snaps.entries()) {
      if (i === k) continue
      const nodes = finder.find(stopName(i), stopName(k)) // from the end to the beginning, as ngraph gives them
      let sum = nodes.length === 0 ? Number.POSITIVE_INFINITY : 0
      for (let at = 1; at < nodes.length; at++)
        sum += rival.getLink(nodes[at]?.id ?? "", nodes[at - 1]?.id ?? "")?.data ?? Number.NaN
      metres[i * snaps.length + k] = from.segment === to.segment ? Math.min(sum, along(graph, from, to)) : sum
    }
  }
  return metres
}

/** Two stops of one street: ngraph's graph knows only the ways around by its crossings. */
const along = (graph: StreetGraph, from: Snap, to: Snap): number => {
  const step: WayStep = { segment: from.segment, start: from.fraction, end: to.fraction }
  return wayOf(graph, from, to, [step]).metres
}

const mustAgree = (ours: Float64Array, theirs: Float64Array): void => {
  for (const [cell, metres] of ours.entries()) {
    const other = theirs[cell] ?? Number.NaN
    if (metres !== other && !(Math.abs(metres - other) < 0.01))
      throw new Error(`cell ${cell}: ${metres} m here, ${other} m there`)
  }
}

const timed = <Answer>(work: () => Answer): [Answer, number] => {
  const start = performance.now()
  const answer = work()
  return [answer, performance.now() - start]
}

const timeOf = (work: () => unknown): number => timed(work)[1]
