import { type FileHandle, open, stat } from "node:fs/promises"
import { basename, join } from "node:path"
import { PMTiles, type Source } from "pmtiles"
import type { Bounds, LngLat } from "../../src/domain/lng-lat.ts"
import type { StreetNetwork } from "../../src/domain/street-network.ts"
import { isPlainObject } from "../../src/ingest/plain.ts"
import { plainAttribution } from "../../src/ingest/streets/plain-attribution.ts"
import { sayProblem, sayWhere } from "../../src/text/say-problem.ts"
import { readStreetFile } from "./read-street-file.ts"
import { BASEMAP, STREET_GRAPHS } from "./street-names.ts"

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
  const graphFile = await firstThatExists(folder, STREET_GRAPHS)
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

/** Reads what a file of tiles says of itself; throws when it is no such file, or shorter than it says. */
export const readBasemap = async (file: string): Promise<Part> => {
  const handle = await open(file)
  try {
    const tiles = new PMTiles(sourceOf(handle, file))
    const { minLon, minLat, maxLon, maxLat, tileDataOffset, tileDataLength = 0 } = await tiles.getHeader()
    const { size } = await handle.stat()
    const wanted = tileDataOffset + tileDataLength
    if (size < wanted) throw new Error(`${basename(file)}: ${size} < ${wanted} B`)
    const metadata: unknown = await tiles.getMetadata()
    return {
      bounds: [minLon, minLat, maxLon, maxLat],
      attribution: isPlainObject(metadata) ? plainAttribution(metadata["attribution"]) : [],
    }
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

const readGraph = async (file: string): Promise<Part> => {
  const { network, problems } = await readStreetFile(file)
  if (network !== null) return { bounds: boundsOf(network), attribution: network.attribution }
  const [first] = problems.filter(({ severity }) => severity === "error")
  const why = first === undefined ? [] : [sayWhere("zh", first), sayProblem("zh", first), sayProblem("en", first)]
  throw new Error([basename(file), ...why].join(" "))
}

const boundsOf = ({ nodeLon, nodeLat }: StreetNetwork): Bounds => {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const lon of nodeLon) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
  }
  for (const lat of nodeLat) {
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return [west, south, east, north]
}

const firstThatExists = async (folder: string, names: readonly string[]): Promise<string | null> => {
  for (const name of names) {
    const stats = await stat(join(folder, name)).catch(() => null)
    if (stats?.isFile()) return name
  }
  return null
}
