import type { Bounds } from "../../domain/lng-lat.ts"
import { streetGraphFile } from "../write/street-graph-file.ts"
import { type BaseShape, baseShapes } from "./base-shapes.ts"
import { gatherStreets } from "./gather-streets.ts"
import { networkOfWays } from "./network-of-ways.ts"
import { type OsmFile, OsmRefused, type Progress } from "./osm-file.ts"
import { type Sea, seaAreas } from "./sea-areas.ts"

/** Who must be named wherever data of OpenStreetMap is shown. */
export const OSM_ATTRIBUTION = ["© OpenStreetMap contributors (ODbL 1.0)"]

/** How shapes become an archive of tiles: the makers of files are handed in. */
export type TileMaker<Tile> = {
  readonly zooms: { readonly min: number; readonly max: number }
  readonly cut: (
    shapes: readonly BaseShape[],
    bounds: Bounds,
    progress: (share: number) => Promise<void> | void,
  ) => Promise<readonly Tile[]>
  readonly pack: (
    tiles: readonly Tile[],
    set: {
      readonly bounds: Bounds
      readonly minzoom: number
      readonly maxzoom: number
      readonly metadata: Readonly<Record<string, unknown>>
    },
  ) => Uint8Array
}

/** A street pack's files, and what is in them. */
export type StreetPackMade = {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly bounds: Bounds
  readonly tiles: number
  readonly segments: number
  readonly kilometres: number
  readonly layers: Readonly<Record<BaseShape["layer"], number>>
  /** Whether the sea is drawn; it is not where the coast is broken. */
  readonly sea: Sea["kind"]
}

const EVERYWHERE: Bounds = [-180, -90, 180, 90]

/** Makes a street pack of an extract: tiles to look at, a graph to walk and drive on. Rejects with OsmRefused. */
export const makeStreetPack = async <Tile>(
  file: OsmFile,
  asked: Bounds | null,
  { zooms, cut, pack }: TileMaker<Tile>,
  told: { readonly reading: Progress; readonly cutting: Progress },
): Promise<StreetPackMade> => {
  const { bounds, network, shapes, sea } = await drawnFrom(file, asked ?? EVERYWHERE, told.reading)
  const tiles = await cut(shapes, bounds, told.cutting)
  const basemap = pack(tiles, {
    bounds,
    minzoom: zooms.min,
    maxzoom: zooms.max,
    metadata: {
      name: "streets",
      format: "pbf",
      type: "baselayer",
      attribution: OSM_ATTRIBUTION.join(" | "),
      vector_layers: layersOf(shapes, zooms),
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
    sea,
  }
}

/** Streets and shapes of an extract; what was gathered for them is let go before tiles are cut. */
const drawnFrom = async (file: OsmFile, box: Bounds, progress: Progress) => {
  const gathered = await gatherStreets(file, box, progress)
  const { bounds } = gathered
  const network = networkOfWays(gathered, bounds, OSM_ATTRIBUTION)
  if (network === null) throw new OsmRefused({ kind: "streets-no-roads" })
  const sea = seaAreas(gathered, bounds)
  return { bounds, network, shapes: [...seaShapes(sea), ...baseShapes(gathered)], sea: sea.kind }
}

/** The sea lies below all else and is seen from afar. */
const seaShapes = (sea: Sea): readonly BaseShape[] =>
  sea.kind === "drawn"
    ? sea.areas.map((parts) => ({ layer: "water", kind: "area", minzoom: 0, properties: { kind: "sea" }, parts }))
    : []

// All that the map's style reads, also what no extract holds or this one has nothing of: a map tells of a layer that its
// tiles do not name as of a base map that could not be read.
const LAYERS = ["water", "relief", "green", "buildings", "roads", "metro_lines", "metro_stations", "places"] as const

const countsOf = (shapes: readonly BaseShape[]): StreetPackMade["layers"] => {
  const counts = { water: 0, green: 0, buildings: 0, roads: 0, metro_lines: 0, metro_stations: 0, places: 0 }
  for (const { layer } of shapes) counts[layer]++
  return counts
}

const layersOf = (shapes: readonly BaseShape[], zooms: { readonly min: number; readonly max: number }) =>
  LAYERS.map((id) => {
    const fields = new Map<string, string>()
    for (const { layer, properties } of shapes)
      if (layer === id)
        for (const [name, value] of Object.entries(properties))
          fields.set(name, typeof value === "number" ? "Number" : "String")
    return { id, fields: Object.fromEntries([...fields].sort()), minzoom: zooms.min, maxzoom: zooms.max }
  })
