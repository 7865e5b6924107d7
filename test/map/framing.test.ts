import { describe, expect, it } from "vitest"
import { framing } from "../../src/map/framing.ts"

const PHONE = { clientWidth: 360, clientHeight: 780 }
const covered = { top: 60, right: 0, bottom: 445, left: 0 } // buttons above; the sheet and the map's foot below
const frame = { key: "", bounds: [0, 0, 1, 1], maxZoom: 15, names: { across: 70, down: 60 }, standing: null } as const

describe("the room left when framing", () => {
  it("is what is covered and what names need", () => {
    expect(framing({ clientWidth: 900, clientHeight: 900 }, { covered, frame }).padding).toEqual({
      top: 120,
      bottom: 505,
      left: 70,
      right: 70,
    })
  })

  it("takes from the names, never from what is covered, where there is little", () => {
    const { top, bottom } = framing(PHONE, { covered, frame }).padding
    expect(top).toBeGreaterThan(60)
    expect(top).toBeLessThan(120)
    expect(bottom - 445).toBe(top - 60)
  })

  it("leaves a fifth of the map whatever lies on it", () => {
    for (const bottom of [0, 300, 600, 779, 4000]) {
      const padding = framing(PHONE, { covered: { ...covered, bottom }, frame }).padding
      expect(padding.top + padding.bottom).toBeLessThanOrEqual(780 * 0.8 + 0.001)
    }
  })
})
