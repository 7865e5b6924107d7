import { describe, expect, it } from "vitest"
import type { BeltId } from "../../src/domain/ids.ts"
import { focusOf } from "../../src/layers/focus-of.ts"
import { sceneOf } from "../../src/layers/scene.ts"
import { fuzhou } from "../data/fuzhou.ts"
import { openAtlas } from "../worlds/open-atlas.ts"
import { filesOf, threeBridges } from "../worlds/three-bridges.ts"

const scene = sceneOf(fuzhou)
const formsOf = (collection: { features: readonly { properties: { id: string; form: string } }[] }) =>
  Object.fromEntries(collection.features.map(({ properties }) => [properties.id, properties.form]))

describe("Fuzhou on the map", () => {
  it("draws no ribbon: no belt has a published line", () => {
    expect(Object.values(formsOf(scene.beltLines))).not.toContain("ribbon")
  })

  it("threads the stops a report lists in order", () => {
    expect(formsOf(scene.beltLines)).toMatchObject({ "cs-nanjiangbin": "thread" })
  })

  it("names a belt without stops at its area, and leaves one with neither to the list", () => {
    const plates = formsOf(scene.beltPlates)
    expect(plates).toMatchObject({ "mw-huoju": "area", "gx-wulongjiang": "area", "ja-hlfx": "area" })
    for (const listed of ["gl-louyu", "tj-finance", "mw-listed", "mw-port", "mw-foreign"])
      expect(plates).not.toHaveProperty(listed)
  })

  it("numbers only what a report calls a demonstration belt", () => {
    expect(scene.index.beltNumbers.size).toBe(9)
    expect(scene.index.beltNumbers.has("gl-riders" as BeltId)).toBe(false)
  })

  it("marks every approximate place so", () => {
    const looks = [...scene.beltSites.features, ...scene.otherSites.features].map(({ properties }) => properties.look)
    expect(new Set(looks)).toEqual(new Set(["approximate", "schematic"]))
  })

  it("keeps a cemetery off the map until its own page is opened", () => {
    const drawn = [...scene.beltSites.features, ...scene.otherSites.features].map(({ properties }) => properties.id)
    expect(drawn).not.toContain("ja-sanshan")
    const site = fuzhou.sites.find(({ id }) => id === "ja-sanshan")
    if (site === undefined) throw new Error("no such site")
    const focus = focusOf({ kind: "site", site: site.id, belt: null }, scene, [])
    expect(focus.sites.features.map(({ properties }) => properties.id)).toContain("ja-sanshan")
  })

  it("shows how far off a chosen approximate site may be", () => {
    const site = fuzhou.sites.find(({ id }) => id === "cs-xinghuo")
    if (site === undefined) throw new Error("no such site")
    const focus = focusOf({ kind: "site", site: site.id, belt: null }, scene, [])
    expect(focus.disc.features).toHaveLength(1)
    expect(focus.bounds).not.toBeNull()
  })
})

describe("a town with a published line", () => {
  const town = sceneOf(openAtlas(filesOf(threeBridges())))

  it("draws it as a ribbon and puts the belt's name beside it", () => {
    expect(formsOf(town.beltLines)).toEqual({ "north-bank": "ribbon" })
    expect(formsOf(town.beltPlates)).toEqual({ "north-bank": "ribbon" })
  })

  it("numbers stops in their order and leaves other members without a number", () => {
    const numbers = Object.fromEntries(
      town.beltSites.features.map(({ properties }) => [properties.id, properties.number]),
    )
    expect(numbers).toMatchObject({ "lamp-works": "1", "old-bridge-hall": "2", "willow-court": "" })
  })

  it("does not draw a site whose place nobody knows", () => {
    expect(town.beltSites.features.map(({ properties }) => properties.id)).not.toContain("study-club")
  })
})
