import { describe, expect, it } from "vitest"
import type { BeltId } from "../../src/domain/ids.ts"
import { NO_FOCUS } from "../../src/layers/focus.ts"
import { focusOf } from "../../src/layers/focus-of.ts"
import { letterWidths, nameRoom } from "../../src/layers/name-room.ts"
import { sceneOf } from "../../src/layers/scene.ts"
import { fuzhou } from "../data/fuzhou.ts"

const belt = focusOf({ kind: "belt", belt: "cs-nanjiangbin" as BeltId }, sceneOf(fuzhou), [])
const zh = { language: "zh", enlargement: 1, narrow: false } as const

describe("the room for names", () => {
  it("grows with the letters, and no farther than a name breaks", () => {
    const { across } = nameRoom(belt, zh)
    expect(across).toBeGreaterThan(19)
    expect(across).toBeLessThanOrEqual(10 * 13.5)
    expect(nameRoom(belt, { ...zh, enlargement: 2 }).across).toBeGreaterThanOrEqual(2 * across - 1)
  })

  it("is a symbol's own where nothing is named", () => {
    expect(nameRoom(NO_FOCUS, zh)).toEqual({ across: 19, down: 19 })
  })

  it("knows that Latin letters are narrower", () => {
    expect(letterWidths("社区")).toBe(2)
    expect(letterWidths("Community")).toBeLessThan(6)
  })
})

describe("a name at the edge of what is framed", () => {
  it("leads inwards: the westernmost stop knows it stands in the west, the easternmost in the east", () => {
    const lon = ({ geometry }: (typeof belt.sites.features)[number]): number => geometry.coordinates[0] ?? 0
    const byLongitude = [...belt.sites.features].sort((a, b) => lon(a) - lon(b))
    expect(byLongitude[0]?.properties.edge).toBe("west")
    expect(byLongitude.at(-1)?.properties.edge).toBe("east")
  })
})
