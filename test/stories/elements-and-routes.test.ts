import { describe, expect, it } from "vitest"
import type { Belt } from "../../src/domain/belt.ts"
import { asSiteId, asSourceId } from "../../src/ingest/ids.ts"
import { beltOf, elementOf, from, placed, siteOf, spot } from "../worlds/scored-city.ts"
import { found, told } from "./story.ts"

const ALONG = [[spot(0, 0), spot(1000, 0)]]
const near = siteOf("near", { position: placed(spot(500, 40)) })
const far = siteOf("far", { position: placed(spot(500, 900)) })
const vague = siteOf("vague", { position: placed(spot(500, 40), 400) })
const drawn = siteOf("drawn", {
  position: { kind: "schematic", at: spot(500, 40), precision: "neighbourhood", uncertaintyMetres: 5 },
})
const idsOf = (...ids: readonly string[]) => ids.map(asSiteId)

const mark = (belt: Partial<Belt>, rule: Readonly<Record<string, unknown>> = {}, more = {}) =>
  told({
    given: { belts: [beltOf("b", belt)], sites: [near, far, vague, drawn] },
    of: "belt",
    rule: { kind: "has-element", role: "mark", atLeast: 1, ...rule },
    ...more,
  })

describe("a mark on the belt", () => {
  it("is met when an official report of a known year says so, and the finding names both", () => {
    const story = {
      given: {
        belts: [beltOf("b", { elements: [elementOf("mark", "met", { siteIds: idsOf("near") })] })],
        sites: [near],
      },
      of: "belt" as const,
      rule: { kind: "has-element", role: "mark", atLeast: 1 },
    }
    expect(told(story)).toEqual({ state: "met", kind: "stated", count: 1, atLeast: 1 })
    expect(found(story).support).toEqual([{ site: "near", evidence: from("official-2026"), stale: false }])
  })

  it("is not verified on a company's page, on a report without a year, on nothing at all", () => {
    const on = (...sources: readonly string[]) =>
      mark({ elements: [elementOf("mark", "met", { evidence: sources.map((id) => from(id)) })] })
    expect(on("page-2024")).toEqual({ state: "unknown", kind: "weak-evidence" })
    expect(on("repost-of-some-april")).toEqual({ state: "unknown", kind: "undated-evidence" })
    expect(on()).toEqual({ state: "unknown", kind: "no-evidence" })
    expect(on("page-2024", "repost-2023")).toMatchObject({ state: "met" })
  })

  it("is missing only where all sites are known", () => {
    expect(mark({ siteList: "complete" })).toEqual({ state: "unmet", kind: "nothing-in-complete-list" })
    expect(mark({ siteList: "partial", sites: idsOf("near") })).toMatchObject({
      state: "unknown",
      kind: "list-not-complete",
    })
    expect(mark({ siteList: "not-known" })).toEqual({ state: "unknown", kind: "nothing-stated" })
    const unmet = [elementOf("mark", "unmet")]
    expect(mark({ siteList: "complete", elements: unmet })).toEqual({ state: "unmet", kind: "stated-unmet" })
    expect(mark({ siteList: "partial", sites: idsOf("near"), elements: unmet })).toMatchObject({ state: "unknown" })
  })

  it("counts how many there are, and how many are missing", () => {
    const elements = [elementOf("mark", "met", { siteIds: idsOf("near") })]
    expect(mark({ elements }, { atLeast: 2 })).toEqual({ state: "unmet", kind: "too-few", count: 1, atLeast: 2 })
  })

  it("is planned, by the day its milestone is planned for", () => {
    const elements = [elementOf("mark", "planned", { evidence: [from("official-2026")] })]
    expect(mark({ elements })).toEqual({ state: "planned", by: null })
    const milestones = [{ what: "mark", plannedFor: "2027-05", doneOn: null }]
    expect(mark({ elements, milestones })).toEqual({ state: "planned", by: "2027-05" })
  })

  it("may not be asked for at all", () => {
    expect(mark({ elements: [elementOf("mark", "not-applicable")] })).toEqual({
      state: "not-applicable",
      kind: "stated-not-applicable",
    })
    expect(mark({ kind: "alliance" }, {}, { pack: { appliesTo: { what: "belt", kinds: ["two-new-belt"] } } })).toEqual({
      state: "not-applicable",
      kind: "other-kind",
    })
  })

  it("must stand where the pack wants it, as far as its place is known", () => {
    const at = (site: string, line: Belt["line"] = ALONG) =>
      mark({ line, elements: [elementOf("mark", "met", { siteIds: idsOf(site) })] }, { withinMetres: 100 })
    expect(at("near")).toMatchObject({ state: "met", count: 1 })
    expect(at("far")).toEqual({ state: "unmet", kind: "too-few", count: 0, atLeast: 1 })
    expect(at("vague")).toEqual({ state: "unknown", kind: "place-not-certain", sites: ["vague"], withinMetres: 100 })
    expect(at("drawn")).toMatchObject({ state: "unknown", kind: "place-not-certain" })
    expect(at("near", null)).toEqual({ state: "unknown", kind: "no-line" })
  })

  it("was not known yet on a day before anybody reported it", () => {
    const elements = [elementOf("mark", "met", { evidence: [from("repost-2023")] })]
    expect(mark({ elements }, {}, { on: "2023-04-21" })).toEqual({ state: "unknown", kind: "nothing-stated" })
    expect(mark({ elements }, {}, { on: "2023-04-22" })).toMatchObject({ state: "met" })
    const toCome = [elementOf("mark", "met", { evidence: [from("to-come")] })]
    expect(mark({ elements: toCome })).toEqual({ state: "unknown", kind: "nothing-stated" })
  })

  it("is met on evidence that has grown old, and says so", () => {
    const elements = [elementOf("mark", "met", { evidence: [from("official-2019")] })]
    expect(mark({ elements }, {}, { pack: { shelfLifeYears: 3 } })).toMatchObject({ state: "met", stale: true })
    expect(mark({ elements }, {}, { pack: { shelfLifeYears: 3 }, on: "2022-11-20" })).not.toHaveProperty("stale")
    const renewed = [elementOf("mark", "met", { evidence: [from("official-2019"), from("official-2026")] })]
    expect(mark({ elements: renewed }, {}, { pack: { shelfLifeYears: 3 } })).not.toHaveProperty("stale")
  })

  it("may be a site of the belt that has the role, where nothing is stated for the belt", () => {
    const withMark = (more = {}) =>
      told({
        given: {
          belts: [beltOf("b", { sites: idsOf("m") })],
          sites: [siteOf("m", { roles: ["mark"], evidenceGrade: "A", ...more })],
        },
        of: "belt",
        rule: { kind: "has-element", role: "mark", atLeast: 1 },
      })
    expect(withMark()).toMatchObject({ state: "met", count: 1 })
    expect(withMark({ evidenceGrade: "C" })).toEqual({ state: "unknown", kind: "weak-evidence" })
    expect(withMark({ condition: "ended" })).toMatchObject({ state: "unmet" })
  })
})

const route = (belt: Partial<Belt>, sites: readonly string[] = ["near"], more = {}) =>
  told({
    given: { belts: [beltOf("b", { sites: idsOf(...sites), ...belt })], sites: [near, far, vague] },
    of: "belt",
    rule: { kind: "has-route", withinMetres: 100 },
    ...more,
  })

describe("a route", () => {
  it("is a published line that passes every site", () => {
    expect(route({ line: ALONG })).toEqual({ state: "met", kind: "line-passes", sites: 1, withinMetres: 100 })
    expect(route({ line: ALONG }, ["near", "far"])).toEqual({
      ...{ state: "unmet", kind: "line-misses", sites: ["far"], withinMetres: 100 },
    })
    expect(route({ line: ALONG }, ["near", "vague"])).toMatchObject({ state: "unknown", sites: ["vague"] })
    expect(route({ line: ALONG, sources: [asSourceId("page-2024")] })).toMatchObject({ kind: "weak-evidence" })
  })

  it("is an order of stops that was set officially, never one that a report happens to follow", () => {
    expect(route({ stops: idsOf("near"), stopsOrder: "official" })).toEqual({
      ...{ state: "met", kind: "official-order", sites: 1 },
    })
    expect(route({ stops: idsOf("near"), stopsOrder: "reported" })).toEqual({
      ...{ state: "unknown", kind: "order-only-reported" },
    })
    expect(route({ stops: idsOf("near"), stopsOrder: "editor" })).toEqual({ state: "unknown", kind: "no-line" })
  })

  it("may be planned", () => {
    expect(route({ elements: [elementOf("route", "planned")] })).toEqual({ state: "planned", by: null })
  })
})
