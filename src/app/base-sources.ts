import type { BaseLayer } from "../domain/atlas.ts"
import type { BaseLayerName, FindBase } from "../layers/base-source.ts"
import type { SourceSpec } from "../layers/layer-spec.ts"
import { sheetEdge } from "../layers/sheet-edge.ts"
import type { ListedCity } from "../view/city-list.ts"
import { folderOf } from "./city-list.ts"

/** The base map's sources and where each of its layers is found in them. */
export type Base = { readonly sources: Readonly<Record<string, SourceSpec>>; readonly find: FindBase }

const FILES: Readonly<Record<Exclude<BaseLayerName, "edge" | "water_below">, BaseLayer>> = {
  water: "water",
  relief: "relief",
  green: "green",
  roads: "roads",
  metro_lines: "metro-lines",
  metro_stations: "metro-stations",
  places: "places",
}
// Beside a street pack's tiles the city's own stay: names in both languages, and metro lines with the stations on them.
// Its water lies below the tiles', whose river may have gaps.
const BESIDE_TILES: readonly BaseLayer[] = ["green", "places", "metro-lines", "metro-stations", "water"]
const NOT_IN_TILES: readonly BaseLayerName[] = ["edge", "water_below"]

/** A city's sketch: one GeoJSON file a layer. */
export const sketchBase = (city: ListedCity): Base => {
  const folder = folderOf(city)
  const sources: Record<string, SourceSpec> = {}
  for (const layer of city.baseLayers)
    sources[`base-${layer}`] = { type: "geojson", data: `${folder}${layer}.geojson`, tolerance: 0.3 }
  if (city.sketchBounds !== null) sources["base-edge"] = { type: "geojson", data: sheetEdge(city.sketchBounds) }
  return {
    sources,
    find: (layer) => {
      if (layer === "water_below") return null
      const file = layer === "edge" ? layer : FILES[layer]
      return sources[`base-${file}`] === undefined ? null : { source: `base-${file}` }
    },
  }
}

/** Real streets from a pack's tiles, with the sketch for what the tiles do not hold. `url` is what the tile reader answers to. */
export const packBase = (city: ListedCity, url: string): Base => {
  const streets = `streets-${city.id}`
  const sketch = sketchBase({
    ...city,
    sketchBounds: null,
    baseLayers: city.baseLayers.filter((layer) => BESIDE_TILES.includes(layer)),
  })
  return {
    sources: { ...sketch.sources, [streets]: { type: "vector", url } },
    find: (layer) => {
      const own = layer === "water" ? null : sketch.find(layer === "water_below" ? "water" : layer)
      return own ?? (NOT_IN_TILES.includes(layer) ? null : { source: streets, "source-layer": layer })
    },
  }
}
