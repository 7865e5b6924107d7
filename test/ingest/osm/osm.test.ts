import { VectorTile } from "@mapbox/vector-tile"
import { gunzipSync } from "fflate"
import { PbfReader } from "pbf"
import { PMTiles } from "pmtiles"
import { describe, expect, it } from "vitest"
import { findRoute } from "../../../scripts/route/find-route.ts"
import type { Bounds, LngLat } from "../../../src/domain/lng-lat.ts"
import type { StreetNetwork } from "../../../src/domain/street-network.ts"
import type { TravelMode } from "../../../src/domain/tour.ts"
import { TILE_MAKER } from "../../../src/export/tiles/tile-maker.ts"
import { makeStreetPack } from "../../../src/ingest/osm/make-street-pack.ts"
import { type OsmFile, OsmRefused } from "../../../src/ingest/osm/osm-file.ts"
import { readOsmGeojson } from "../../../src/ingest/osm/read-osm-geojson.ts"
import { readOsmXml } from "../../../src/ingest/osm/read-osm-xml.ts"
import { readPbf } from "../../../src/ingest/osm/read-pbf.ts"
import { readStreetGraph } from "../../../src/ingest/street-graph.ts"
import { asPbf, asXml, ferryLane, sourceOf } from "../../worlds/osm-extract.ts"

const HERE: Bounds = [119.29, 26.04, 119.32, 26.07]
const silent = { reading: () => undefined, cutting: () => undefined }
const pbf = (): OsmFile => readPbf(sourceOf(asPbf(ferryLane)))
const xml = (text = asXml(ferryLane)): OsmFile => readOsmXml(sourceOf(new TextEncoder().encode(text)))
const made = (file: OsmFile, bounds: Bounds | null = HERE) => makeStreetPack(file, bounds, TILE_MAKER, silent)
const refusal = async (file: () => OsmFile, bounds: Bounds | null = HERE) => {
  try {
    await made(file(), bounds)
  } catch (error) {
    if (error instanceof OsmRefused) return error.fault
    throw error
  }
  throw new Error("it was taken")
}

const graphOf = async (file: OsmFile) => {
  const bytes = (await made(file)).files.get("graph.json.gz") ?? new Uint8Array()
  const { network, problems } = readStreetGraph(new TextDecoder().decode(gunzipSync(bytes)), "graph.json")
  if (network === null) throw new Error("no graph")
  return { network, problems }
}

const metresOf = (network: StreetNetwork, mode: TravelMode, from: LngLat, to: LngLat): number => {
  const route = findRoute(network, { from, to, mode, file: "graph.json" })
  return route.kind === "found" ? Math.round(route.way.metres) : Number.NaN
}

const tileOf = async (file: OsmFile) => {
  const bytes = (await made(file)).files.get("basemap.pmtiles") ?? new Uint8Array()
  const archive = new PMTiles({
    getKey: () => "pack",
    getBytes: async (offset, length) => ({ data: bytes.slice(offset, offset + length).buffer }),
  })
  const [x, y] = [Math.floor(((119.301 + 180) / 360) * 2 ** 14), 6963]
  const found = await Promise.all([y - 1, y, y + 1].map((row) => archive.getZxy(14, x, row)))
  const layers = new Map<string, Record<string, unknown>[]>()
  for (const tile of found) {
    if (tile === undefined) continue
    for (const [name, layer] of Object.entries(new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers))
      for (let i = 0; i < layer.length; i++)
        layers.set(name, [...(layers.get(name) ?? []), { ...layer.feature(i).properties }])
  }
  return { header: await archive.getHeader(), metadata: await archive.getMetadata(), layers }
}

describe("streets of Ferry Lane", () => {
  it("are the same from PBF and from XML, byte for byte", async () => {
    const [one, other] = [await made(pbf()), await made(xml())]
    expect([...one.files.keys()]).toEqual(["basemap.pmtiles", "graph.json.gz", "ATTRIBUTION.txt"])
    for (const [name, bytes] of one.files) expect(other.files.get(name), name).toEqual(bytes)
  })

  it("keep one-ways, also those written against their line, and what cars may not use", async () => {
    const { network, problems } = await graphOf(pbf())
    expect(problems).toEqual([])
    const classes = [...network.streetClass].map((index) => network.classes[index])
    expect(classes.toSorted()).toEqual(["primary", "residential", "residential", "residential:no-cars", "steps"])
    expect([...network.oneWay].reduce((sum, one) => sum + one, 0)).toBe(2)
    expect(network.attribution).toEqual(["© OpenStreetMap contributors (ODbL 1.0)"])
    // on foot straight up and down the street; by car up it, and down only round the block
    const [corner, top]: readonly LngLat[] = [
      [119.302, 26.05],
      [119.302, 26.051],
    ]
    if (corner === undefined || top === undefined) throw new Error("no places")
    expect(metresOf(network, "walk", top, corner)).toBe(111)
    expect(metresOf(network, "drive", corner, top)).toBe(111)
    expect(metresOf(network, "drive", top, corner)).toBe(516)
    // over the lane without cars and down the steps
    expect(metresOf(network, "walk", top, [119.303, 26.052])).toBe(211)
  })

  it("have true lengths along their bends, and no street that nobody reaches", async () => {
    const { network } = await graphOf(pbf())
    const main = [...network.streetClass].findIndex((index) => network.classes[index] === "primary")
    // two stretches of 100.1 m east and 22.2 m north or south, by the ellipsoid at this latitude
    expect(network.metres[main]).toBeCloseTo(2 * Math.hypot(100.12, 22.16), 0)
    expect(network.shapes?.start.at(-1)).toBeGreaterThan(0)
    expect(Math.max(...network.nodeLon)).toBeLessThan(119.306)
  })

  it("are drawn in the layers the map's style reads, with names in both languages", async () => {
    const { header, metadata, layers } = await tileOf(pbf())
    expect([header.minZoom, header.maxZoom]).toEqual([6, 14])
    expect(metadata).toMatchObject({ attribution: "© OpenStreetMap contributors (ODbL 1.0)" })
    // every layer the style draws from tiles is named, also those with nothing in them: else the map takes the base for broken
    const inTiles = ["water", "relief", "green", "roads", "metro_lines", "metro_stations", "places"]
    for (const id of inTiles)
      expect(metadata).toMatchObject({ vector_layers: expect.arrayContaining([expect.objectContaining({ id })]) })
    expect([...layers.keys()].toSorted()).toEqual(["green", "metro_stations", "places", "roads", "water"])
    expect(layers.get("roads")).toContainEqual({ class: "primary", name: "江滨路", name_en: "Riverside Road" })
    expect(layers.get("roads")?.map((road) => road["class"])).toContain("steps")
    expect(layers.get("green")).toEqual([{ kind: "park", name: "渡口公园" }])
    expect(layers.get("water")).toContainEqual({ kind: "water", name: "月池" })
    expect(layers.get("places")).toEqual([{ kind: "district", rank: 3, name: "渡口里", name_en: "Ferry Lane" }])
  })

  it("come from GeoJSON with the same tags too", async () => {
    const features = ferryLane.ways
      .filter(({ tags }) => tags["highway"] !== undefined)
      .map(({ refs, tags }) => ({
        type: "Feature",
        properties: tags,
        geometry: {
          type: "LineString",
          coordinates: refs
            .map((ref) => ferryLane.nodes.find(({ id }) => id === ref))
            .map((node) => [node?.lon, node?.lat]),
        },
      }))
    const text = JSON.stringify({ type: "FeatureCollection", features })
    const { network } = await graphOf(readOsmGeojson("streets.geojson", text))
    expect(network.metres.length).toBe((await graphOf(pbf())).network.metres.length)
  })
})

describe("an extract that cannot be used", () => {
  const roadless = { ...ferryLane, ways: ferryLane.ways.filter(({ tags }) => tags["highway"] === undefined) }

  it("is refused by name: outside, without roads, with the whole past, not one at all", async () => {
    expect(await refusal(pbf, [0, 0, 1, 1])).toEqual({
      kind: "streets-outside",
      box: "119.3000,26.0500,119.3095,26.0590",
    })
    expect(await refusal(() => readPbf(sourceOf(asPbf(roadless))))).toEqual({ kind: "streets-no-roads" })
    const past = asPbf(ferryLane, ["HistoricalInformation"])
    expect(await refusal(() => readPbf(sourceOf(past)))).toEqual({ kind: "streets-history" })
    const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)
    expect(await refusal(() => readPbf(sourceOf(picture)))).toEqual({ kind: "streets-not-osm" })
    expect(await refusal(() => xml("<kml></kml>"))).toEqual({ kind: "streets-not-osm" })
    expect(await refusal(() => xml("<!DOCTYPE osm><osm></osm>"))).toEqual({ kind: "streets-doctype" })
  })

  it("is refused wherever it was cut off or spoilt, and never read in part", async () => {
    const whole = asPbf(ferryLane)
    for (let cut = 1; cut < whole.length; cut += 37) {
      const { kind } = await refusal(() => readPbf(sourceOf(whole.slice(0, cut))))
      expect(["streets-broken", "streets-not-osm"], `cut at ${cut}`).toContain(kind)
    }
    const text = asXml(ferryLane)
    expect(await refusal(() => xml(text.slice(0, text.length - 40)))).toMatchObject({ kind: "streets-broken" })
  })
})
