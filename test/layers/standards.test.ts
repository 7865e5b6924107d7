import { readFileSync } from "node:fs"
import { join } from "node:path"
import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec"
import { describe, expect, it } from "vitest"
import { STATES } from "../../src/domain/evidence.ts"
import { drawingOf } from "../../src/layers/drawing.ts"
import { layersFor } from "../../src/layers/drawing-order.ts"
import { NO_FOCUS } from "../../src/layers/focus.ts"
import { DARK, LIGHT, type Palette } from "../../src/layers/palette.ts"
import { sceneOf } from "../../src/layers/scene.ts"
import { type PlaceState, statesOf, statesSources } from "../../src/layers/standards.ts"
import { COLOURS, statesLayers } from "../../src/layers/standards-layers.ts"
import { isPlaced, packRows } from "../../src/surfaces/standards/pack-rows.ts"
import { fuzhou } from "../data/fuzhou.ts"

const scene = sceneOf(fuzhou)
const reading = { language: "zh", enlargement: 1, narrow: false } as const
const stateOf = (at: number): PlaceState["state"] => STATES[at % STATES.length] ?? "unknown"
const belts = packRows(fuzhou, scene.index, "belt")
const sites = packRows(fuzhou, scene.index, "site")
const placeStates = (rows: typeof belts, belt: boolean): readonly PlaceState[] =>
  rows.map(({ id }, at) => ({ row: id, belt, state: stateOf(at), faded: at % 2 === 0 }))

const styleWith = (palette: Palette) => {
  const drawn = statesOf(scene, [...placeStates(belts, true), ...placeStates(sites, false)], (state) => state)
  const layers = layersFor({
    ...{ palette, find: () => null, focus: NO_FOCUS, reading, withScene: true, chosen: null },
    guide: statesLayers(palette, reading),
  })
  return { version: 8 as const, sources: { ...drawingOf(scene), ...statesSources(drawn) }, layers: [...layers] }
}

describe("states on the map", () => {
  it.each([LIGHT, DARK])("are a style that the map takes, by day and by night", (palette) => {
    const own = styleWith(palette).layers.filter(({ id }) => id.startsWith("state-"))
    expect(own.length).toBeGreaterThan(8)
    const faults = validateStyleMin({ ...styleWith(palette), layers: own } as Parameters<typeof validateStyleMin>[0])
    expect(faults.map(({ message }) => message)).toEqual([])
  })

  it("stand for every belt and site whose place is known, and for no other", () => {
    for (const [rows, belt] of [
      [belts, true],
      [sites, false],
    ] as const) {
      const { marks } = statesOf(scene, placeStates(rows, belt), (state) => state)
      expect(marks.features).toHaveLength(rows.filter((row) => isPlaced(row, scene.index)).length)
    }
  })

  it("colour a belt's line by its own state", () => {
    const { lines } = statesOf(scene, placeStates(belts, true), (state) => state)
    expect(lines.features.length).toBeGreaterThan(0)
    const [drawn] = lines.features
    const own = scene.beltLines.features.find(({ geometry }) => geometry === drawn?.geometry)
    expect(drawn?.properties.state).toBe(stateOf(belts.findIndex(({ id }) => id === own?.properties.id)))
  })

  it("have the colours of the page, in both themes", () => {
    const css = readFileSync(join(import.meta.dirname, "..", "..", "src", "app", "look.css"), "utf8")
    for (const state of ["met", "unmet", "unknown", "planned"] as const) {
      const colours = [...css.matchAll(new RegExp(`--state-${state}: (#\\w+)`, "g"))].map(([, colour]) => colour)
      expect(colours).toEqual([COLOURS.light[state].toLowerCase(), COLOURS.dark[state].toLowerCase()])
    }
  })
})
