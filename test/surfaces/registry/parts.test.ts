import { describe, expect, it } from "vitest"
import { pairLines } from "../../../src/app/registry-drawing.ts"
import type { Exchange, Pair } from "../../../src/domain/pair.ts"
import { asPairId } from "../../../src/ingest/ids.ts"
import { sceneOf } from "../../../src/layers/scene.ts"
import { askedBrands } from "../../../src/surfaces/registry/brands.ts"
import { brandMarks } from "../../../src/surfaces/registry/cluster/brand-marks.ts"
import { tierTree, twigsOf } from "../../../src/surfaces/registry/cluster/tier-tree.ts"
import { laidOut } from "../../../src/surfaces/registry/cluster/tree-layout.ts"
import { lifeLane, yearsOf } from "../../../src/surfaces/registry/life/lanes.ts"
import {
  columnsOf,
  columnTotals,
  progressLines,
  progressRows,
} from "../../../src/surfaces/registry/matrix/progress-rows.ts"
import { exchangeMatrix } from "../../../src/surfaces/registry/pairs/exchange-matrix.ts"
import { askedPairs, pairsTold } from "../../../src/surfaces/registry/pairs/pairs.ts"
import { NO_ASK } from "../../../src/surfaces/registry/registry-ask.ts"
import { openDays } from "../../../src/surfaces/registry/visits/open-days.ts"
import { withRegistryWords } from "../../../src/text/registry-words.ts"
import { sayIn } from "../../../src/text/say.ts"
import zhRegistry from "../../../src/text/zh/registry.json" with { type: "json" }
import { brandOf, siteOf } from "../../worlds/brand-list.ts"
import { openAtlas } from "../../worlds/open-atlas.ts"
import { filesOf, threeBridges } from "../../worlds/three-bridges.ts"

const say = withRegistryWords(zhRegistry, sayIn("zh"))

const unit = (zh: string) => ({ zh })
const lamp = brandOf("lamp", { unit: unit("甲"), stage: "lit", place: { zh: "东区" }, core: { zh: "照亮" } })
const twin = brandOf("twin", { unit: unit("甲"), stage: "survey", place: { zh: "西区" } })
const oar = brandOf("oar", { unit: unit("乙"), tier: "office", stage: "lit", place: { zh: "东区" } })
const lost = brandOf("lost", { name: null })
const away = brandOf("away", { elsewhere: true, stage: "lit" })
const all = [lamp, twin, oar, lost, away]
const ids = (brands: readonly { readonly id: string }[]) => brands.map(({ id }) => id)

describe("the list of brands", () => {
  it("leaves out cases from elsewhere, whatever is asked", () => {
    expect(ids(askedBrands(all, NO_ASK, new Map()))).toEqual(["lamp", "twin", "oar", "lost"])
  })
  it("answers to tier, district, stage and words together", () => {
    const asked = (more: Partial<typeof NO_ASK>) => ids(askedBrands(all, { ...NO_ASK, ...more }, new Map()))
    expect(asked({ place: "东区", column: "lit" })).toEqual(["lamp", "oar"])
    expect(asked({ column: "none" })).toEqual(["lost"])
    expect(asked({ words: "照亮" })).toEqual(["lamp"])
    expect(asked({ sort: "stage" })[0]).toBe("lamp")
    expect(asked({ sort: "name" }).at(-1)).toBe("lost")
  })
})

describe("the progress table", () => {
  it("shows a unit's second brand beside its first, and every brand once", () => {
    const rows = progressRows([lamp, twin, oar, lost], { by: "unit", reading: "stage" })
    expect(rows.map(({ key, brands }) => [key, brands.length])).toEqual([
      ["甲", 2],
      ["乙", 1],
      ["", 1],
    ])
    expect(rows[0]?.cells).toEqual({ lit: [lamp], survey: [twin] })
    const totals = columnTotals(rows, columnsOf("stage"))
    expect(totals).toMatchObject({ lit: 2, survey: 1, build: 0, none: 1 })
  })
  it("reads the same brands by step of approval, and gathers by tier in the tiers' own order", () => {
    const rows = progressRows([oar, lamp], { by: "tier", reading: "step" })
    expect(rows.map(({ key }) => key)).toEqual(["office", "community"])
    expect(rows.every(({ cells }) => cells.none?.length === 1)).toBe(true)
    const lines = progressLines(progressRows([oar, lamp, twin], { by: "unit", reading: "stage" }), true)
    expect(lines.map((line) => (line.kind === "group" ? line.tier : line.row.key))).toEqual([
      "office",
      "乙",
      "community",
      "甲",
    ])
  })
})

describe("the cluster", () => {
  it("draws a brand at each of its sites whose place is known, and counts it once in the tree", () => {
    const shown = { kind: "placed", at: [120, 30], precision: "exact", uncertaintyMetres: 5 } as const
    const sites = [
      siteOf("one", { brand: lamp.id, position: shown, shownByDefault: true }),
      siteOf("two", { brand: lamp.id, position: { kind: "district-only" } }),
      siteOf("three", { brand: lamp.id, position: shown, shownByDefault: false }),
    ]
    const marks = brandMarks([lamp, oar], { sitesOfBrand: new Map([[lamp.id, sites]]) }, "sites")
    expect(marks.map(({ site, count }) => [site, count])).toEqual([["one", 3]])
    expect(tierTree([lamp, twin, oar]).map(({ tier, count }) => [tier, count])).toEqual([
      ["office", 1],
      ["community", 2],
    ])
  })

  it("stand as a tree: a row a leaf, the open tier beside the first of its districts, all brands beside the first tier", () => {
    const { nodes, rows } = laidOut(twigsOf(tierTree([lamp, twin, oar, lost]), "community"))
    expect(rows).toBe(4)
    expect(nodes.map(({ value, depth, row, parent }) => [value.id, depth, row, parent?.value.id ?? null])).toEqual([
      ["all", 0, 0, null],
      ["office", 1, 0, "all"],
      ["community", 1, 1, "all"],
      ["community 东区", 2, 1, "community"],
      ["community 西区", 2, 2, "community"],
      ["community ", 2, 3, "community"],
    ])
    expect(nodes.map(({ value }) => value.count)).toEqual([4, 1, 3, 1, 1, 1])
  })
})

const pairOf = (id: string, state: Pair["state"], resources: readonly string[], needs: readonly string[]): Pair => {
  const exchanges = (categories: readonly string[]): readonly Exchange[] =>
    categories.map((category) => ({ category, what: { zh: category } }))
  return {
    id: asPairId(id),
    left: { name: { zh: `${id}左` }, site: null, at: null, capacity: null },
    right: { name: { zh: `${id}右` }, site: null, at: null, capacity: null },
    state,
    agreedOn: null,
    resources: exchanges(resources),
    needs: exchanges(needs),
    figures: [],
    sources: [],
  }
}

describe("pairs", () => {
  const pairs = [
    pairOf("a", "active", ["法律", "法律"], ["法律", "培训"]),
    pairOf("b", "lapsed", ["培训"], ["法律"]),
    pairOf("c", "unknown", [], []),
  ]
  it("are all listed when there are a hundred thousand, told so in words, and the first ten thousand drawn", () => {
    const unit = (zh: string, lon: number) => ({ name: { zh }, site: null, at: [lon, 26] as const, capacity: null })
    const states = ["active", "lapsed"] as const
    const many = Array.from(
      { length: 100_000 },
      (_, at): Pair => ({
        ...pairOf(`p${at}`, states[at % 2] ?? "active", [], []),
        ...{ left: unit(`第${at}机关`, 119), right: unit(`第${at}村`, 119.1) },
      }),
    )
    const scene = sceneOf(openAtlas(filesOf(threeBridges())))
    const asked = askedPairs(many, { state: null, words: "" })
    expect(pairsTold(say, asked.length, many.length)).toBe(
      "100000 对，共 100000 对 地图上只画前 10000 对，全部在名单里。",
    )
    expect(pairLines(scene, asked, say, null)).toHaveLength(10_000)
    expect(askedPairs(many, { state: "lapsed", words: "第99999机关" }).map(({ id }) => id)).toEqual(["p99999"])
    expect(pairsTold(say, 1, many.length)).toBe("1 对，共 100000 对")
  })

  it("are counted by what is needed and what is offered, each once", () => {
    const matrix = exchangeMatrix(pairs)
    expect(matrix.categories).toEqual(["法律", "培训"])
    expect(matrix.pairs).toEqual([
      [1, 1],
      [1, 0],
    ])
    expect(matrix).toMatchObject({ needed: [2, 1], offered: [1, 1], answered: [1, 0] })
  })
  it("answer to a state and to words of either side", () => {
    expect(ids(askedPairs(pairs, { state: "lapsed", words: "" }))).toEqual(["b"])
    expect(ids(askedPairs(pairs, { state: null, words: "培训" }))).toEqual(["a", "b"])
    expect(ids(askedPairs(pairs, { state: null, words: "c右" }))).toEqual(["c"])
  })
})

describe("dates", () => {
  it("stand on a lane from the first year to this one", () => {
    const reached = [
      { stage: "survey", on: "2024" },
      { stage: "lit", on: "2025-12-31" },
    ] as const
    const years = yearsOf([reached, []], "2026-11-22")
    expect(years).toEqual([2024, 2025, 2026])
    const [first, second] = lifeLane(reached, years)
    expect(first?.at).toBeCloseTo(6.5 / 36)
    expect(second?.at).toBeCloseTo((12 + 11.5) / 36)
  })
  it("that came close together stand above and below the lane, not on one another", () => {
    const reached = (["2025-01", "2025-02", "2025-03", "2026-11"] as const).map(
      (on) => ({ stage: "build", on }) as const,
    )
    const marks = lifeLane(reached, [2023, 2024, 2025, 2026])
    expect(marks.map(({ level }) => level)).toEqual([-1, 1, -1, 0])
  })

  it("of open days are a week apart, from the first Monday after today or from the day that was asked", () => {
    const round = { days: [[], [], []], totalLikeness: 0 }
    expect(openDays(round, null, "2026-11-22").map(({ date }) => date)).toEqual([
      "2026-11-23",
      "2026-11-30",
      "2026-12-07",
    ])
    expect(openDays(round, null, "2026-11-23")[0]?.date).toBe("2026-11-30")
    expect(openDays(round, "2026-12-30", "2026-11-22")[1]?.date).toBe("2027-01-06")
  })
})
