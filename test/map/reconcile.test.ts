import type { Map as MapLibreMap } from "maplibre-gl"
import { describe, expect, it } from "vitest"
import type { LayerSpec } from "../../src/layers/layer-spec.ts"
import { dropSources, reconcileLayers, reconcileSources } from "../../src/map/reconcile.ts"

/** A map that only remembers what it was asked to do. */
const listening = () => {
  const asked: unknown[][] = []
  const note =
    (name: string) =>
    (...args: unknown[]) => {
      asked.push([name, ...args])
    }
  const map = {
    addLayer: (layer: LayerSpec, above?: string) => asked.push(["addLayer", layer.id, above]),
    removeLayer: note("removeLayer"),
    addSource: (id: string) => asked.push(["addSource", id]),
    removeSource: note("removeSource"),
    getSource: (id: string) => ({ setData: (data: unknown) => asked.push(["setData", id, data]) }),
    setPaintProperty: (id: string, name: string, value: unknown) => asked.push(["paint", id, name, value]),
    setLayoutProperty: (id: string, name: string, value: unknown) => asked.push(["layout", id, name, value]),
    setFilter: (id: string, filter: unknown) => asked.push(["filter", id, filter]),
  }
  return { map: map as unknown as MapLibreMap, asked }
}

const paper = (colour: string): LayerSpec => ({
  id: "paper",
  type: "background",
  paint: { "background-color": colour },
})
const belts = (width: number): LayerSpec => ({
  id: "belts",
  type: "line",
  source: "belts",
  filter: ["==", ["get", "form"], "ribbon"],
  paint: { "line-width": width },
})
const names: LayerSpec = { id: "names", type: "symbol", source: "belts", layout: { "text-field": "名" } }

describe("keeping the map equal to the layers", () => {
  it("touches nothing when nothing differs", () => {
    const { map, asked } = listening()
    reconcileLayers(map, [paper("#fff"), belts(3)], [paper("#fff"), belts(3)])
    expect(asked).toEqual([])
  })

  it("changes the one property that differs", () => {
    const { map, asked } = listening()
    reconcileLayers(map, [paper("#fff"), belts(3)], [paper("#000"), belts(3)])
    expect(asked).toEqual([["paint", "paper", "background-color", "#000"]])
  })

  it("puts a new layer below the one that follows it in the drawing order", () => {
    const { map, asked } = listening()
    reconcileLayers(map, [paper("#fff"), names], [paper("#fff"), belts(3), names])
    expect(asked).toEqual([["addLayer", "belts", "names"]])
  })

  it("takes a property and a filter back when they are gone", () => {
    const { map, asked } = listening()
    const bare: LayerSpec = { id: "belts", type: "line", source: "belts" }
    reconcileLayers(map, [belts(3)], [bare])
    expect(asked).toEqual([
      ["paint", "belts", "line-width", undefined],
      ["filter", "belts", null],
    ])
  })

  it("hands data on only when it is another collection", () => {
    const { map, asked } = listening()
    const one = { type: "FeatureCollection" as const, features: [] }
    const other = { type: "FeatureCollection" as const, features: [] }
    reconcileSources(map, { a: { type: "geojson", data: one } }, { a: { type: "geojson", data: one } })
    expect(asked).toEqual([])
    reconcileSources(map, { a: { type: "geojson", data: one } }, { a: { type: "geojson", data: other } })
    expect(asked).toEqual([["setData", "a", other]])
  })

  it("drops what is no longer wanted", () => {
    const { map, asked } = listening()
    dropSources(
      map,
      { a: { type: "geojson", data: "a" }, b: { type: "geojson", data: "b" } },
      { b: { type: "geojson", data: "b" } },
    )
    expect(asked).toEqual([["removeSource", "a"]])
  })
})
