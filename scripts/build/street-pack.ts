import { type FileHandle, open, readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { PMTiles, type Source } from "pmtiles"
import type { Bounds, LngLat } from "../../src/domain/lng-lat.ts"

/** Streets for an atlas: vector tiles to draw, a graph to walk, or both. */
export type StreetPack = {
  /** Names of the files that exist, relative to the pack's folder. */
  readonly basemap: string | null
  /** Size of the tiles: a small file is read whole. */
  readonly basemapBytes: number
  readonly graph: string | null
  readonly bounds: Bounds
  /** Who must be named when the streets are shown, as plain text. */
  readonly attribution: readonly string[]
}

const BASEMAP = "basemap.pmtiles"
const GRAPHS = ["graph.json.gz", "graph.json"]

/** A file of a pack that is not what its name says, or a pack with nothing in it. */
export class PackUnreadable extends Error {
  readonly folder: string

  constructor(folder: string, reason: string) {
    super(reason)
    this.folder = folder
  }
}

/** Reads what a folder of streets offers; null when it offers nothing. Throws PackUnreadable on a broken file. */
export const readStreetPack = async (folder: string): Promise<StreetPack | null> => {
  try {
    return await readParts(folder)
  } catch (error) {
    throw new PackUnreadable(folder, error instanceof Error ? error.message : String(error))
  }
}

const readParts = async (folder: string): Promise<StreetPack | null> => {
  const graphFile = await firstThatExists(folder, GRAPHS)
  const basemapFile = await firstThatExists(folder, [BASEMAP])
  const basemap = basemapFile === null ? null : await readBasemap(join(folder, basemapFile))
  const graph = graphFile === null ? null : await readGraph(join(folder, graphFile))
  const bounds = basemap?.bounds ?? graph?.bounds
  if (bounds === undefined) return null
  const attribution = [...new Set([...(basemap?.attribution ?? []), ...(graph?.attribution ?? [])])]
  const basemapBytes = basemapFile === null ? 0 : (await stat(join(folder, basemapFile))).size
  return { basemap: basemapFile, basemapBytes, graph: graphFile, bounds, attribution }
}

/** True when a place lies in the pack's bounds. */
export const covers = ({ bounds: [west, south, east, north] }: StreetPack, [lon, lat]: LngLat): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north

type Part = { readonly bounds: Bounds; readonly attribution: readonly string[] }

const readBasemap = async (file: string): Promise<Part> => {
  const handle = await open(file)
  try {
    const tiles = new PMTiles(sourceOf(handle, file))
    const { minLon, minLat, maxLon, maxLat } = await tiles.getHeader()
    const metadata: unknown = await tiles.getMetadata()
    return { bounds: [minLon, minLat, maxLon, maxLat], attribution: attributionOf(metadata) }
  } finally {
    await handle.close()
  }
}

const sourceOf = (handle: FileHandle, file: string): Source => ({
  getKey: () => file,
  getBytes: async (offset, length) => {
    const buffer = new ArrayBuffer(length)
    const { bytesRead } = await handle.read(new Uint8Array(buffer), 0, length, offset)
    return { data: buffer.slice(0, bytesRead) }
  },
})

const MICRODEGREES = 1e6

const readGraph = async (file: string): Promise<Part> => {
  const bytes = await readFile(file)
  const graph: unknown = JSON.parse((file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"))
  if (typeof graph !== "object" || graph === null || !("lon" in graph) || !("lat" in graph)) {
    throw new Error(`${file}: not a street graph`)
  }
  const [west, east] = spanOf(graph.lon)
  const [south, north] = spanOf(graph.lat)
  return { bounds: [west, south, east, north], attribution: attributionOf(graph) }
}

/** Least and greatest of delta-coded millionths of a degree, in degrees. */
const spanOf = (deltas: unknown): readonly [number, number] => {
  if (!Array.isArray(deltas)) throw new Error("not a list of delta-coded degrees")
  let at = 0
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const delta of deltas) {
    at += Number(delta)
    least = Math.min(least, at)
    greatest = Math.max(greatest, at)
  }
  return [least / MICRODEGREES, greatest / MICRODEGREES]
}

const attributionOf = (holder: unknown): readonly string[] => {
  if (typeof holder !== "object" || holder === null || !("attribution" in holder)) return []
  const text = String(holder.attribution ?? "").replace(/<[^>]*>/g, "") // tile makers like links; ours is plain text
  return text
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "")
}

const firstThatExists = async (folder: string, names: readonly string[]): Promise<string | null> => {
  for (const name of names) {
    const stats = await stat(join(folder, name)).catch(() => null)
    if (stats?.isFile()) return name
  }
  return null
}
