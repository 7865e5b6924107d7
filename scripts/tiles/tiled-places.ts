import { open, readdir, stat } from "node:fs/promises"
import { join } from "node:path"
import { VectorTile } from "@mapbox/vector-tile"
import { PbfReader } from "pbf"
import { PMTiles, type Source } from "pmtiles"
import type { Bounds } from "../../src/domain/lng-lat.ts"
import { cutTiles, TILE_ZOOMS, type TileShape } from "../../src/export/tiles/cut-tiles.ts"
import { pmtilesFile } from "../../src/export/tiles/pmtiles-file.ts"
import type { PlainPlace } from "../../src/ingest/plain-places.ts"

/** A point with its number in the file it was cut from: read together again, points come back in their order. */
export type NumberedPlace = { readonly number: number; readonly place: PlainPlace }

const LAYER = "points"
const FEWER_PER_ZOOM = 4

/** Every fourth point is seen one zoom earlier; on the last zoom all are there. */
const zoomOf = (number: number): number => {
  let zoom: number = TILE_ZOOMS.max
  for (let n = number; n > 0 && n % FEWER_PER_ZOOM === 0 && zoom > TILE_ZOOMS.min; n /= FEWER_PER_ZOOM) zoom--
  return number === 0 ? TILE_ZOOMS.min : zoom
}

/** Points as an archive of tiles. A tile rounds places to half a metre: the true ones stand in the properties. */
export const tiledPlaces = async (places: readonly NumberedPlace[], bounds: Bounds): Promise<Uint8Array> => {
  const shapes = places.map(({ number, place: { id, at, weight, reachMetres, uncertaintyMetres } }): TileShape => {
    const reach = reachMetres === null ? {} : { reachMetres }
    const properties = { n: number, id, lon: at[0], lat: at[1], weight, uncertaintyMetres, ...reach }
    return { layer: LAYER, kind: "point", minzoom: zoomOf(number), properties, parts: [Float64Array.of(at[0], at[1])] }
  })
  const tiles = await cutTiles(shapes, bounds, () => undefined)
  const { min, max } = TILE_ZOOMS
  const vectorLayers = [{ id: LAYER, fields: { n: "Number", weight: "Number" }, minzoom: min, maxzoom: max }]
  const metadata = { name: LAYER, format: "pbf", vector_layers: vectorLayers }
  return pmtilesFile(tiles, { bounds, minzoom: min, maxzoom: max, metadata })
}

/** The points of an archive that `tile` cut, or of every archive in a folder, as they stood in their file. */
export const readTiledPlaces = async (path: string): Promise<readonly PlainPlace[]> => {
  const isFolder = (await stat(path)).isDirectory()
  const names = isFolder ? (await readdir(path)).filter((name) => name.endsWith(".pmtiles")).sort() : [""]
  const found = new Map<number, PlainPlace>()
  for (const name of names)
    for (const { number, place } of await readArchive(join(path, name))) found.set(number, place)
  return [...found].sort(([one], [other]) => one - other).map(([, place]) => place)
}

const readArchive = async (path: string): Promise<readonly NumberedPlace[]> => {
  const handle = await open(path)
  try {
    const source: Source = {
      getKey: () => path,
      getBytes: async (offset, length) => {
        const buffer = new ArrayBuffer(length)
        const { bytesRead } = await handle.read(new Uint8Array(buffer), 0, length, offset)
        return { data: buffer.slice(0, bytesRead) }
      },
    }
    const archive = new PMTiles(source)
    const { minLon, minLat, maxLon, maxLat, maxZoom } = await archive.getHeader()
    const [left, top] = tileAt(minLon, maxLat, maxZoom)
    const [right, bottom] = tileAt(maxLon, minLat, maxZoom)
    const places: NumberedPlace[] = []
    for (let x = left; x <= right; x++)
      for (let y = top; y <= bottom; y++) {
        const tile = await archive.getZxy(maxZoom, x, y)
        if (tile !== undefined) places.push(...placesIn(new Uint8Array(tile.data)))
      }
    return places
  } finally {
    await handle.close()
  }
}

const tileAt = (lon: number, lat: number, z: number): readonly [x: number, y: number] => {
  const sine = Math.sin((Math.max(-85.05, Math.min(85.05, lat)) * Math.PI) / 180)
  const whole = 2 ** z
  const within = (at: number): number => Math.max(0, Math.min(whole - 1, Math.floor(at * whole)))
  return [within((lon + 180) / 360), within(0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI))]
}

const placesIn = (bytes: Uint8Array): readonly NumberedPlace[] => {
  const layer = new VectorTile(new PbfReader(bytes)).layers[LAYER]
  return Array.from({ length: layer?.length ?? 0 }, (_, i) => {
    const { n, id, lon, lat, weight, uncertaintyMetres, reachMetres } = layer?.feature(i).properties ?? {}
    return {
      number: Number(n),
      place: {
        id: typeof id === "number" ? id : String(id),
        at: [Number(lon), Number(lat)] as const,
        weight: Number(weight),
        reachMetres: typeof reachMetres === "number" ? reachMetres : null,
        uncertaintyMetres: Number(uncertaintyMetres),
      },
    }
  })
}
