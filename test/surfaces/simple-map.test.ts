import { describe, expect, it } from "vitest"
import { LIGHT } from "../../src/layers/palette.ts"
import { sceneOf } from "../../src/layers/scene.ts"
import { simpleDrawing } from "../../src/surfaces/simple/simple-drawing.ts"
import { fuzhou } from "../data/fuzhou.ts"

const scene = sceneOf(fuzhou)
const belt = fuzhou.belts.find(({ id }) => id === "cs-nanjiangbin")
if (belt === undefined) throw new Error("Fuzhou has no such belt")

const SIZE = [900, 700] as const
const drawn = (chosen: typeof belt | undefined, size: readonly [number, number] = SIZE) =>
  simpleDrawing({
    ...{ size, bounds: fuzhou.firstView, base: {}, palette: LIGHT, grow: 1, chosen, site: undefined, scene },
    language: "zh",
  })

describe("the plain map", () => {
  it("has every demonstration belt that lies in view, each a place to go to", () => {
    const { belts, sites } = drawn(undefined) ?? { belts: [], sites: [] }
    expect(belts.length).toBeGreaterThan(3)
    expect(sites).toEqual([])
    for (const { spot } of belts) {
      expect(spot[0]).toBeGreaterThanOrEqual(0)
      expect(spot[0]).toBeLessThanOrEqual(SIZE[0])
      expect(spot[1]).toBeLessThanOrEqual(SIZE[1])
    }
  })

  it("shows the sites of the belt that is open, and says how well each place is known", () => {
    const { sites, belts, lines } = drawn(belt) ?? { sites: [], belts: [], lines: [] }
    const placed = belt.sites.filter((id) => scene.index.sites.get(id)?.position.kind !== "district-only")
    expect(sites.map(({ id }) => id).sort()).toEqual([...placed].sort())
    expect(belts).toEqual([])
    expect(lines.map(({ id }) => id)).toEqual([belt.id])
    for (const { id, look } of sites)
      expect(look === "schematic", id).toBe(scene.index.sites.get(id as never)?.position.kind === "schematic")
  })

  it("sets no name on another", () => {
    const { belts, letterSize = 0 } = drawn(undefined) ?? { belts: [] }
    const boxes = belts.flatMap(({ spot, radius, name, name_side: side }) => {
      if (side === null) return []
      const width = [...name].length * letterSize
      const left = side === "right" ? spot[0] + radius + 6 : spot[0] - radius - 6 - width
      return [{ left, right: left + width, middle: spot[1] }]
    })
    for (const [at, one] of boxes.entries())
      for (const other of boxes.slice(at + 1)) {
        const apart = one.right <= other.left || other.right <= one.left
        expect(apart || Math.abs(one.middle - other.middle) >= letterSize).toBe(true)
      }
  })

  it("waits for a room to draw in", () => {
    expect(drawn(undefined, [0, 0])).toBeNull()
  })
})
