import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { reachOutline } from "../../src/compute/coverage/reach-outline.ts"
import { reachedLines, streetReach } from "../../src/compute/coverage/street-reach.ts"
import { cityFrameAt } from "../../src/compute/geodesy/city-frame.ts"
import { streetGraphOf } from "../../src/compute/streets/street-graph.ts"
import type { LngLat } from "../../src/domain/lng-lat.ts"
import { readStreetGraph } from "../../src/ingest/street-graph.ts"
import { usualMs } from "./coverage/city.ts"
import type { Measurement } from "./measurement.ts"

const ROOT = join(import.meta.dirname, "..", "..")
const FUZHOU = join(ROOT, "..", "shared", "packs", "fuzhou-streets", "graph.json.gz")
const SAMPLE = join(ROOT, "data", "sample", "streets", "graph.json.gz")
const MINUTES = 15
const ROUNDS = 15

/** A quarter of an hour on foot in a real city, or the invented one where that pack is not here: searched, drawn, outlined. */
export const streetsInReach: Measurement = {
  name: "reach",
  run: async () => {
    const isReal = existsSync(FUZHOU)
    if (!isReal) process.stderr.write("no street pack of a real city here: the invented city stands in\n")
    const text = gunzipSync(readFileSync(isReal ? FUZHOU : SAMPLE)).toString("utf8")
    const { network } = readStreetGraph(text, "graph.json.gz")
    if (network === null) throw new Error("the street graph was refused")
    const graph = streetGraphOf(network, "walk")
    const { nodeLon, nodeLat } = network
    const places = Array.from({ length: 10 }, (_, k): LngLat => {
      const node = Math.floor(((k + 0.5) / 10) * nodeLon.length)
      return [nodeLon[node] ?? 0, nodeLat[node] ?? 0]
    })
    // The densest of the ten is the slowest: all lines are of it.
    const [place] = places.toSorted((one, other) => metresFrom(other) - metresFrom(one))
    function metresFrom(at: LngLat): number {
      return streetReach(graph, [at], MINUTES).streetMetres
    }
    if (place === undefined) throw new Error("no place")
    const { reach } = streetReach(graph, [place], MINUTES)
    const lines = reachedLines(network, reach)
    const frame = cityFrameAt(place)
    const what = `reach: ${MINUTES} minutes on foot, ${isReal ? "Fuzhou" : "sample"}`
    const line = { unit: "ms", limit: 1 }
    const against = (ms: number): string => `promise of ${ms} ms`
    const measure = (name: string, ms: number, work: () => unknown) => ({
      ...{ ...line, name: `${what}, ${name}`, ours: usualMs(ROUNDS, work), rival: ms, against: against(ms) },
    })
    return [
      measure("searched", 1, () => streetReach(graph, [place], MINUTES)),
      measure("its streets as lines", 16, () => reachedLines(network, reach)),
      measure("outlined", 50, () => reachOutline(lines, frame)),
      measure("from ten places at once", 10, () => streetReach(graph, places, MINUTES)),
    ]
  },
}
