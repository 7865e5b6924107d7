import { describe, expect, it } from "vitest"
import type { AtlasId, BeltId, SiteId } from "../../src/domain/ids.ts"
import { reduce, turnsPage } from "../../src/view/reduce.ts"
import { firstView } from "../../src/view/view.ts"

const home = firstView("fuzhou" as AtlasId)
const belt = "cs-nanjiangbin" as BeltId
const site = "cs-xinghuo" as SiteId
const camera = { centre: [119.3, 26.05], zoom: 13 } as const

describe("what the reader looks at", () => {
  it("lets a new page choose its own area", () => {
    const moved = reduce(home, { kind: "look-at", camera })
    expect(reduce(moved, { kind: "open-belt", belt }).camera).toBeNull()
  })

  it("keeps page and place when the language or the theme changes", () => {
    const there = reduce(reduce(home, { kind: "open-site", site, belt }), { kind: "look-at", camera })
    const english = reduce(reduce(there, { kind: "speak", language: "en" }), { kind: "dress", theme: "dark" })
    expect(english).toEqual({ ...there, language: "en", theme: "dark" })
  })

  it("keeps the map where it is while somebody types a search", () => {
    const moved = reduce(home, { kind: "look-at", camera })
    const typed = reduce(moved, { kind: "search", search: { words: "三坊", kind: "", district: "" } })
    expect(typed.camera).toEqual(camera)
  })

  it("switches a layer on and off again", () => {
    const on = reduce(home, { kind: "switch-extra", extra: "demand" })
    expect(on.extras).toEqual(["demand"])
    expect(reduce(on, { kind: "switch-extra", extra: "demand" }).extras).toEqual([])
  })

  it("never changes the view it was given", () => {
    const before = structuredClone(home)
    reduce(home, { kind: "switch-extra", extra: "demand" })
    expect(home).toEqual(before)
  })

  it("leaves another city's layers behind", () => {
    const on = reduce(home, { kind: "switch-extra", extra: "demand" })
    expect(reduce(on, { kind: "open-atlas", atlas: "sample" as AtlasId }).extras).toEqual([])
  })
})

describe("Back", () => {
  it("returns to the page before, not to the letter typed or the nudge of the map before", () => {
    const opened = reduce(home, { kind: "open-belt", belt })
    const first = reduce(opened, { kind: "search", search: { words: "三", kind: "", district: "" } })
    const second = reduce(first, { kind: "search", search: { words: "三坊", kind: "", district: "" } })
    expect(turnsPage(home, opened)).toBe(true)
    expect(turnsPage(opened, first)).toBe(true)
    expect(turnsPage(first, second)).toBe(false)
    expect(turnsPage(opened, reduce(opened, { kind: "look-at", camera }))).toBe(false)
    expect(turnsPage(opened, reduce(opened, { kind: "speak", language: "en" }))).toBe(false)
  })
})
