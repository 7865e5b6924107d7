import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec"
import { describe, expect, it } from "vitest"
import type { BeltId, SiteId } from "../../src/domain/ids.ts"
import type { LngLat } from "../../src/domain/lng-lat.ts"
import type { Leg, Tour, Way } from "../../src/domain/tour.ts"
import { chosenLayers, chosenSources } from "../../src/layers/chosen.ts"
import { drawingOf } from "../../src/layers/drawing.ts"
import { layersFor } from "../../src/layers/drawing-order.ts"
import { NO_FOCUS } from "../../src/layers/focus.ts"
import { focusOf } from "../../src/layers/focus-of.ts"
import { guideLayers, guideLinesOf, guideSources, wayTo } from "../../src/layers/guide.ts"
import { DARK, LIGHT, type Palette } from "../../src/layers/palette.ts"
import { sceneOf } from "../../src/layers/scene.ts"
import { NONE_STANDING } from "../../src/layers/step-aside.ts"
import { fuzhou } from "../data/fuzhou.ts"

const HERE: LngLat = [119.3, 26.08]
const [a, b, c] = ["a", "b", "c"] as [SiteId, SiteId, SiteId]
const east = (steps: number): LngLat => [HERE[0] + steps / 1000, HERE[1]]

const street: Way = {
  ...{ kind: "street", metres: 400, seconds: 320, offStreetMetres: 10 },
  line: [0, 1, 2, 3, 4].map(east),
  roughParts: [[1, 3]],
}
const estimate: Way = { kind: "estimate", reason: "no-street-way", metres: 125, seconds: 100, line: [east(4), east(5)] }
const unknown: Way = { kind: "unknown", reason: "position-uncertain", line: [east(5), east(0)] }
const nowhere: Way = { kind: "unknown", reason: "position-uncertain", line: null }
const leg = (from: Leg["from"], to: Leg["to"], way: Way): Leg => ({ from, to, way, bearingDegrees: null })

/** From a metro station along a street, across a field, home again by a way nobody knows; and to a place that is nowhere. */
const tour: Tour = {
  belt: "cs-nanjiangbin" as BeltId,
  mode: "walk",
  stops: [a, b, c],
  legs: [leg("start", a, street), leg(a, b, estimate), leg(b, c, nowhere), leg(c, "start", unknown)],
  totals: { metres: 525, seconds: 420, estimatedLegs: 1, unknownLegs: 2 },
}

const scene = sceneOf(fuzhou)
const lines = guideLinesOf(tour, HERE, "出发地")
const reading = { language: "zh", enlargement: 1, narrow: false } as const
const focus = focusOf({ kind: "belt", belt: "cs-nanjiangbin" as BeltId }, scene, [])
const layersWith = (palette: Palette, hue: number | null, guided = true) =>
  layersFor({
    palette,
    find: () => null,
    focus,
    reading,
    withScene: true,
    chosen: chosenLayers(palette, focus, reading),
    guide: guided ? guideLayers(palette, hue, reading) : null,
  })

describe("a tour on the map", () => {
  it.each([
    ["of a belt by day", LIGHT, 0],
    ["of the twelfth belt by night", DARK, 11],
    ["of a belt without a number", LIGHT, null],
  ])("is valid in the map's style language: %s", (_which, palette, hue) => {
    const style = {
      version: 8 as const,
      sources: {
        ...drawingOf(scene),
        ...chosenSources(NO_FOCUS, NONE_STANDING, NO_FOCUS.sites),
        ...guideSources(lines),
      },
      layers: [...layersWith(palette, hue)],
    }
    // A style without a glyph server is how all letters come from the reader's own fonts.
    const problems = validateStyleMin(style).filter(({ message }) => !message.includes("glyphs"))
    expect(problems.map(({ message }) => message)).toEqual([])
  })

  it("has names of its own, its lines below all stops and its marks above them, and moves nothing else", () => {
    const order = layersWith(LIGHT, 0).map(({ id }) => id)
    expect(new Set(order).size).toBe(order.length)
    expect(order.filter((id) => !id.startsWith("guide-"))).toEqual(layersWith(LIGHT, 0, false).map(({ id }) => id))
    const guided = guideLayers(LIGHT, 0, reading)
    const stops = order.flatMap((id, at) => (/sites|focus/.test(id) ? [at] : []))
    for (const { id } of guided.lines) expect(order.indexOf(id), id).toBeLessThan(Math.min(...stops))
    for (const { id } of guided.marks) expect(order.indexOf(id), id).toBeGreaterThan(Math.max(...stops))
    const sources = guideSources(lines)
    for (const { source } of [...guided.lines, ...guided.marks] as readonly { source: string }[])
      expect(Object.keys(sources)).toContain(source)
  })

  it("never draws a guess as a street: every way is drawn as what it is, and one that leads nowhere not at all", () => {
    expect(lines.legs.features.map(({ properties }) => [properties.leg, properties.how])).toEqual([
      [0, "street"],
      [0, "rough"],
      [1, "estimate"],
      [3, "unknown"],
    ])
    for (const { id, filter } of guideLayers(LIGHT, 0, reading).lines as readonly { id: string; filter?: unknown }[])
      if (/guide-street|casing/.test(id)) expect(filter).toEqual(["==", ["get", "how"], "street"])
      else if (id === "guide-trail") expect(filter).toEqual(["get", "streets"])
  })

  it("draws a stretch whose bends nobody recorded over its own street, from its first point to its last", () => {
    const [whole, rough] = lines.legs.features.map(({ geometry }) => geometry.coordinates)
    expect(rough).toEqual(whole?.slice(1, 4))
  })

  it("marks where one sets out, if that is no stop, and begins with nothing ridden", () => {
    expect(lines.departure.features).toMatchObject([
      { geometry: { coordinates: HERE }, properties: { name: "出发地" } },
    ])
    expect(guideLinesOf(tour, null, "").departure.features).toEqual([])
    const sources = guideSources(lines)
    for (const id of ["guide-trail", "guide-head"]) expect(sources[id]).toMatchObject({ data: { features: [] } })
  })

  it("of one stop, or of none, has no lines", () => {
    expect(guideLinesOf({ ...tour, legs: [] }, null, "").legs.features).toEqual([])
  })

  it("rides to a stop along the leg that ends there", () => {
    expect(wayTo(tour, a)).toBe(street)
    expect(wayTo(tour, b)).toBe(estimate)
    expect(wayTo(tour, c)?.line).toBeNull()
    expect(wayTo({ ...tour, legs: tour.legs.slice(1) }, a)).toBeNull()
  })
})
