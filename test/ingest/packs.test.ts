import { describe, expect, it } from "vitest"
import { ingestAtlas } from "../../src/ingest/ingest-atlas.ts"
import { sayProblem } from "../../src/text/say-problem.ts"
import { filesOf, type Town, the, threeBridges } from "../worlds/three-bridges.ts"

const item = (id: string, rule: unknown) => ({ id, title: { zh: id }, help: { zh: "虚构" }, rule, weight: 1 })

const pack = (id: string, what: string, rules: readonly unknown[], more = {}) => ({
  ...{ id, version: 1, title: { zh: id }, source: { zh: "虚构" }, appliesTo: { what } },
  items: rules.map((rule, index) => item(`i${index}`, rule)),
  ...more,
})

/** The town with more packs, and what is wrong with it then. */
const problemsWith = (
  packs: Readonly<Record<string, Record<string, unknown>>>,
  spoil: (town: Town) => void = () => {},
) => {
  const town = threeBridges()
  Object.assign(town.standards, packs)
  town.atlas["standards"] = ["six-haves", ...Object.keys(packs)]
  spoil(town)
  const { problems, ...rest } = ingestAtlas(filesOf(town))
  return { problems, packs: "atlas" in rest ? rest.atlas.standards.map(({ id }) => String(id)) : [] }
}

const only = (rule: unknown, what = "belt") => {
  const { problems, packs } = problemsWith({ odd: pack("odd", what, [rule]) })
  expect(packs[0], "one bad pack never hides another").toBe("six-haves")
  return problems.map(({ kind, file, at }) => [kind, file, at.path])
}

const FILE = "standards/odd.json"
const share = (standard: string, of = "i0") => ({ kind: "share", standard, item: of, atLeastPercent: 50 })
const min = (atLeast: number) => ({ kind: "min-sites", atLeast, levels: ["city"] })

describe("a pack of standards", () => {
  it("may be of any rules that can be asked of what it is about", () => {
    expect(only(min(3))).toEqual([])
    expect(only(share("six-haves", "signs"))).toEqual([])
    expect(only({ kind: "min-belts", atLeast: 2 }, "city")).toEqual([])
  })

  it("with a rule nobody knows is said with its file and place", () => {
    expect(only({ kind: "feels-right" })).toEqual([["field-choice", FILE, "items[0].rule.kind"]])
  })

  it("with a number that cannot be is said", () => {
    expect(only(min(-1))).toEqual([["field-range", FILE, "items[0].rule.atLeast"]])
    expect(only(min(2.5))).toHaveLength(1)
    expect(only({ ...share("six-haves", "signs"), atLeastPercent: 101 })).toEqual([
      ["field-range", FILE, "items[0].rule.atLeastPercent"],
    ])
    expect(only({ kind: "has-route", withinMetres: "300" })).toEqual([
      ["field-type", FILE, "items[0].rule.withinMetres"],
    ])
  })

  it("without its words, or without items, is said", () => {
    const { problems } = problemsWith({
      mute: pack("mute", "belt", [min(1)], { items: [{ ...item("i", min(1)), title: { zh: " " } }] }),
      empty: pack("empty", "belt", []),
    })
    expect(problems.map(({ kind, file, at }) => [kind, file, at.path])).toEqual([
      ["field-missing", "standards/mute.json", "items[0].title.zh"],
      ["field-length", "standards/empty.json", "items"],
    ])
  })

  it("that asks for a role nobody has is doubted, no more", () => {
    const problems = only({ kind: "has-element", role: "lighthouse", atLeast: 1 })
    expect(problems).toEqual([["role-unknown", FILE, "items[0].rule.role"]])
  })

  it("asked of what its rule cannot be asked of is said", () => {
    expect(only({ kind: "has-route", withinMetres: 10 }, "site")).toEqual([["rule-misplaced", FILE, "items[0].rule"]])
    expect(only({ kind: "checklist", list: "six-haves" })).toEqual([["rule-misplaced", FILE, "items[0].rule"]])
    expect(only(share("odd"), "site").map(([kind]) => kind)).toContain("rule-misplaced")
  })

  it("that shares in what is not there, or asks for boxes nobody declares, is said", () => {
    expect(only(share("nowhere"))).toEqual([["reference-unknown", FILE, "items[0].rule"]])
    expect(only(share("six-haves", "nothing"))).toEqual([["reference-unknown", FILE, "items[0].rule"]])
    expect(only({ kind: "checklist", list: "six-haves", boxes: ["roof"] }, "site")).toEqual([
      ["reference-unknown", FILE, "items[0].rule"],
    ])
  })

  it("that rests on itself in the end is said once, with the whole circle", () => {
    const { problems } = problemsWith({
      one: pack("one", "city", [share("two")]),
      two: pack("two", "city", [share("three")]),
      three: pack("three", "city", [share("one")]),
    })
    expect(problems).toEqual([
      expect.objectContaining({ kind: "share-in-circle", circle: "one / i0 → two / i0 → three / i0 → one / i0" }),
    ])
  })

  it("with one item twice, or named twice by the city, is said", () => {
    const twice = pack("odd", "belt", [], { items: [item("a", min(1)), item("a", min(2))] })
    expect(problemsWith({ odd: twice }).problems).toEqual([
      expect.objectContaining({ kind: "id-twice", file: FILE, id: "a", first: 1 }),
    ])
    const named = problemsWith({}, (town) => {
      town.atlas["standards"] = ["six-haves", "six-haves"]
    })
    expect(named.problems).toEqual([expect.objectContaining({ kind: "listed-twice", file: "atlas.json" })])
    expect(named.packs).toEqual(["six-haves"])
  })
})

describe("evidence", () => {
  const withElement = (evidence: unknown, more = {}) =>
    problemsWith({}, (town) => {
      const { properties } = the(town.belts, 0)
      properties["elements"] = [{ role: "mark", state: "unknown", evidence }]
      Object.assign(properties, more)
    }).problems.map(({ kind, at }) => [kind, at.path])

  it("that names neither source nor file is said where it stands", () => {
    expect(withElement([{ note: { zh: "听说" } }])).toEqual([
      ["evidence-without-source", "features[0].properties.elements[0].evidence[0]"],
    ])
  })

  it("of a day still to come is said, and so is what was done on one", () => {
    expect(withElement([{ file: "media/a.jpg", date: "2026-03-02" }])).toEqual([
      ["date-in-future", "features[0].properties.elements[0].evidence[0].date"],
    ])
    expect(withElement([{ file: "media/a.jpg", date: "2026" }])).toEqual([])
    expect(withElement([], { milestones: [{ what: "brands", doneOn: "2027" }] })).toEqual([
      ["date-in-future", "features[0].properties.milestones[0].doneOn"],
    ])
  })
})

it("says every problem with standards in both languages", () => {
  const { problems } = problemsWith({
    odd: pack("odd", "site", [share("odd"), { kind: "has-element", role: "x", atLeast: 1 }]),
  })
  for (const problem of problems)
    for (const language of ["zh", "en"] as const) expect(sayProblem(language, problem)).not.toMatch(/\{\{|^[a-z-]+$/)
})
