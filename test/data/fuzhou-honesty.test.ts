import { describe, expect, it } from "vitest"
import type { Figure } from "../../src/domain/figure.ts"
import { fuzhou, problems } from "./fuzhou.ts"

const sourceById = new Map(fuzhou.sources.map((source) => [source.id, source]))
const figures: readonly Figure[] = [...fuzhou.sites, ...fuzhou.brands, ...fuzhou.pairs].flatMap((one) => one.figures)

describe("Fuzhou, as the reports tell it", () => {
  it("comes through the door whole, with nothing to complain of", () => {
    expect(problems).toEqual([])
  })

  it("has every belt, site, brand and source that was noted", () => {
    expect(fuzhou.belts).toHaveLength(32)
    expect(fuzhou.sites).toHaveLength(82)
    expect(fuzhou.sources).toHaveLength(75)
    // 42 notes: 悦享 stood twice and 骑手驿站 three times; one site's highlights had no note of their own.
    expect(fuzhou.brands.filter((brand) => !brand.elsewhere)).toHaveLength(42 - 1 - 2 + 1)
    expect(fuzhou.brands.filter((brand) => brand.elsewhere)).toHaveLength(9)
  })

  it("calls nine belts demonstration belts and no more", () => {
    const named = fuzhou.belts.filter((belt) => belt.kind === "two-new-belt").map((belt) => belt.id)
    expect(named.toSorted()).toEqual([
      "cs-nanjiangbin",
      "gl-louyu",
      "gx-wulongjiang",
      "ja-hlfx",
      "mw-foreign",
      "mw-huoju",
      "mw-listed",
      "mw-port",
      "tj-finance",
    ])
  })

  it("says which places nobody has reported on, and lets the High-tech Zone report for itself", () => {
    expect(fuzhou.unreported.map((unit) => unit.zh)).toEqual(["罗源县", "闽清县", "青口投资区"])
    const units = new Set(fuzhou.belts.map((belt) => belt.reportingUnit))
    expect(units).toContain("福州高新区")
    for (const { zh } of fuzhou.unreported) expect(units).not.toContain(zh)
  })
})

describe("what nobody has told us", () => {
  it("is never met: not an element, not a box of a checklist", () => {
    const elements = fuzhou.belts.flatMap((belt) => belt.elements)
    expect(elements.length).toBeGreaterThan(0)
    expect(elements.filter((element) => element.state !== "unknown")).toEqual([])
    expect(elements.filter((element) => element.evidence.length > 0)).toEqual([])
    expect(elements.filter((element) => element.note === null)).toEqual([])
    expect(fuzhou.sites.filter((site) => Object.keys(site.checklists).length > 0 || site.roles.length > 0)).toEqual([])
    expect(fuzhou.belts.filter((belt) => belt.milestones.length > 0)).toEqual([])
  })

  it("keeps every list of sites open and every route unofficial", () => {
    expect(fuzhou.belts.filter((belt) => belt.siteList === "complete")).toEqual([])
    expect(fuzhou.belts.filter((belt) => belt.line !== null || belt.stopsOrder === "official")).toEqual([])
    for (const belt of fuzhou.belts) {
      expect(belt.stopsOrder === "none", belt.id).toBe(belt.stops.length === 0)
      for (const stop of belt.stops) expect(belt.sites, belt.id).toContain(stop)
    }
  })

  it("names all five elements as unknown for each demonstration belt, leads or no leads", () => {
    for (const belt of fuzhou.belts.filter(({ kind }) => kind === "two-new-belt"))
      expect(belt.unknown, belt.id).toEqual(
        expect.arrayContaining(["route", "mark", "service-centre", "culture-square", "corridor", "started-year"]),
      )
  })

  it("gives no access, no level and no condition beyond what was reported", () => {
    expect(fuzhou.sites.filter((site) => site.access !== "unknown" || site.level !== null)).toEqual([])
    const known = fuzhou.sites.filter((site) => site.condition !== "unknown")
    expect(known.map((site) => `${site.id} ${site.condition}`)).toEqual(["tj-wharf ended"])
  })
})

describe("figures", () => {
  it("say of when, or that nobody said", () => {
    expect(figures.length).toBeGreaterThan(80)
    for (const { what, year, source } of figures) {
      expect(year === null || (year >= 2011 && year <= 2026), what.zh).toBe(true)
      expect(source, what.zh).not.toBeNull()
    }
  })

  it("have no year where the report has none", () => {
    const undated = new Set(figures.filter(({ year }) => year === null).map(({ source }) => source))
    expect([...undated].toSorted()).toEqual(["cs-ruike", "fq-hk", "gl-sites", "x-shanghang"])
  })

  it("are numbers with a unit, or a date", () => {
    for (const { what, value, unit } of figures)
      if (typeof value === "string") expect(value, what.zh).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      else expect(unit, what.zh).not.toBeNull()
  })
})

describe("places of memory", () => {
  it("stay off the wall, with everything of red education", () => {
    const quiet = fuzhou.sites.filter((site) => site.scope === "red-education" || site.kind === "memorial-park")
    expect(quiet.length).toBeGreaterThanOrEqual(35)
    expect(quiet.filter((site) => site.showOnWall)).toEqual([])
  })

  it("show a cemetery only when asked for", () => {
    expect(fuzhou.sites.filter((site) => !site.shownByDefault).map((site) => site.id)).toEqual(["ja-sanshan"])
  })
})

describe("the wall", () => {
  it("shows dated facts of grade A or B that have not ended", () => {
    const shown = fuzhou.sites.filter((site) => site.showOnWall)
    expect(shown.length).toBeGreaterThan(10)
    for (const site of shown) {
      expect(site.condition, site.id).not.toBe("ended")
      expect(site.reportedDate, site.id).toMatch(/^\d{4}/)
      const strong = site.sources
        .map((id) => sourceById.get(id))
        .filter((source) => source?.grade !== "C" && /^\d{4}/.test(source?.date ?? ""))
      expect(strong, site.id).not.toEqual([])
    }
  })
})

describe("brands", () => {
  it("are one profile each, however many sites carry them", () => {
    const names = fuzhou.brands.flatMap(({ name }) => (name === null ? [] : [name.zh]))
    expect(new Set(names).size).toBe(names.length)
    const sitesOf = (id: string) => fuzhou.sites.filter((site) => site.brand === id).length
    expect(sitesOf("br-rider-station")).toBe(3)
    expect(sitesOf("br-yuexiang")).toBe(2)
    expect(fuzhou.sites.filter((site) => site.brand !== null)).toHaveLength(35)
  })

  it("of other cities belong to no site here", () => {
    const elsewhere = new Set(fuzhou.brands.filter((brand) => brand.elsewhere).map((brand) => brand.id))
    expect(fuzhou.sites.filter((site) => site.brand !== null && elsewhere.has(site.brand))).toEqual([])
  })

  it("pair two named units, or none", () => {
    expect(fuzhou.pairs).toHaveLength(3)
    for (const { left, right, state } of fuzhou.pairs) {
      expect(left.name.zh + right.name.zh).not.toMatch(/\d/)
      expect(state).toBe("unknown")
    }
  })
})

describe("evidence", () => {
  it("is as strong as the best source, and every belt, site and brand has one", () => {
    for (const site of fuzhou.sites) {
      const grades = site.sources.map((id) => sourceById.get(id)?.grade ?? "none").toSorted()
      expect(site.evidenceGrade, site.id).toBe(grades[0])
    }
    expect([...fuzhou.belts, ...fuzhou.brands].filter((one) => one.sources.length === 0)).toEqual([])
  })

  it("is used, all of it", () => {
    const cited = new Set(
      [...fuzhou.belts, ...fuzhou.sites, ...fuzhou.brands, ...fuzhou.pairs].flatMap((one) => one.sources),
    )
    expect(fuzhou.sources.filter((source) => !cited.has(source.id))).toEqual([])
  })

  it("is linked only where it may be", () => {
    const linked = fuzhou.sources.filter((source) => source.url !== null)
    expect(linked).toHaveLength(40)
    for (const { id, url } of linked) expect(url, id).toMatch(/^https?:\/\//)
    for (const id of ["fz-belts", "cs-survey", "mw-visit", "mw-4j", "cs-2025"])
      expect(fuzhou.sources.find((source) => source.id === id)?.url, id).toBeNull()
  })
})
