import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { fitShapes } from "../../../scripts/build/fit-shapes.ts"
import { roadWebOf } from "../../../scripts/build/road-web.ts"
import { streetFilesOf } from "../../../scripts/build/street-files.ts"
import { readHierarchy } from "../../../src/compute/streets/hierarchy-file.ts"
import { streetGraphOf } from "../../../src/compute/streets/street-graph.ts"
import type { StreetNetwork } from "../../../src/domain/street-network.ts"
import { TRAVEL_MODES } from "../../../src/domain/tour.ts"
import { readStreetGraph } from "../../../src/ingest/street-graph.ts"
import { streetGraphFile } from "../../../src/ingest/write/street-graph-file.ts"
import { townRecord } from "../../worlds/street-record.ts"

const lines = (...coordinates: (readonly (readonly [number, number])[])[]) => ({
  type: "FeatureCollection",
  features: coordinates.map((line) => ({
    type: "Feature",
    properties: {},
    geometry: { type: "LineString", coordinates: line },
  })),
})

const A = [119.3, 26] as const
const B = [119.301, 26] as const
const NORTH = [119.3005, 26.0005] as const // 74.7 m from either
const FAR_NORTH = [119.3005, 26.001] as const // 121.6 m

/** Lane Town with its first street of another length. */
const townWith = (decimetres: number): StreetNetwork => {
  const { network } = readStreetGraph(JSON.stringify({ ...townRecord(), len_dm: [decimetres, 1001] }), "graph.json")
  if (network === null) throw new Error("the town was refused")
  return network
}

const bendsOf = ({ shapes }: StreetNetwork): readonly number[] => [...(shapes?.lat ?? [])]

describe("a street whose bends nobody recorded", () => {
  it("gets them from a road drawn between the same crossings that is as long", () => {
    const { network, fitted } = fitShapes(townWith(1494), roadWebOf(lines([A, NORTH, B])))
    expect(fitted).toBe(1)
    expect(bendsOf(network)).toEqual([26.0005])
    expect([...network.rough]).toEqual([0, 0])
  })

  it("of two roads takes the one whose length fits", () => {
    const web = roadWebOf(lines([A, NORTH, B], [B, FAR_NORTH, A]))
    expect(bendsOf(fitShapes(townWith(2432), web).network)).toEqual([26.001])
    expect(bendsOf(fitShapes(townWith(1494), web).network)).toEqual([26.0005])
  })

  it("follows a road that is drawn in several lines", () => {
    expect(bendsOf(fitShapes(townWith(1494), roadWebOf(lines([NORTH, A], [NORTH, B]))).network)).toEqual([26.0005])
  })

  it("stays a guess where no road is as long, and where the road runs through another crossing", () => {
    expect([...fitShapes(townWith(1800), roadWebOf(lines([A, NORTH, B]))).network.rough]).toEqual([1, 0])
    expect(fitShapes(townWith(3000), roadWebOf(lines([A, B, [119.302, 26], B]))).fitted).toBe(0)
  })

  it("takes nothing from a road file that is none", () => {
    const nonsense = [
      null,
      7,
      {},
      { features: 7 },
      { features: [null, { geometry: { type: "LineString", coordinates: [[1], "x"] } }] },
    ]
    for (const value of nonsense) expect(fitShapes(townWith(1494), roadWebOf(value)).fitted).toBe(0)
  })
})

describe("the streets that are published", () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "streets-"))
    await writeFile(join(folder, "graph.json"), JSON.stringify({ ...townRecord(), len_dm: [1494, 1001] }))
    await writeFile(join(folder, "roads.geojson"), JSON.stringify(lines([A, NORTH, B])))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it("are written as they are read, bends and all", () => {
    const { network } = fitShapes(townWith(1494), roadWebOf(lines([A, NORTH, B])))
    const text = gunzipSync(streetGraphFile(network)).toString("utf8")
    expect(readStreetGraph(text, "graph.json").network).toEqual(network)
  })

  it("hold the bends from the road file, and hierarchies of just this graph; twice the same bytes", async () => {
    const one = await streetFilesOf(folder, "graph.json")
    expect(one.graph).toBe("graph.json.gz")
    expect(await streetFilesOf(folder, "graph.json")).toEqual(one)
    const bytes = (name: string): Uint8Array => {
      const file = one.files.get(name)
      if (file?.kind !== "made") throw new Error(`${name} was not made`)
      return file.bytes
    }
    const { network } = readStreetGraph(gunzipSync(bytes(one.graph)).toString("utf8"), "graph.json")
    expect(network && bendsOf(network)).toEqual([26.0005])
    for (const mode of TRAVEL_MODES)
      expect(network && readHierarchy(bytes(one.hierarchies[mode]), streetGraphOf(network, mode)).kind).toBe("read")
  })
})
