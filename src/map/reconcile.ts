import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl"
import type { LayerSpec, SourceSpec } from "../layers/layer-spec.ts"

export type Sources = Readonly<Record<string, SourceSpec>>

type Properties = Readonly<Record<string, unknown>>

const differs = (before: unknown, after: unknown): boolean =>
  before !== after && JSON.stringify(before) !== JSON.stringify(after)

const changedNames = (before: Properties, after: Properties): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => differs(before[name], after[name]))

const adjust = (map: MapLibreMap, before: LayerSpec, after: LayerSpec): void => {
  const paintBefore: Properties = before.paint ?? {}
  const paintAfter: Properties = after.paint ?? {}
  for (const name of changedNames(paintBefore, paintAfter))
    map.setPaintProperty(after.id, name as never, paintAfter[name] as never, { validate: false })
  const layoutBefore: Properties = before.layout ?? {}
  const layoutAfter: Properties = after.layout ?? {}
  for (const name of changedNames(layoutBefore, layoutAfter))
    map.setLayoutProperty(after.id, name as never, layoutAfter[name] as never, { validate: false })
  const filterBefore = "filter" in before ? before.filter : undefined
  const filterAfter = "filter" in after ? after.filter : undefined
  if (differs(filterBefore, filterAfter)) map.setFilter(after.id, filterAfter ?? null, { validate: false })
}

const placeOf = (layer: LayerSpec): string =>
  "source" in layer ? `${layer.type} ${layer.source} ${layer["source-layer"] ?? ""}` : layer.type

/** Drawn from another source: another city's streets, under the same name. */
const standsElsewhere = (before: LayerSpec, after: LayerSpec): boolean => placeOf(before) !== placeOf(after)

/** Makes the map's layers equal to `after`, touching only what differs. Their relative order never changes: it is the drawing order. */
export const reconcileLayers = (map: MapLibreMap, before: readonly LayerSpec[], after: readonly LayerSpec[]): void => {
  const old = new Map(before.map((layer) => [layer.id, layer]))
  const wanted = new Set(after.map((layer) => layer.id))
  for (const layer of before) if (!wanted.has(layer.id)) map.removeLayer(layer.id)
  let above: string | undefined
  for (const layer of [...after].reverse()) {
    const known = old.get(layer.id)
    if (known === undefined) map.addLayer(layer, above)
    else if (standsElsewhere(known, layer)) {
      map.removeLayer(layer.id)
      map.addLayer(layer, above)
    } else if (known !== layer) adjust(map, known, layer)
    above = layer.id
  }
}

/** Adds missing sources and hands new data to the known ones; data is compared by identity. */
export const reconcileSources = (map: MapLibreMap, before: Sources, after: Sources): void => {
  for (const [id, source] of Object.entries(after)) {
    const known = before[id]
    if (known === undefined) map.addSource(id, source)
    else if (known.type === "geojson" && source.type === "geojson" && known.data !== source.data)
      map.getSource<GeoJSONSource>(id)?.setData(source.data)
  }
}

/** Takes away the sources that are no longer wanted. Call it after their layers are gone. */
export const dropSources = (map: MapLibreMap, before: Sources, after: Sources): void => {
  for (const id of Object.keys(before)) if (after[id] === undefined) map.removeSource(id)
}
