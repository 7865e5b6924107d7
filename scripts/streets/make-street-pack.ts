import type { Bounds } from "../../src/domain/lng-lat.ts"
import { cutTiles, TILE_ZOOMS } from "../../src/export/tiles/cut-tiles.ts"
import { pmtilesFile } from "../../src/export/tiles/pmtiles-file.ts"
import { type BaseShape, baseShapes } from "../../src/ingest/osm/base-shapes.ts"
import { gatherStreets } from "../../src/ingest/osm/gather-streets.ts"
import { networkOfWays } from "../../src/ingest/osm/network-of-ways.ts"
import { type OsmFile, OsmRefused, type Progress } from "../../src/ingest/osm/osm-file.ts"
import { streetGraphFile } from "../build/street-graph-file.ts"

/** Who must be named wherever data of OpenStreetMap is shown. */
export const OSM_ATTRIBUTION = ["© OpenStreetMap contributors (ODbL 1.0)"]

/** A street pack's files, and what is in them. */
export type StreetPackMade = {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly bounds: Bounds
  readonly tiles: number
  readonly segments: number
  readonly kilometres: number
  readonly layers: Readonly<Record<BaseShape["layer"], number>>
}

const EVERYWHERE: Bounds = [-180, -90, 180, 90]

/** Makes a street pack of an extract: tiles to look at, a graph to walk and drive on. Rejects with OsmRefused. */
export const makeStreetPack = async (
  file: OsmFile,
  asked: Bounds | null,
  told: { readonly reading: Progress; readonly cutting: Progress },
): Promise<StreetPackMade> => {
  const gathered = await gatherStreets(file, asked ?? EVERYWHERE, told.reading)
  const { bounds } = gathered
  const network = networkOfWays(gathered, bounds, OSM_ATTRIBUTION)
  if (network === null) throw new OsmRefused({ kind: "streets-no-roads" })
  const shapes = baseShapes(gathered)
  const tiles = await cutTiles(shapes, bounds, told.cutting)
  const basemap = pmtilesFile(tiles, {
    bounds,
    minzoom: TILE_ZOOMS.min,
    maxzoom: TILE_ZOOMS.max,
    metadata: {
      name: "streets",
      format: "pbf",
      type: "baselayer",
      attribution: OSM_ATTRIBUTION.join(" | "),
      vector_layers: layersOf(shapes),
    },
  })
  const metres = network.metres.reduce((sum, length) => sum + length, 0)
  return {
    files: new Map([
      ["basemap.pmtiles", basemap],
      ["graph.json.gz", streetGraphFile(network)],
      [
        "ATTRIBUTION.txt",
        new TextEncoder().encode(`${OSM_ATTRIBUTION.join("\n")}\nhttps://www.openstreetmap.org/copyright\n`),
      ],
    ]),
    bounds,
    tiles: tiles.length,
    segments: network.from.length,
    kilometres: Math.round(metres / 1000),
    layers: countsOf(shapes),
  }
}

const LAYERS = ["water", "green", "buildings", "roads", "metro_lines", "metro_stations", "places"] as const

const countsOf = (shapes: readonly BaseShape[]): StreetPackMade["layers"] => {
  const counts = { water: 0, green: 0, buildings: 0, roads: 0, metro_lines: 0, metro_stations: 0, places: 0 }
  for (const { layer } of shapes) counts[layer]++
  return counts
}

const layersOf = (shapes: readonly BaseShape[]) =>
  LAYERS.flatMap((id) => {
    const fields = new Map<string, string>()
    const ofLayer = shapes.filter(({ layer }) => layer === id)
    for (const { properties } of ofLayer)
      for (const [name, value] of Object.entries(properties))
        fields.set(name, typeof value === "number" ? "Number" : "String")
    return ofLayer.length === 0
      ? []
      : [{ id, fields: Object.fromEntries([...fields].sort()), minzoom: TILE_ZOOMS.min, maxzoom: TILE_ZOOMS.max }]
  })
