import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { hierarchyOf } from "../../../src/compute/streets/hierarchy.ts"
import { shortestWayBy } from "../../../src/compute/streets/hierarchy-way.ts"
import { shortestWay } from "../../../src/compute/streets/shortest-way.ts"
import { type Snap, snapTo } from "../../../src/compute/streets/snap.ts"
import { type StreetGraph, secondsOf, streetGraphOf } from "../../../src/compute/streets/street-graph.ts"
import { wayMatrix } from "../../../src/compute/streets/way-matrix.ts"
import type { StreetNetwork } from "../../../src/domain/street-network.ts"
import { TRAVEL_MODES } from "../../../src/domain/tour.ts"
import { readStreetGraph } from "../../../src/ingest/street-graph.ts"
import { slowCosts } from "../../worlds/slow-streets.ts"

const FUZHOU = join(import.meta.dirname, ...Array(4).fill(".."), "shared", "packs", "fuzhou-streets", "graph.json.gz")
const IS_HERE = existsSync(FUZHOU)
if (!IS_HERE) process.stderr.write(`not tested, as there is no street pack of a real city here: ${FUZHOU}\n`)

const STARTS = 20
const GOALS = 10 // from every start to every goal: two hundred ways

const read = (): StreetNetwork => {
  const { network } = readStreetGraph(gunzipSync(readFileSync(FUZHOU)).toString("utf8"), "graph.json.gz")
  if (network === null) throw new Error("the real city's streets were refused")
  return network
}

/** Places all over the city, the same on every run. */
const placesIn = (graph: StreetGraph, count: number): readonly Snap[] => {
  let state = 20_261_122
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return Array.from({ length: count }, () =>
    snapTo(graph, [119.2 + random() * 0.2, 26 + random() * 0.15], Number.POSITIVE_INFINITY),
  ).filter((snap) => snap !== null)
}

describe.skipIf(!IS_HERE).each(TRAVEL_MODES)("in the streets of a real city, by %s", { timeout: 30_000 }, (mode) => {
  it("two hundred ways are those of the slow, plain search, with and without the hierarchy", () => {
    const network = read()
    const graph = streetGraphOf(network, mode)
    const hierarchy = hierarchyOf(graph)
    const places = placesIn(graph, STARTS + GOALS)
    const matrix = wayMatrix(graph, places, hierarchy)
    for (let i = 0; i < STARTS; i++) {
      const slow = slowCosts(network, mode, graph.segmentCost, places, i)
      for (let k = STARTS; k < places.length; k++) {
        const [from, to] = [places[i], places[k]]
        if (from === undefined || to === undefined) throw new Error("no place there")
        const seconds = secondsOf(graph, slow[k] ?? Number.NaN, slow[k] ?? Number.NaN)
        expect(shortestWay(graph, from, to)?.seconds).toBeCloseTo(seconds, 5)
        expect(shortestWayBy(hierarchy, from, to)?.seconds).toBeCloseTo(seconds, 5)
        expect(matrix.seconds[i * places.length + k]).toBeCloseTo(seconds, 5)
      }
    }
  })
})
