import { gunzipSync } from "fflate"
import { PMTiles, type Source } from "pmtiles"
import { hierarchyOf } from "../compute/streets/hierarchy.ts"
import { hierarchyFile } from "../compute/streets/hierarchy-file.ts"
import { streetGraphOf } from "../compute/streets/street-graph.ts"
import type { Bounds } from "../domain/lng-lat.ts"
import { TRAVEL_MODES } from "../domain/tour.ts"
import type { AtlasFiles } from "../ingest/atlas-files.ts"
import { ingestAtlas } from "../ingest/ingest-atlas.ts"
import { isPlainObject } from "../ingest/plain.ts"
import { type AtlasEntry, cityEntry, type ListedStreets, withoutSpaces } from "../ingest/publish/city-entry.ts"
import { spellingsOf } from "../ingest/publish/spellings.ts"
import { readStreetGraph } from "../ingest/street-graph.ts"
import { plainAttribution } from "../ingest/streets/plain-attribution.ts"

/** A city as a site has it: its files below `atlas/<id>/`, and what the list of cities says of it. */
export type PublishedCity = { readonly entry: AtlasEntry; readonly files: ReadonlyMap<string, Uint8Array> }

const DATA = /\.(?:geojson|json|csv)$/
const KEPT = /^(?:media|logos)\//
const GRAPH = "streets/graph.json.gz"
const BASEMAP = "streets/basemap.pmtiles"

/** Makes of an atlas's files what a site publishes of them, as the build does; null where the atlas has errors. */
export const publishedCity = async (atlas: ReadonlyMap<string, Uint8Array>): Promise<PublishedCity | null> => {
  const decoder = new TextDecoder()
  const texts: AtlasFiles = new Map(
    [...atlas].flatMap(([name, bytes]) =>
      DATA.test(name) && !name.startsWith("streets/") ? [[name, { text: decoder.decode(bytes) }] as const] : [],
    ),
  )
  const ingested = ingestAtlas(texts)
  if (ingested.kind !== "whole") return null
  const files = new Map<string, Uint8Array>()
  const put = (name: string, text: string): void => {
    files.set(name, new TextEncoder().encode(text))
  }
  for (const [name, file] of texts)
    if ("text" in file) put(name, name.endsWith("json") ? withoutSpaces(file.text) : file.text)
  for (const [name, bytes] of atlas) if (KEPT.test(name)) files.set(name, bytes)
  const streets = await streetsOf(atlas, files)
  put("search.json", JSON.stringify(spellingsOf(ingested.atlas)))
  const entry = cityEntry(ingested.atlas, texts, streets)
  return { entry, files: new Map([...files].map(([name, bytes]) => [`atlas/${entry.id}/${name}`, bytes])) }
}

/** Lays an atlas's own streets among the files, with what makes finding ways fast; null where it has none. */
const streetsOf = async (
  atlas: ReadonlyMap<string, Uint8Array>,
  files: Map<string, Uint8Array>,
): Promise<ListedStreets | null> => {
  const [graph, basemap] = [atlas.get(GRAPH), atlas.get(BASEMAP)]
  const network =
    graph === undefined ? null : readStreetGraph(new TextDecoder().decode(gunzipSync(graph)), GRAPH).network
  const tiles = basemap === undefined ? null : await headOf(basemap)
  const bounds = tiles?.bounds ?? (network === null ? null : boundsOf(network.nodeLon, network.nodeLat))
  if (bounds === null) return null
  if (graph !== undefined && network !== null) {
    files.set(GRAPH, graph)
    for (const mode of TRAVEL_MODES)
      files.set(`streets/hierarchy-${mode}.bin`, hierarchyFile(hierarchyOf(streetGraphOf(network, mode))))
  }
  if (basemap !== undefined) files.set(BASEMAP, basemap)
  return {
    basemap: basemap === undefined ? null : BASEMAP,
    basemapBytes: basemap?.length ?? 0,
    graph: network === null ? null : GRAPH,
    bounds,
    attribution: [...new Set([...(tiles?.attribution ?? []), ...(network?.attribution ?? [])])],
    hierarchies: network === null ? null : { walk: "streets/hierarchy-walk.bin", drive: "streets/hierarchy-drive.bin" },
  }
}

const headOf = async (bytes: Uint8Array) => {
  const source: Source = {
    getKey: () => BASEMAP,
    getBytes: async (offset, length) => ({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer }),
  }
  const tiles = new PMTiles(source)
  const { minLon, minLat, maxLon, maxLat } = await tiles.getHeader()
  const metadata: unknown = await tiles.getMetadata()
  const bounds: Bounds = [minLon, minLat, maxLon, maxLat]
  return { bounds, attribution: isPlainObject(metadata) ? plainAttribution(metadata["attribution"]) : [] }
}

const boundsOf = (lons: Float64Array, lats: Float64Array): Bounds => [
  lons.reduce((one, other) => Math.min(one, other), 180),
  lats.reduce((one, other) => Math.min(one, other), 90),
  lons.reduce((one, other) => Math.max(one, other), -180),
  lats.reduce((one, other) => Math.max(one, other), -90),
]
