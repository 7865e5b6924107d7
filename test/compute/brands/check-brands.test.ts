import { readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { readFolder } from "../../../scripts/check/read-folder.ts"
import type { BrandCheckKind, BrandFinding } from "../../../src/compute/brands/brand-finding.ts"
import { checkBrands } from "../../../src/compute/brands/check-brands.ts"
import { completenessOf } from "../../../src/compute/brands/completeness.ts"
import type { Atlas } from "../../../src/domain/atlas.ts"
import type { Figure } from "../../../src/domain/figure.ts"
import { asBrandId } from "../../../src/ingest/ids.ts"
import { spellingsOf } from "../../../src/ingest/publish/spellings.ts"
import { brandOf, defaultRules, registryOf, siteOf } from "../../worlds/brand-list.ts"
import { openAtlas } from "../../worlds/open-atlas.ts"

const DATA = join(import.meta.dirname, "..", "..", "..", "data")

const of = (kind: BrandCheckKind, findings: readonly BrandFinding[]) => findings.filter((one) => one.kind === kind)
const ids = (kind: BrandCheckKind, findings: readonly BrandFinding[]) => of(kind, findings).map(({ brands }) => brands)
const figure = (year: number | null): Figure => ({
  ...{ what: { zh: "解决问题" }, value: 3, unit: { zh: "件" }, year, qualifier: null, source: null },
})

describe("a list of brands is checked for", () => {
  it("names too long to be called, counting rare characters once", () => {
    const found = checkBrands(
      registryOf([
        brandOf("long", { name: { zh: "长".repeat(200) } }),
        brandOf("rare", { name: { zh: "㙘𪣻".repeat(6) } }),
        brandOf("pictures", { name: { zh: `灯塔${"🌟".repeat(30)}` } }),
      ]),
    )
    expect(of("long-name", found)).toMatchObject([{ brands: ["long"], reason: { characters: 200, most: 12 } }])
  })

  it("names anybody could bear, or that only name the unit", () => {
    const found = checkBrands(
      registryOf([
        brandOf("words", { name: { zh: "党建服务中心" } }),
        brandOf("unit", { name: { zh: "春风集团党委" }, unit: { zh: "春风集团" } }),
        brandOf("own", { name: { zh: "灯塔服务中心" }, unit: { zh: "春风集团" } }),
      ]),
    )
    expect(of("generic-name", found).map(({ brands, reason }) => [...brands, reason.code])).toEqual([
      ["words", "generic-words"],
      ["unit", "unit-name"],
    ])
  })

  it("slogans nobody knows, or that two have", () => {
    const found = checkBrands(
      registryOf([
        brandOf("one", { slogan: { zh: "有难事，找灯塔" } }),
        brandOf("other", { slogan: { zh: "有难事 找灯塔！" } }),
        brandOf("none"),
      ]),
    )
    expect(ids("equal-slogans", found)).toEqual([["one", "other"]])
    expect(ids("slogan-missing", found)).toEqual([["none"]])
  })

  it("carriers and results, and results that grew old by the day asked", () => {
    const brands = [
      brandOf("none"),
      brandOf("old", { carriers: [{ zh: "讲堂" }], figures: [figure(2019), figure(2022), figure(null)] }),
      brandOf("young", { carriers: [{ zh: "讲堂" }], figures: [figure(2023)] }),
      brandOf("yearless", { carriers: [{ zh: "讲堂" }], figures: [figure(null)] }),
    ]
    const found = checkBrands(registryOf(brands, { on: "2026-07-01" }))
    expect(ids("no-carrier", found)).toEqual([["none"]])
    expect(ids("no-result", found)).toEqual([["none"]])
    expect(of("stale", found)).toMatchObject([{ brands: ["old"], reason: { newestYear: 2022, years: 3 } }])
    expect(ids("year-unknown", found)).toEqual([["yearless"]])
    expect(ids("stale", checkBrands(registryOf(brands, { on: "2025-07-01" })))).toEqual([])
  })

  it("brands without a site and sites without a brand, where each should have one", () => {
    const brands = [brandOf("borne"), brandOf("bare"), brandOf("whole-city", { tier: "city" })]
    const sites = [
      siteOf("one", { brand: asBrandId("borne") }),
      siteOf("two"),
      siteOf("gate", { kind: "landmark" }),
      siteOf("closed", { condition: "ended" }),
    ]
    const found = checkBrands(registryOf(brands, { sites }))
    expect(ids("brand-without-site", found)).toEqual([["bare"]])
    expect(of("site-without-brand", found).map(({ sites: lacking }) => lacking)).toEqual([["two"]])
  })

  it("what each profile lacks, the award only of brands that are lit", () => {
    const rules = defaultRules()
    const young = completenessOf(brandOf("young", { stage: "survey", core: { zh: "近" } }), rules)
    expect(young).toMatchObject({ filled: 2, of: 10 })
    expect(young.missing).not.toContain("awardedOn")
    const lit = completenessOf(brandOf("lit", { stage: "lit" }), rules)
    expect(lit.missing.at(-1)).toBe("awardedOn")
    expect(lit.missingShare).toBeCloseTo(12 / 14, 9)
    const scores = of("incomplete", checkBrands(registryOf([brandOf("a", { core: { zh: "近" } }), brandOf("b")])))
    expect(scores.map(({ brands: [id] }) => id)).toEqual(["b", "a"])
  })

  it("cases from elsewhere are nobody's to check", () => {
    const twins = ["here", "there"].map((id) => brandOf(id, { name: { zh: "灯塔" }, elsewhere: id === "there" }))
    const found = checkBrands(registryOf(twins))
    expect(found.flatMap(({ brands }) => brands)).not.toContain("there")
    expect(ids("similar-names", found)).toEqual([])
  })
})

const checked = (atlas: Atlas) =>
  checkBrands({ ...atlas, rules: defaultRules(), spellings: spellingsOf(atlas).brands, on: atlas.edition })

describe("in the invented city", () => {
  const expected = JSON.parse(readFileSync(join(DATA, "sample", "expected.json"), "utf8")).brands
  let atlas: Atlas
  let found: readonly BrandFinding[]
  beforeAll(async () => {
    atlas = openAtlas((await readFolder(join(DATA, "sample"))).files)
    found = checked(atlas)
  })

  it("the two names and the two slogans that were planted are found, and no others", () => {
    expect(ids("similar-names", found)).toEqual([expected.planted.similarNames])
    expect(ids("equal-slogans", found)).toEqual([expected.planted.equalSlogans])
  })

  it("every brand without a name is told so, and every other name is long enough and short enough", () => {
    const nameless = of("incomplete", found).filter(
      ({ reason }) => reason.code === "incomplete" && reason.missing.includes("name"),
    )
    expect(nameless.flatMap(({ brands }) => brands).sort()).toEqual([...expected.withoutName].sort())
    expect(of("long-name", found)).toEqual([])
  })
})

describe("in Fuzhou", () => {
  let atlas: Atlas
  let found: readonly BrandFinding[]
  beforeAll(async () => {
    atlas = openAtlas((await readFolder(join(DATA, "fuzhou"))).files)
    found = checked(atlas)
  })

  it("no two names are called alike, and none is called too long", () => {
    expect([...of("similar-names", found), ...of("equal-slogans", found), ...of("long-name", found)]).toEqual([])
  })

  it("the names of units given as brands are seen", () => {
    expect(ids("generic-name", found).flat()).toEqual([
      "br-cs-sancha",
      "br-cs-chunlun",
      "br-tj-shimao",
      "br-yt-chengguan",
    ])
  })

  it("the nine cases from elsewhere are left out", () => {
    const elsewhere = atlas.brands.filter((brand) => brand.elsewhere).map(({ id }) => id)
    expect(elsewhere).toHaveLength(9)
    const told = new Set(found.flatMap(({ brands }) => brands))
    expect(elsewhere.filter((id) => told.has(id))).toEqual([])
    expect(of("incomplete", found).length).toBeLessThanOrEqual(atlas.brands.length - 9)
  })
})
