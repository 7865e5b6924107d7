import { describe, expect, it } from "vitest"
import { makeGlyphs } from "../../scripts/glyphs/make-glyphs.ts"
import { packLetters } from "../../scripts/glyphs/pack-letters.ts"
import letters from "../../src/ingest/publish/pack-letters.json" with { type: "json" }
import glyphs from "../../src/view/glyphs.json" with { type: "json" }

describe("the glyphs", () => {
  it("are what the icon package draws today", () => {
    expect(glyphs).toEqual(makeGlyphs())
  })
})

describe("the letters of a pack", () => {
  it("are those that its fonts draw today", async () => {
    expect(`${JSON.stringify(letters)}\n`).toBe(await packLetters())
  })
})
