import { describe, expect, it } from "vitest"
import { activeIn } from "../../scripts/check/check-logos.ts"
import { EXPLAINER } from "../../src/ingest/explainer.ts"
import { ingestAtlas } from "../../src/ingest/ingest-atlas.ts"
import { newProblemLog } from "../../src/ingest/problems.ts"
import { readBrandRules } from "../../src/ingest/read-brand-rules.ts"
import { defaultRules } from "../worlds/brand-list.ts"
import { filesOf, type Town, threeBridges } from "../worlds/three-bridges.ts"

const spoiled = (spoil: (town: Town) => void) => {
  const town = threeBridges()
  spoil(town)
  const ingested = ingestAtlas(filesOf(town))
  if (ingested.kind === "refused") throw new Error("one bad record brought down the city")
  return { ...ingested, kinds: ingested.problems.map(({ kind }) => kind) }
}
const pair = (id: string, left: object, right: object, more: object = {}) => ({ id, left, right, ...more })
const [court, village] = [{ name: { zh: "法院" } }, { name: { zh: "上坪村" } }]

describe("what is wrong with a brand or a pair is told, and the city still opens", () => {
  it("keeps brands without a name, with a very long one, with pictures and rare characters", () => {
    const names = [null, { zh: "长".repeat(200) }, { zh: "灯塔🌟" }, { zh: "㙘𪣻" }]
    const { atlas, kinds } = spoiled((town) => {
      town.brands.push(...names.map((name, index) => ({ id: `odd-${index}`, tier: "office", name })))
    })
    expect(kinds).toEqual([])
    expect(atlas.brands.slice(-4).map(({ name }) => name)).toEqual(names)
  })

  it("keeps the first of two brands with one id", () => {
    const { atlas, kinds } = spoiled((town) => {
      for (const zh of ["前", "后"]) town.brands.push({ id: "twin", tier: "office", name: { zh } })
    })
    expect(kinds).toEqual(["id-twice"])
    expect(atlas.brands.filter(({ id }) => id === "twin")).toMatchObject([{ name: { zh: "前" } }])
  })

  it("leaves out a unit that is paired with itself, but not two units of one site", () => {
    const site = "old-bridge"
    const { atlas, kinds } = spoiled((town) => {
      const [first] = town.sites
      const id = first?.properties["id"] ?? site
      town.pairs.push(
        pair("itself", court, court),
        pair("itself-placed", { ...court, site: id }, court),
        pair("neighbours", { ...court, site: id }, { ...village, site: id }),
      )
    })
    expect(kinds).toEqual(["pair-with-itself", "pair-with-itself"])
    const ids = atlas.pairs.map(({ id }) => `${id}`)
    expect(ids).toContain("neighbours")
    expect(ids).not.toContain("itself")
  })

  it("keeps a pair whose site is missing, without the site, and says of a need without a category that it has none", () => {
    const { atlas, kinds } = spoiled((town) => {
      town.pairs.push(
        pair("lost", { ...court, site: "nowhere" }, village),
        pair("vague", court, village, { needs: [{ category: "", what: { zh: "帮助" } }] }),
      )
    })
    expect(kinds).toEqual(["reference-unknown", "field-missing"])
    expect(atlas.pairs.at(-1)).toMatchObject({ id: "lost", left: { site: null } })
  })

  it("reads a hundred thousand pairs", { timeout: 20_000 }, () => {
    const { atlas, kinds } = spoiled((town) => {
      for (let index = 0; index < 100_000; index++) town.pairs.push(pair(`p${index}`, court, village))
    })
    expect([kinds, atlas.pairs.length >= 100_000]).toEqual([[], true])
  })
})

describe("a logo", () => {
  it.for([
    "<svg><script>alert(1)</script></svg>",
    '<svg:svg><svg:script href="x.js"/></svg:svg>',
    '<svg onload="alert(1)"/>',
    '<svg><a href="javascript:alert(1)"/></svg>',
    '<svg><image href="https://elsewhere.example/a.png"/></svg>',
    "<svg><foreignObject><p/></foreignObject></svg>",
    '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>',
  ])("that would run or go online is seen: %s", (svg) => {
    expect(activeIn(svg)).not.toBeNull()
  })

  it("that only draws is left in peace", () => {
    expect(
      activeIn('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0" fill="url(#one)"/><use href="#one"/></svg>'),
    ).toBeNull()
  })
})

describe("rules for a list of brands", () => {
  const read = (spoil: (rules: Record<string, unknown>) => void) => {
    const rules: Record<string, unknown> = JSON.parse(JSON.stringify(defaultRules()))
    spoil(rules)
    const log = newProblemLog(EXPLAINER)
    return {
      rules: readBrandRules("rules.json", { text: JSON.stringify(rules) }, log),
      kinds: log.all().map(({ kind }) => kind),
    }
  }

  it("say of every number of theirs that it is our own", () => {
    expect(defaultRules().source.zh).toContain("自定")
  })

  it("are refused with every reason, and unknown fields only told", () => {
    const wrong = read((rules) => {
      rules["staleAfterYears"] = -1
      rules["profile"] = [{ field: "colour", weight: 1 }]
      rules["tiersWithoutSite"] = ["castle"]
    })
    expect([wrong.rules, wrong.kinds.length]).toEqual([undefined, 3])
    const odd = read((rules) => {
      rules["note"] = "x"
    })
    expect([odd.rules?.id, odd.kinds]).toEqual(["default", ["field-unknown"]])
  })
})
