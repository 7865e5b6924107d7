import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec"
import { describe, expect, it } from "vitest"
import type { BeltId } from "../../src/domain/ids.ts"
import type { FindBase } from "../../src/layers/base-source.ts"
import { chosenLayers, chosenSources } from "../../src/layers/chosen.ts"
import { drawingOf } from "../../src/layers/drawing.ts"
import { type Drawing, layersFor } from "../../src/layers/drawing-order.ts"
import { NO_FOCUS } from "../../src/layers/focus.ts"
import { focusOf } from "../../src/layers/focus-of.ts"
import type { SourceSpec } from "../../src/layers/layer-spec.ts"
import { medallionFrom, roundelFrom } from "../../src/layers/medallion.ts"
import { DARK, LIGHT, type Palette } from "../../src/layers/palette.ts"
import { sceneOf } from "../../src/layers/scene.ts"
import { sheetEdge } from "../../src/layers/sheet-edge.ts"
import { NONE_STANDING, steppedAside } from "../../src/layers/step-aside.ts"
import { fuzhou } from "../data/fuzhou.ts"

const scene = sceneOf(fuzhou)
const find: FindBase = (layer) => ({ source: `base-${layer}` })
const belt = focusOf({ kind: "belt", belt: "cs-nanjiangbin" as BeltId }, scene, [])
const standing = steppedAside(belt.sites, 1, null)
const drawing = (change: Partial<Drawing>): Drawing => {
  const { palette = LIGHT, focus = NO_FOCUS } = change
  const { reading = { language: "zh" as const, enlargement: 1, narrow: false } } = change
  const chosen = chosenLayers(palette, focus, reading)
  return { palette, find, focus, reading, withScene: true, chosen, guide: null, ...change }
}
const EMPTY: SourceSpec = { type: "geojson", data: { type: "FeatureCollection", features: [] } }
const BASES = ["water", "relief", "green", "roads", "metro_lines", "metro_stations", "places", "edge", "water_below"]

describe("the layers", () => {
  it.each([
    ["by day", {}],
    ["by night", { palette: DARK }],
    ["in English on a wall", { reading: { language: "en", enlargement: 2, narrow: true } as const }],
    ["with a belt chosen", { focus: belt }],
    ["before the facts have arrived", { withScene: false }],
  ])("are valid in the map's style language %s", (_when, change) => {
    const layers = layersFor(drawing(change))
    const bases = Object.fromEntries(BASES.map((base) => [`base-${base}`, EMPTY]))
    const style = {
      version: 8 as const,
      sources: { ...bases, ...drawingOf(scene), ...chosenSources(NO_FOCUS, NONE_STANDING, NO_FOCUS.sites) },
      layers: [...layers],
    }
    // A style without a glyph server is how all letters come from the reader's own fonts.
    const problems = validateStyleMin(style).filter(({ message }) => !message.includes("glyphs"))
    expect(problems.map(({ message }) => message)).toEqual([])
  })

  it("have names of their own and one order, whatever is shown", () => {
    const all = layersFor(drawing({})).map(({ id }) => id)
    expect(new Set(all).size).toBe(all.length)
    for (const change of [{ palette: DARK }, { focus: belt }])
      expect(layersFor(drawing(change)).map(({ id }) => id)).toEqual(all)
    const base = layersFor(drawing({ withScene: false })).map(({ id }) => id)
    expect(all.filter((id) => base.includes(id))).toEqual(base)
  })

  it("ask only for what this city's base has", () => {
    const onlyWater = layersFor(drawing({ find: (layer) => (layer === "water" ? { source: "base-water" } : null) }))
    const sources = onlyWater.flatMap((layer) => ("source" in layer ? [layer.source] : []))
    expect(sources.filter((source) => source.startsWith("base-"))).toEqual(["base-water", "base-water"])
  })

  it("make no data of their own: panning and hovering hand the map the same collections", () => {
    const before = { ...drawingOf(scene), ...chosenSources(belt, standing, NO_FOCUS.sites) }
    const after = { ...drawingOf(scene), ...chosenSources(belt, standing, NO_FOCUS.sites) }
    for (const [id, source] of Object.entries(before)) {
      const again = after[id]
      expect(source.type === "geojson" && again?.type === "geojson" && again.data === source.data, id).toBe(true)
    }
  })
})

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
/** WCAG 2.2 contrast ratio. */
const contrast = (one: string, other: string): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

describe.each([LIGHT, DARK])("the $name palette", (palette: Palette) => {
  it("has twelve belt colours that can be read on its ground", () => {
    expect(palette.belts).toHaveLength(12)
    for (const colour of palette.belts) expect(contrast(colour, palette.paper), colour).toBeGreaterThan(3)
  })

  it("letters every label clearly on its halo", () => {
    for (const colour of [palette.label, palette.cityLabel, palette.stationLabel])
      expect(contrast(colour, palette.halo), colour).toBeGreaterThan(4.5)
  })

  it("keeps neighbouring belts apart", () => {
    palette.belts.forEach((colour, at) => {
      const next = palette.belts[(at + 1) % palette.belts.length] ?? ""
      const distance = Math.hypot(...channels(colour).map((channel, c) => channel - (channels(next)[c] ?? 0)))
      expect(distance, `${colour} ${next}`).toBeGreaterThan(0.22)
    })
  })
})

describe("a symbol's name", () => {
  it("says all that is drawn, and is read back", () => {
    expect(medallionFrom("site|dark|3|old-site|approximate|12|约")).toEqual({
      theme: "dark",
      hue: "3",
      kind: "old-site",
      look: "approximate",
      number: "12",
      about: "约",
    })
    expect(roundelFrom("belt|light|0|1|area|2")).toEqual({
      theme: "light",
      hue: "0",
      number: "1",
      open: true,
      enlargement: 2,
    })
  })

  it("of anything else is not ours", () => {
    expect(medallionFrom("airport-15")).toBeNull()
    expect(medallionFrom("site|dark|3|old-site|nowhere|1|约")).toBeNull()
    expect(roundelFrom("site|dark")).toBeNull()
  })
})

describe("the sheet's edge", () => {
  it("hides all beyond the sketch and fades inwards", () => {
    const { features } = sheetEdge([119, 25.8, 119.8, 26.3])
    expect(features[0]?.properties.opacity).toBe(1)
    const west = features.map((feature) => feature.geometry.coordinates[1]?.[0]?.[0] ?? 0)
    expect(west).toEqual([...west].sort((a, b) => a - b))
  })
})
