import { describe, expect, it } from "vitest"
import type { Belt, Milestone } from "../../src/domain/belt.ts"
import type { Box } from "../../src/domain/evidence.ts"
import { asSiteId, asSourceId } from "../../src/ingest/ids.ts"
import { beltOf, from, siteOf } from "../worlds/scored-city.ts"
import { told } from "./story.ts"

describe("the size of a belt", () => {
  const size = (levels: readonly ("city" | "county" | null)[], belt: Partial<Belt> = {}, grade: "A" | "C" = "A") => {
    const sites = levels.map((level, index) => siteOf(`s-${index}`, { level, evidenceGrade: grade }))
    return told({
      given: { belts: [beltOf("b", { sites: sites.map(({ id }) => id), ...belt })], sites },
      of: "belt",
      rule: { kind: "min-sites", atLeast: 3, levels: ["city", "county"] },
    })
  }

  it("counts sites whose level is known from a good source", () => {
    expect(size(["city", "county", "city", null])).toEqual({ state: "met", kind: "enough", count: 3, atLeast: 3 })
    expect(size(["city", "city", "city"], {}, "C")).toEqual({
      ...{ state: "unknown", kind: "levels-not-known", count: 0, atLeast: 3, open: 3 },
    })
  })

  it("is too small only when nothing that is open could make it large enough", () => {
    expect(size(["city", "city"])).toEqual({ state: "unmet", kind: "too-few", count: 2, atLeast: 3 })
    expect(size(["city", "city", null])).toMatchObject({ state: "unknown", kind: "levels-not-known", open: 1 })
    expect(size(["city"], { siteList: "partial" })).toEqual({
      ...{ state: "unknown", kind: "list-not-complete", count: 1, atLeast: 3 },
    })
  })
})

describe("the belts of a city", () => {
  const city = (belts: readonly Belt[]) =>
    told({ given: { belts }, of: "city", rule: { kind: "min-belts", atLeast: 2 } })

  it("are enough when so many are reported, planned ones and other groupings left out", () => {
    expect(city([beltOf("a"), beltOf("b")])).toEqual({ state: "met", kind: "enough", count: 2, atLeast: 2 })
    expect(city([beltOf("a"), beltOf("b", { status: "planned" })])).toMatchObject({ state: "unknown", count: 1 })
    expect(city([beltOf("a"), beltOf("b", { status: "editor-grouping" })])).toMatchObject({
      state: "unknown",
      count: 1,
    })
    expect(city([beltOf("a"), beltOf("b", { sources: [asSourceId("page-2024")] })])).toMatchObject({ count: 1 })
  })

  it("are never found too few: nobody says that the list is complete", () => {
    expect(city([])).toEqual({ state: "unknown", kind: "list-not-complete", count: 0, atLeast: 2 })
  })
})

describe("a checklist", () => {
  const met: Box = { state: "met", evidence: [from("official-2026")] }
  const checked = (boxes: Readonly<Record<string, Box>>, wanted: readonly string[] | null = null, more = {}) =>
    told({
      given: { sites: [siteOf("s", { checklists: { six: boxes } })] },
      of: "site",
      rule: { kind: "checklist", list: "six", boxes: wanted },
      pack: {
        checklist: { id: "six", title: { zh: "六有" }, boxes: ["a", "b"].map((id) => ({ id, title: { zh: id } })) },
        appliesTo: { what: "site", scopes: ["two-new"] },
      },
      ...more,
    })

  it("is met when every box is, on evidence that counts", () => {
    expect(checked({ a: met, b: met })).toEqual({ state: "met", kind: "all-boxes", boxes: 2 })
    expect(checked({ a: met }, ["a"])).toEqual({ state: "met", kind: "all-boxes", boxes: 1 })
    expect(checked({ a: { state: "met", evidence: [from("page-2024")] } }, ["a"])).toMatchObject({
      kind: "weak-evidence",
    })
  })

  it("is not met when one box is not, whatever of the others is open", () => {
    expect(checked({ a: { state: "unmet", evidence: [] } })).toEqual({
      ...{ state: "unmet", kind: "boxes-unmet", boxes: ["a"], of: 2 },
    })
  })

  it("is open while a box is, and leaves out what is not asked for", () => {
    expect(checked({ a: met })).toEqual({ state: "unknown", kind: "boxes-open", boxes: ["b"], of: 2 })
    expect(checked({ a: met, b: { state: "not-applicable", evidence: [] } })).toMatchObject({ state: "met", boxes: 1 })
    expect(checked({ a: { state: "unknown", evidence: [from("page-2024")] } }, ["a"])).toMatchObject({
      kind: "weak-evidence",
    })
    expect(checked({}, ["a"])).toEqual({ state: "unknown", kind: "nothing-stated" })
    expect(checked({ a: { state: "planned", evidence: [] }, b: met })).toEqual({ state: "planned", by: null })
  })

  it("is not asked of a memorial", () => {
    expect(checked({}, null, { given: { sites: [siteOf("s", { scope: "red-education" })] } })).toEqual({
      ...{ state: "not-applicable", kind: "other-scope" },
    })
  })
})

describe("a milestone", () => {
  const step = (milestone: Partial<Milestone> | null, on?: string, belt: Partial<Belt> = {}) => {
    const milestones = milestone === null ? [] : [{ what: "brands", plannedFor: null, doneOn: null, ...milestone }]
    return told({
      given: { belts: [beltOf("b", { milestones, ...belt })] },
      of: "belt",
      rule: { kind: "milestone", what: "brands", by: "2019-12-31" },
      ...(on === undefined ? {} : { on }),
    })
  }

  it("is reached in time or late", () => {
    expect(step({ doneOn: "2019-10-15" })).toEqual({
      ...{ state: "met", kind: "done", doneOn: "2019-10-15", by: "2019-12-31" },
    })
    expect(step({ doneOn: "2020-05-18" })).toEqual({
      ...{ state: "unmet", kind: "done-late", doneOn: "2020-05-18", by: "2019-12-31" },
    })
    expect(step({ doneOn: "2019-10-15" }, undefined, { sources: [asSourceId("page-2024")] })).toMatchObject({
      state: "unknown",
      kind: "weak-evidence",
    })
  })

  it("is planned, or nobody knows", () => {
    expect(step(null)).toEqual({ state: "unknown", kind: "no-milestone" })
    expect(step({ plannedFor: "2027-06-30" })).toEqual({ state: "planned", by: "2027-06-30" })
    expect(step({ plannedFor: "2019-12-31" })).toMatchObject({ state: "unknown", kind: "not-known-whether-done" })
  })

  it("is played again day by day: planned, then late, then done", () => {
    const late = { plannedFor: "2019-12-31", doneOn: "2020-05-18" }
    expect(step(late, "2018-06-01")).toEqual({ state: "planned", by: "2019-12-31" })
    expect(step(late, "2020-01-01")).toEqual({ state: "unmet", kind: "not-done-yet", by: "2019-12-31" })
    expect(step(late, "2020-05-18")).toMatchObject({ state: "unmet", kind: "done-late" })
    const inTime = { plannedFor: "2019-12-31", doneOn: "2019-10-15" }
    expect(step(inTime, "2019-10-14")).toMatchObject({ state: "planned" })
    expect(step(inTime, "2019-10-15")).toMatchObject({ state: "met" })
  })

  it("is not taken for reached when only its year is known and the day falls within it", () => {
    expect(step({ doneOn: "2019" })).toMatchObject({ state: "met" })
    expect(
      told({
        given: { belts: [beltOf("b", { milestones: [{ what: "brands", plannedFor: null, doneOn: "2019" }] })] },
        of: "belt",
        rule: { kind: "milestone", what: "brands", by: "2019-06-30" },
      }),
    ).toMatchObject({ state: "unknown", kind: "not-known-whether-done" })
  })
})

it("asks nothing of what a rule cannot be asked of", () => {
  const given = { sites: [siteOf("s")], belts: [beltOf("b", { sites: [asSiteId("s")] })] }
  const notSettled = { state: "unknown", kind: "rule-not-settled" }
  expect(told({ given, of: "site", rule: { kind: "has-route", withinMetres: 1 } })).toEqual(notSettled)
  expect(told({ given, of: "belt", rule: { kind: "min-belts", atLeast: 1 } })).toEqual(notSettled)
  expect(told({ given, of: "city", rule: { kind: "milestone", what: "x", by: "2020" } })).toEqual(notSettled)
})
