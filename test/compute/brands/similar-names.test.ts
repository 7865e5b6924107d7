import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { BrandFinding } from "../../../src/compute/brands/brand-finding.ts"
import { editsByTable, editsFrom } from "../../../src/compute/brands/edit-distance.ts"
import type { Registry } from "../../../src/compute/brands/registry.ts"
import { similarNames } from "../../../src/compute/brands/similar-names.ts"
import { pairsByComparingAll, pairsTold, sortedPairs } from "../../worlds/all-name-pairs.ts"
import { brandOf, defaultRules, registryOf } from "../../worlds/brand-list.ts"

const called = (names: readonly string[], spellings: Registry["spellings"] = {}): Registry =>
  registryOf(
    names.map((zh, index) => brandOf(`b${index}`, { name: { zh } })),
    { spellings },
  )

const codes = (findings: readonly BrandFinding[]) => findings.map(({ reason }) => reason.code)

describe("names that cannot be told apart", () => {
  it("are the same once marks, spaces, width and pictures are left aside", () => {
    const [found] = similarNames(called(["“红帆” 驿站", "红帆驿站🚩", "ＡＢ驿站"]))
    expect(found).toMatchObject({ brands: ["b0", "b1"], score: 1, reason: { code: "same-name" } })
    expect(codes(similarNames(called(["hui客厅", "ＨＵＩ客厅"])))).toEqual(["same-name"])
  })

  it("sound the same, or the same to many ears", () => {
    const sounds = { b0: ["yx", "yuexiang"], b1: ["yx", "yuexiang"], b2: ["cg", "chenguang"], b3: ["cg", "cenguan"] }
    expect(similarNames(called(["悦享", "月香", "晨光", "岑关"], sounds))).toMatchObject([
      { brands: ["b0", "b1"], score: 0.95, reason: { code: "same-sound" } },
      { brands: ["b2", "b3"], score: 0.85, reason: { code: "alike-sound" } },
    ])
  })

  it("are not told apart by generic words alone", () => {
    const [found] = similarNames(called(["红色灯塔", "灯塔党建服务中心", "灯笼服务中心"]))
    expect(found).toMatchObject({ brands: ["b0", "b1"], score: 0.9, reason: { code: "same-core", core: "灯塔" } })
  })

  it("differ by one character more, by one in many, or in the order of their characters", () => {
    expect(codes(similarNames(called(["初心", "初心号"])))).toEqual(["one-more"])
    expect(similarNames(called(["钥匙代办便民窗口", "钥匙代办惠民窗口"]))[0]).toMatchObject({
      score: 0.875,
      reason: { code: "near-spelling", edits: 1 },
    })
    expect(similarNames(called(["三盛邻聚力", "邻聚力三盛"]))[0]?.reason).toMatchObject({ code: "shared-core" })
  })

  it("are not those that only share a common ending, nor short ones with one character of two", () => {
    expect(
      similarNames(called(["纽扣代办窗口", "方桌代办窗口", "石阶匠心工坊", "石磨匠心工坊", "晨光", "晨钟"])),
    ).toEqual([])
  })

  it("may be in one unit, in one district or in two: that is said", () => {
    const place = { zh: "望舒区" }
    const bear = (id: string, unit: string | null, where: { zh: string } | null) =>
      brandOf(id, { name: { zh: "红帆" }, unit: unit === null ? null : { zh: unit }, place: where })
    const kinship = (...brands: ReturnType<typeof bear>[]) => similarNames(registryOf(brands))[0]?.reason
    expect(kinship(bear("a", "甲", place), bear("b", "甲", place))).toMatchObject({ kinship: "same-unit" })
    expect(kinship(bear("a", "甲", place), bear("b", "乙", place))).toMatchObject({ kinship: "same-place" })
    expect(kinship(bear("a", "甲", place), bear("b", "甲", { zh: "鹭汀区" }))).toMatchObject({ kinship: "other-place" })
    expect(kinship(bear("a", null, place), bear("b", null, null))).toMatchObject({ kinship: "not-known" })
  })

  it("can be written in rare characters or in pictures alone, and nothing fails", () => {
    expect(codes(similarNames(called(["㙘𪣻书屋社", "㙘𪣻书屋社号"])))).toEqual(["one-more"])
    expect(similarNames(called(["🌟", "🔥", "　"]))).toEqual([])
    expect(similarNames(called(["🌟", " 🌟"]))).toHaveLength(1)
    expect(similarNames(registryOf([brandOf("a", { name: null }), brandOf("b", { name: null })]))).toEqual([])
    expect(codes(similarNames(called(["长".repeat(200), "长".repeat(199)])))).toEqual(["same-name"])
  })
})

const SYLLABLES: Readonly<Record<string, string>> = {
  红: "hong",
  宏: "hong",
  帆: "fan",
  方: "fang",
  服: "fu",
  务: "wu",
}
const anyName = fc
  .array(fc.constantFrom(...Object.keys(SYLLABLES), "a", "𪣻", "·"), { minLength: 1, maxLength: 8, size: "max" })
  .map((letters) => letters.join(""))
/** Names with some that differ from them by little, as lists have them. */
const anyNames = fc
  .array(fc.tuple(anyName, fc.nat(9), fc.constantFrom("", "红", "号")), { minLength: 2, maxLength: 14, size: "max" })
  .map((drawn) =>
    drawn.flatMap(([name, at, letter]) => [name, [...name].toSpliced(at, letter === "" ? 1 : 0, letter).join("")]),
  )
  .map((names) => names.filter((name) => name !== ""))
const spell = (name: string): readonly string[] => {
  const letters = [...name].filter((letter) => letter !== "·")
  return letters.length === 0 ? [] : [letters.map((letter) => SYLLABLES[letter] ?? letter).join("")]
}

describe("looking only at likely pairs", () => {
  it("tells exactly the pairs that comparing all with all tells, with the same scores", () => {
    let pairs = 0
    fc.assert(
      fc.property(anyNames, fc.boolean(), (names, isSpelled) => {
        const spellings = Object.fromEntries(names.map((name, index) => [`b${index}`, isSpelled ? spell(name) : []]))
        const registry = called(names, spellings)
        const expected = pairsByComparingAll(registry)
        pairs += expected.size
        expect(sortedPairs(pairsTold(registry, similarNames(registry)))).toEqual(sortedPairs(expected))
      }),
      { numRuns: 300 },
    )
    expect(pairs).toBeGreaterThan(1000)
  })

  it("does so at every threshold", () => {
    const rules = defaultRules()
    fc.assert(
      fc.property(anyNames, fc.constantFrom(0.5, 0.6, 0.7, 0.75, 0.9, 1), (names, share) => {
        const likeness = { ...rules.names.likeness, spelling: share, sharedCore: share }
        const registry = { ...called(names), rules: { ...rules, names: { ...rules.names, likeness } } }
        expect(sortedPairs(pairsTold(registry, similarNames(registry)))).toEqual(
          sortedPairs(pairsByComparingAll(registry)),
        )
      }),
      { numRuns: 200 },
    )
  })

  it("counts edits by bits as by the table", () => {
    const row = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 40, size: "max" })
    fc.assert(fc.property(row, row, (one, other) => editsFrom(one)(other) === editsByTable(one, other)))
  })
})

describe("more names alike than anybody looks through", () => {
  const letter = (number: number): string => String.fromCodePoint(0x4e00 + number)
  const tail = "邻里匠心工坊驿站"
  /** Two lists of names that share an ending: within each, names that share a beginning as well are alike. */
  const names = Array.from(
    { length: 600 },
    (_, at) => `${letter(at % 2 === 0 ? 900 : 901)}${letter(at % 2 === 0 ? 902 : 903)}${tail}${letter(at)}`,
  )

  it("are told as families: the same as following every likeness there is", () => {
    const registry = called([...names, "石阶讲堂", "石阶大讲堂"])
    const parent = new Map(registry.brands.map(({ id }) => [String(id), String(id)]))
    const headOf = (id: string): string => {
      const above = parent.get(id) ?? id
      return above === id ? id : headOf(above)
    }
    for (const pair of pairsByComparingAll(registry).keys()) {
      const [one = "", other = ""] = pair.split(" ")
      parent.set(headOf(one), headOf(other))
    }
    const families = new Map<string, string[]>()
    for (const { id } of registry.brands) families.set(headOf(id), [...(families.get(headOf(id)) ?? []), id])
    const expected = [...families.values()].filter(({ length }) => length > 1)
    const told = similarNames(registry)
    expect(new Set(codes(told))).toEqual(new Set(["many-alike"]))
    expect(told.map(({ brands }) => brands)).toEqual(expected)
    expect(expected.map(({ length }) => length)).toEqual([300, 300, 2])
  })
})
