import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { hierarchyOf } from "../../src/compute/streets/hierarchy.ts"
import { reachFrom } from "../../src/compute/streets/reach.ts"
import { type Snap, snapTo } from "../../src/compute/streets/snap.ts"
import { type StreetGraph, streetGraphOf } from "../../src/compute/streets/street-graph.ts"
import { wayMatrix } from "../../src/compute/streets/way-matrix.ts"
import type { StreetNetwork } from "../../src/domain/street-network.ts"
import { readStreetGraph } from "../../src/ingest/street-graph.ts"
import { gridTown } from "../worlds/grid-town.ts"
import { type Measure, type Measurement, median } from "./measurement.ts"
import { rivalOf } from "./ngraph-rival.ts"

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
  const [rival, rivalBuilding] = timed(() => rivalOf(graph, snaps))
  const [plain, quick, them]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < ROUNDS; round++) {
    const [ours, plainMs] = timed(() => wayMatrix(graph, snaps))
    const [byHierarchy, quickMs] = timed(() => wayMatrix(graph, snaps, hierarchy))
    if (round < 2) {
      // The first round warms up; two say how long the rival takes, who needs seconds.
      const [answer, rivalMs] = timed(rival.matrix)
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
    line(`streets: ${what}`, median(plain), median(them), "ngraph.path, NBA*", 0.2),
    line(`streets: ${what}, by hierarchy`, median(quick), median(them), "ngraph.path, NBA*", 0.01),
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
