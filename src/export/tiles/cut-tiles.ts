import { GeoJSONVT } from "@maplibre/geojson-vt"
import { fromGeojsonVt } from "@maplibre/vt-pbf"
import type { Feature, Geometry, Position } from "geojson"
import type { Bounds } from "../../domain/lng-lat.ts"
import { gzip, type Tile } from "./pmtiles-file.ts"

/** Something to draw in tiles: flat places, longitude and latitude in turn, in a layer, from a zoom on. */
export type TileShape = {
  readonly layer: string
  readonly kind: "point" | "line" | "area"
  readonly minzoom: number
  readonly properties: Readonly<Record<string, string | number>>
  readonly parts: readonly Float64Array[]
}

export const TILE_ZOOMS = { min: 6, max: 14 } as const

// From here on the box is cut cell by cell: what is not in a cell is not held as features.
const CELL_ZOOM = 10
const BUFFER = 64
const EXTENT = 4096

/** Cuts shapes into vector tiles, cell by cell; told between cells how much is done. */
export const cutTiles = async (
  shapes: readonly TileShape[],
  bounds: Bounds,
  progress: (share: number) => Promise<void> | void,
): Promise<readonly Tile[]> => {
  const boxes = shapes.map(boxOf)
  const tiles: Tile[] = []
  for (let z = TILE_ZOOMS.min; z < CELL_ZOOM; z++)
    addTiles(
      tiles,
      shapes.filter(({ minzoom }) => minzoom <= z),
      z,
      rangeOf(bounds, z),
    )
  const cells = rangeOf(bounds, CELL_ZOOM)
  const total = (cells.right - cells.left + 1) * (cells.bottom - cells.top + 1)
  let done = 0
  for (let x = cells.left; x <= cells.right; x++)
    for (let y = cells.top; y <= cells.bottom; y++) {
      const cell = boundsOf(x, y)
      const here = shapes.filter((_, i) => meets(boxes[i] ?? cell, cell))
      for (let z = CELL_ZOOM; z <= TILE_ZOOMS.max; z++) {
        const scale = 2 ** (z - CELL_ZOOM)
        const whole = rangeOf(bounds, z)
        addTiles(
          tiles,
          here.filter(({ minzoom }) => minzoom <= z),
          z,
          {
            left: Math.max(whole.left, x * scale),
            right: Math.min(whole.right, (x + 1) * scale - 1),
            top: Math.max(whole.top, y * scale),
            bottom: Math.min(whole.bottom, (y + 1) * scale - 1),
          },
        )
      }
      done++
      await progress(done / total)
    }
  return tiles
}

type Range = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

const column = (lon: number, z: number): number => Math.floor(((lon + 180) / 360) * 2 ** z)
const row = (lat: number, z: number): number => {
  const sine = Math.sin((Math.max(-85.05, Math.min(85.05, lat)) * Math.PI) / 180)
  return Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z)
}

const rangeOf = ([west, south, east, north]: Bounds, z: number): Range => ({
  left: column(west, z),
  right: Math.min(2 ** z - 1, column(east, z)),
  top: row(north, z),
  bottom: Math.min(2 ** z - 1, row(south, z)),
})

/** A cell with what its tiles borrow from beyond their edges. */
const boundsOf = (x: number, y: number): Bounds => {
  const wider = BUFFER / EXTENT
  const cells = 2 ** CELL_ZOOM
  const lat = (at: number): number => (Math.atan(Math.sinh(Math.PI * (1 - (2 * at) / cells))) * 180) / Math.PI
  const lon = (at: number): number => (at / cells) * 360 - 180
  return [lon(x - wider), lat(y + 1 + wider), lon(x + 1 + wider), lat(y - wider)]
}

const boxOf = ({ parts }: TileShape): Bounds => {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const part of parts)
    for (let i = 0; i < part.length; i += 2) {
      const [lon = 0, lat = 0] = [part[i], part[i + 1]]
      west = Math.min(west, lon)
      east = Math.max(east, lon)
      south = Math.min(south, lat)
      north = Math.max(north, lat)
    }
  return [west, south, east, north]
}

const meets = (one: Bounds, other: Bounds): boolean =>
  one[0] <= other[2] && one[2] >= other[0] && one[1] <= other[3] && one[3] >= other[1]

const addTiles = (tiles: Tile[], shapes: readonly TileShape[], z: number, range: Range): void => {
  const layers = [...new Set(shapes.map(({ layer }) => layer))].sort()
  const cut = layers.map((layer) => {
    const features = shapes.filter((shape) => shape.layer === layer).map(featureOf)
    const options = { maxZoom: TILE_ZOOMS.max, indexMaxZoom: z, indexMaxPoints: 0, buffer: BUFFER, extent: EXTENT }
    return [layer, new GeoJSONVT({ type: "FeatureCollection", features }, options)] as const
  })
  for (let x = range.left; x <= range.right; x++)
    for (let y = range.top; y <= range.bottom; y++) {
      const found = cut.flatMap(([layer, index]) => {
        const tile = index.getTile(z, x, y)
        return tile === null || tile.features.length === 0 ? [] : [[layer, tile] as const]
      })
      if (found.length === 0) continue
      const bytes = fromGeojsonVt(Object.fromEntries(found), { version: 2, extent: EXTENT })
      tiles.push({ z, x, y, bytes: gzip(bytes) })
    }
}

const featureOf = ({ kind, properties, parts }: TileShape): Feature => ({
  type: "Feature",
  properties: { ...properties },
  geometry: geometryOf(kind, parts.map(positionsOf)),
})

const geometryOf = (kind: TileShape["kind"], parts: readonly Position[][]): Geometry => {
  switch (kind) {
    case "point":
      return { type: "Point", coordinates: parts[0]?.[0] ?? [] }
    case "line":
      return { type: "MultiLineString", coordinates: [...parts] }
    case "area":
      return { type: "Polygon", coordinates: [...parts] }
  }
}

const positionsOf = (flat: Float64Array): Position[] =>
  Array.from({ length: flat.length / 2 }, (_, i) => [flat[i * 2] ?? 0, flat[i * 2 + 1] ?? 0])
