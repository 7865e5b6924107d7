import { describe, expect, it } from "vitest"
import { makeGlyphs } from "../../scripts/glyphs/make-glyphs.ts"
import glyphs from "../../src/view/glyphs.json" with { type: "json" }

describe("the glyphs", () => {
  it("are what the icon package draws today", () => {
    expect(glyphs).toEqual(makeGlyphs())
  })
})
