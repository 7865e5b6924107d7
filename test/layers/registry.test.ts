import { createPropertyExpression, featureFilter, latest, validateStyleMin } from "@maplibre/maplibre-gl-style-spec"
import { describe, expect, it } from "vitest"
import type { LngLat } from "../../src/domain/lng-lat.ts"
import { PAIR_STATES } from "../../src/domain/pair.ts"
import { arcBetween } from "../../src/layers/arc-line.ts"
import { DARK, LIGHT } from "../../src/layers/palette.ts"
import { pointedSource, type RegistryLine, type RegistryMark, registrySources } from "../../src/layers/registry.ts"
import { PAIR_COLOURS, registryLayers } from "../../src/layers/registry-layers.ts"
import { PAIR_DASHES } from "../../src/surfaces/registry/pairs/state-dash.tsx"

const reading = { language: "zh", enlargement: 1, narrow: false } as const
const line = (said: Partial<RegistryLine> = {}): RegistryLine => ({
  ...{ id: "p", from: [119.3, 26], to: [119.4, 26.1], state: "active", word: "联建中" },
  ...{ chosen: false, faded: false, calm: false, ...said },
})
const mark = (name: string): RegistryMark => ({
  ...{ id: name, at: [119.3, 26], sign: "机", name, tier: 0, count: 1 },
  ...{ small: false, chosen: false, faded: false },
})
const layerOf = (id: string) => {
  const found = registryLayers(LIGHT, reading).marks.find((layer) => layer.id === id)
  if (found === undefined) throw new Error(id)
  return found
}

/** Whether the lines of what holds are on the map. */
const standIns = (globalState: Readonly<Record<string, unknown>>): unknown => {
  const layer = layerOf("registry-line-active")
  const made = createPropertyExpression(
    layer.type === "line" ? layer.layout?.visibility : null,
    "visibility",
    latest.layout_line.visibility as unknown as Parameters<typeof createPropertyExpression>[2],
    globalState,
  )
  if (made.result !== "success") throw new Error(made.value.map(({ message }) => message).join())
  return String(made.value.evaluate({ zoom: 11 }))
}

/** The line layers that draw this line. */
const drawnBy = (said: Partial<RegistryLine>): readonly string[] =>
  registryLayers(LIGHT, reading).marks.flatMap((layer) => {
    if (layer.type !== "line" || layer.source !== "registry-lines") return []
    const { filter } = featureFilter(layer.filter, `layers.${layer.id}.filter`)
    const feature = { type: 2, properties: line(said) } as unknown as Parameters<typeof filter>[1]
    return filter({ zoom: 11 }, feature) ? [layer.id] : []
  })

describe("brands and pairs on the map", () => {
  it.each([LIGHT, DARK])("are a style that the map takes, by day and by night", (palette) => {
    const layers = [...registryLayers(palette, reading).marks]
    const sources = { ...registrySources([mark("灯塔")], [line()]), ...pointedSource(line()) }
    const faults = validateStyleMin({ version: 8, sources, layers } as Parameters<typeof validateStyleMin>[0])
    expect(faults.filter(({ message }) => !message.includes("glyphs")).map(({ message }) => message)).toEqual([])
  })

  it("show what holds as lines until the GPU library has drawn its arcs, and the one that lies open always", () => {
    expect(standIns({})).toBe("visible")
    expect(standIns({ arcs: false })).toBe("visible")
    expect(standIns({ arcs: true })).toBe("none")
    expect(drawnBy({})).toEqual(["registry-line-active"])
    expect(drawnBy({ chosen: true })).toEqual(["registry-line-chosen"])
    expect(layerOf("registry-line-chosen").layout?.visibility).toBeUndefined()
    expect(drawnBy({ state: "lapsed", chosen: true })).toEqual(["registry-line-lapsed"])
  })

  it("give each state, and a proposal, a dash and a colour of its own, the same as on the page", () => {
    const states = [...PAIR_STATES, "proposed"] as const
    const dashes = states.map((state) => {
      const layer = layerOf(`registry-line-${state}`)
      return layer.type === "line" ? (layer.paint?.["line-dasharray"] ?? null) : undefined
    })
    expect(new Set(dashes.map((dash) => JSON.stringify(dash))).size).toBe(states.length)
    expect(PAIR_STATES.map((state) => PAIR_DASHES[state])).toEqual(dashes.slice(0, PAIR_STATES.length))
    for (const palette of [LIGHT, DARK])
      expect(new Set(states.map((state) => PAIR_COLOURS[palette.name][state])).size).toBe(states.length)
  })

  it("lead from place to place in an arc, to the left of the way, wherever it goes", () => {
    const ways: readonly (readonly [LngLat, LngLat])[] = [
      [
        [119.3, 26],
        [119.4, 26],
      ],
      [
        [119.4, 26.2],
        [119.3, 26],
      ],
      [
        [119.3, 26],
        [119.3, 26],
      ],
    ]
    for (const [from, to] of ways) {
      const points = arcBetween(from, to)
      const [first, last] = [points[0], points.at(-1)]
      for (const at of [0, 1] as const) {
        expect(first?.[at]).toBeCloseTo(from[at], 9)
        expect(last?.[at]).toBeCloseTo(to[at], 9)
      }
      const [x, y] = points[Math.floor(points.length / 2)] ?? [Number.NaN, Number.NaN]
      const turn = (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0])
      if (from[0] === to[0] && from[1] === to[1]) expect(turn).toBeCloseTo(0)
      else expect(turn).toBeGreaterThan(0)
    }
  })

  it("sign what lies on top before what it covers", () => {
    const source = registrySources([mark("下"), mark("上")], [])["registry-marks"]
    if (source?.type !== "geojson" || typeof source.data === "string" || source.data.type !== "FeatureCollection")
      throw new Error("no marks")
    const [below, above] = source.data.features.map(({ properties }) => Number(properties?.["order"]))
    expect(above).toBeLessThan(below ?? Number.NaN)
  })
})
