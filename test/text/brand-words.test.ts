import { describe, expect, it } from "vitest"
import { BRAND_CHECKS, type BrandReason } from "../../src/compute/brands/brand-finding.ts"
import { PROFILE_FIELDS } from "../../src/domain/brand-rules.ts"
import { asBrandId, asSiteId } from "../../src/ingest/ids.ts"
import { brandFindingTeller } from "../../src/text/brand-checks-words.ts"
import en from "../../src/text/en/brand-checks.json" with { type: "json" }
import enMatching from "../../src/text/en/matching.json" with { type: "json" }
import { sayFit } from "../../src/text/matching-words.ts"
import zh from "../../src/text/zh/brand-checks.json" with { type: "json" }
import zhMatching from "../../src/text/zh/matching.json" with { type: "json" }
import { brandOf, siteOf } from "../worlds/brand-list.ts"

const kinship = "other-place"
const REASONS: readonly BrandReason[] = [
  { code: "same-name", kinship },
  { code: "same-sound", kinship },
  { code: "alike-sound", kinship },
  { code: "one-more", kinship },
  { code: "same-core", kinship, core: "灯塔" },
  { code: "near-spelling", kinship, edits: 1 },
  { code: "shared-core", kinship, shared: "灯塔" },
  { code: "long-name", characters: 20, most: 12 },
  { code: "generic-words" },
  { code: "unit-name" },
  { code: "slogan-missing" },
  { code: "slogan-equal", kinship, slogan: "找灯塔" },
  { code: "no-carrier" },
  { code: "no-result" },
  { code: "stale", newestYear: 2019, years: 3 },
  { code: "year-unknown" },
  { code: "brand-without-site" },
  { code: "site-without-brand" },
  { code: "incomplete", missing: PROFILE_FIELDS, of: 11 },
]
const brands = new Map([
  ["a", brandOf("a", { name: { zh: "灯塔", en: "Lighthouse" } })],
  ["b", brandOf("b", { name: null, unit: { zh: "旧桥社区" } })],
])
const sites = new Map([["s", siteOf("s", { name: { zh: "旧桥服务中心" } })]])

describe("the words of what was found", () => {
  it.each([
    ["zh", zh],
    ["en", en],
  ] as const)("leave no place empty in %s", (language, book) => {
    const tell = brandFindingTeller(language, book, { brands, sites })
    for (const reason of REASONS) {
      const about = { brands: ["a", "b", "c"].map(asBrandId), sites: [asSiteId("s"), asSiteId("t")], score: 1, reason }
      const said = tell({ kind: "similar-names", ...about })
      expect(said, reason.code).not.toMatch(/\{\{|undefined|null/)
      expect(said, reason.code).toMatch(language === "zh" ? /。$/ : /\.$/)
    }
    for (const kind of BRAND_CHECKS) expect(book[`kind.${kind}`], kind).toMatch(/\S/)
  })

  it("show the Chinese name in English, where it is the name that matters", () => {
    const about = { brands: [asBrandId("a")], sites: [], score: 1, reason: { code: "generic-words" } } as const
    const tell = brandFindingTeller("en", en, { brands, sites })
    expect(tell({ kind: "generic-name", ...about })).toContain("“灯塔” (Lighthouse)")
  })

  it("call nothing absent that is only not known", () => {
    const tell = brandFindingTeller("zh", zh, { brands, sites })
    const about = { brands: [asBrandId("b")], sites: [], score: 1 }
    expect(tell({ kind: "no-carrier", ...about, reason: { code: "no-carrier" } })).toContain("暂无公开资料")
  })

  it("name only the first of very many", () => {
    const many = Array.from({ length: 5000 }, () => asBrandId("a"))
    const tell = brandFindingTeller("zh", zh, { brands, sites })
    const said = tell({ kind: "equal-slogans", brands: many, sites: [], score: 1, reason: { code: "no-result" } })
    expect(said).toContain("等 5000 个")
    expect(said.length).toBeLessThan(80)
  })
})

describe("the words of a proposal", () => {
  it("say what is offered, what is needed, and how far it is", () => {
    const fit = { offer: "o", need: "n", cost: 6.2, shared: ["法律咨询"], of: 1, kilometres: 6.21 }
    expect(sayFit(zhMatching, fit)).toBe("提供法律咨询，需要法律咨询，6.2 公里")
    expect(sayFit(enMatching, { ...fit, of: 2 })).toBe("offers 法律咨询, 1 of the 2 needed, 6.2 km")
    expect(sayFit(zhMatching, { ...fit, shared: [], kilometres: null, isLocked: true })).toBe(
      "已锁定，类别不合，距离待核实，未计",
    )
  })
})
