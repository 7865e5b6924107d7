import { beforeAll, describe, expect, it } from "vitest"
import { BELT_KINDS, BELT_STAGES, BELT_STATUSES } from "../../src/domain/belt.ts"
import { APPROVAL_STEPS, BRAND_STAGES, BRAND_TIERS } from "../../src/domain/brand.ts"
import { STATES } from "../../src/domain/evidence.ts"
import { PAIR_STATES } from "../../src/domain/pair.ts"
import { ACCESSES, CONDITIONS, PRECISIONS, SITE_KINDS, SITE_SCOPES } from "../../src/domain/site.ts"
import { distanceWords } from "../../src/text/distance-words.ts"
import enScreen from "../../src/text/en/screen.json" with { type: "json" }
import enTerms from "../../src/text/en/terms.json" with { type: "json" }
import { figureWords } from "../../src/text/figure-words.ts"
import { hasWords, openBook, say, sayIn } from "../../src/text/say.ts"
import zhScreen from "../../src/text/zh/screen.json" with { type: "json" }
import zhTerms from "../../src/text/zh/terms.json" with { type: "json" }

const zh: Record<string, string> = { ...zhScreen, ...zhTerms }
const en: Record<string, string> = { ...enScreen, ...enTerms }

beforeAll(() => {
  openBook("zh", zh)
  openBook("en", en)
})

const placesOf = (words: string): string[] => (words.match(/\{\{\w+\}\}/g) ?? []).sort()

describe("the words on screen", () => {
  it("say everything in both languages", () => {
    const english = Object.keys(en).filter((key) => !key.endsWith("_one"))
    expect(english.sort()).toEqual(Object.keys(zh).sort())
  })

  it("use the same parameters in both languages", () => {
    for (const [key, words] of Object.entries(zh)) expect(placesOf(en[key] ?? ""), key).toEqual(placesOf(words))
  })

  it("keep half-width punctuation out of Chinese sentences", () => {
    for (const [key, words] of Object.entries(zh)) expect(words, key).not.toMatch(/[\u4e00-\u9fff][,;!?]/)
  })

  it("name every kind, state and stage the format knows", () => {
    const keys = [
      ...STATES.flatMap((one) => [`state.${one}`, `box.${one}`]),
      ...BELT_KINDS.map((one) => `belt-kind.${one}`),
      ...BELT_STATUSES.map((one) => `belt-status.${one}`),
      ...BELT_STAGES.map((one) => `belt-stage.${one}`),
      ...SITE_KINDS.map((one) => `site-kind.${one}`),
      ...SITE_SCOPES.map((one) => `scope.${one}`),
      ...CONDITIONS.map((one) => `condition.${one}`),
      ...ACCESSES.map((one) => `access.${one}`),
      ...PRECISIONS.map((one) => `precision.${one}`),
      ...BRAND_TIERS.map((one) => `tier.${one}`),
      ...BRAND_STAGES.map((one) => `brand-stage.${one}`),
      ...APPROVAL_STEPS.map((one) => `approval-step.${one}`),
      ...PAIR_STATES.map((one) => `pair-state.${one}`),
    ]
    for (const key of keys) expect(hasWords(key), key).toBe(true)
  })

  it("take the singular in English where there is one", () => {
    expect(say("en", "home.sites-known", { count: 1 })).toBe("1 known site")
    expect(say("en", "home.sites-known", { count: 2 })).toBe("2 known sites")
  })
})

describe("figures", () => {
  const figure = { what: { zh: "面积" }, unit: { zh: "平方米", en: "square metres" }, year: 2021, source: null }

  it.each([
    ["约", 595, "约595平方米", "about 595 square metres"],
    ["余", 1000, "1000余平方米", "over 1,000 square metres"],
    ["以上", 100000, "10万平方米以上", "at least 100,000 square metres"],
    [null, 13000, "1.3万平方米", "13,000 square metres"],
  ] as const)("keep the report's qualifier %s", (qualifier, value, chinese, english) => {
    expect(figureWords({ ...figure, qualifier, value }, "zh")).toBe(chinese)
    expect(figureWords({ ...figure, qualifier, value }, "en")).toBe(english)
  })

  it("keep the report's own words where it gives no number", () => {
    expect(figureWords({ ...figure, unit: null, qualifier: null, value: "2020年夏" }, "zh")).toBe("2020年夏")
  })
})

describe("distances", () => {
  it.each([
    [4, "0 米"],
    [250, "250 米"],
    [999, "1000 米"],
    [1240, "1.2 公里"],
    [8000, "8 公里"],
  ])("%i metres are said as people say them", (metres, words) => {
    expect(distanceWords(metres, sayIn("zh"))).toBe(words)
  })
})
