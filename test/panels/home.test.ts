import { describe, expect, it } from "vitest"
import { indexAtlas } from "../../src/domain/atlas-index.ts"
import { countByDistrict } from "../../src/panels/districts.ts"
import { groupBelts } from "../../src/panels/home-groups.ts"
import { metresPerPixel, roundDistance } from "../../src/panels/map-foot.tsx"
import { fuzhou } from "../data/fuzhou.ts"

describe("the home page of Fuzhou", () => {
  const groups = groupBelts(fuzhou.belts)

  it("counts as demonstration belts only the nine that reports name so", () => {
    expect(groups[0]?.heading).toBe("group.belts")
    expect(groups[0]?.belts).toHaveLength(9)
  })

  it("shows every grouping once, under one heading", () => {
    const shown = groups.flatMap(({ belts }) => belts.map(({ id }) => id))
    expect(shown.sort()).toEqual(fuzhou.belts.map(({ id }) => id).sort())
  })

  it("keeps the map's own groupings under a heading that says so", () => {
    const own = groups.find(({ heading }) => heading === "group.editor")
    expect(own?.belts.every(({ status }) => status === "editor-grouping")).toBe(true)
  })

  it("gives the high-tech zone a row of its own, and counts each site once", () => {
    const rows = countByDistrict(fuzhou, indexAtlas(fuzhou))
    expect(rows.find(({ name }) => name === "福州高新区")).toEqual({ name: "福州高新区", belts: 1, sites: 1 })
    expect(rows.reduce((sum, { sites }) => sum + sites, 0)).toBe(82)
    expect(rows.reduce((sum, { belts }) => sum + belts, 0)).toBe(9)
  })
})

describe("the scale bar", () => {
  it.each([
    [1, 1],
    [99, 50],
    [100, 100],
    [260, 200],
    [4999, 2000],
    [5000, 5000],
  ])("shows a round distance within %i metres", (metres, round) => {
    expect(roundDistance(metres)).toBe(round)
  })

  it("knows the metres of a pixel at the equator and in Fuzhou", () => {
    expect(metresPerPixel({ centre: [0, 0], zoom: 0 })).toBeCloseTo(78271.517, 2)
    expect(metresPerPixel({ centre: [119.3, 26.07], zoom: 14 })).toBeCloseTo(4.291, 2)
  })
})
