import { describe, expect, it } from "vitest"
import { streetGraphOf } from "../../src/compute/streets/street-graph.ts"
import type { Belt } from "../../src/domain/belt.ts"
import type { DemandPoint } from "../../src/domain/demand.ts"
import type { Site } from "../../src/domain/site.ts"
import { gridTown } from "../worlds/grid-town.ts"
import { beltOf, from, placed, siteOf, spot } from "../worlds/scored-city.ts"
import { packOfRules } from "../worlds/standard-packs.ts"
import { told } from "./story.ts"

const TOWN = streetGraphOf(gridTown(12), "walk")

const centre = (more: Partial<Site> = {}): Site =>
  siteOf("centre", { roles: ["service-centre"], position: placed(spot(200, 200)), evidenceGrade: "A", ...more })

const demandAt = (east: number, north: number, weight: number, district: string | null = "一区"): DemandPoint => ({
  ...{ at: spot(east, north), weight, kind: "firm", district },
})

type Asked = {
  readonly demand?: readonly DemandPoint[]
  readonly sites?: readonly Site[]
  readonly belt?: Partial<Belt>
  readonly rule?: Readonly<Record<string, unknown>>
  readonly streets?: typeof TOWN | null
}

const reach = ({ demand = [], sites = [centre()], belt = {}, rule = {}, streets = null }: Asked) =>
  told({
    given: { belts: [beltOf("b", { sites: sites.map(({ id }) => id), ...belt })], sites, demand },
    of: "belt",
    rule: {
      ...{ kind: "reach", of: "demand", role: "service-centre", atLeastPercent: 80 },
      ...{ within: { metres: 300 }, by: "straight", ...rule },
    },
    streets,
  })

describe("those to be served", () => {
  it("are counted by their weight, in the belt's own district", () => {
    const demand = [demandAt(200, 300, 8), demandAt(900, 900, 2), demandAt(900, 900, 50, "二区")]
    expect(reach({ demand })).toEqual({
      ...{ state: "met", kind: "share-reached", count: 8, of: 10, atLeastPercent: 80 },
    })
    expect(reach({ demand, rule: { atLeastPercent: 90 } })).toEqual({
      ...{ state: "unmet", kind: "share-short", count: 8, of: 10, atLeastPercent: 90 },
    })
  })

  it("are nobody where nothing is known of them", () => {
    expect(reach({})).toEqual({ state: "unknown", kind: "no-demand" })
    expect(reach({ demand: [demandAt(200, 300, 8, "二区")] })).toEqual({ state: "unknown", kind: "no-demand" })
  })

  it("may be served by a centre nobody has listed, while the list is not complete", () => {
    const demand = [demandAt(900, 900, 10)]
    expect(reach({ demand, belt: { siteList: "partial" } })).toMatchObject({
      ...{ state: "unknown", kind: "share-of-partial-list" },
    })
  })

  it("are open where the place of the centre does not tell", () => {
    const demand = [demandAt(200, 400, 10)]
    const at = (uncertaintyMetres: number) =>
      reach({ demand, sites: [centre({ position: placed(spot(200, 200), uncertaintyMetres) })] })
    expect(at(50)).toMatchObject({ state: "met" })
    expect(at(150)).toEqual({
      ...{ state: "unknown", kind: "share-open", count: 0, open: 10, of: 10, atLeastPercent: 80 },
    })
    expect(reach({ demand, sites: [centre({ evidenceGrade: "C" })] })).toMatchObject({ kind: "share-open" })
    const schematic = { kind: "schematic", at: spot(200, 200), precision: "street", uncertaintyMetres: 5 } as const
    expect(reach({ demand, sites: [centre({ position: schematic })] })).toMatchObject({ kind: "share-open" })
    expect(reach({ demand, sites: [centre({ condition: "ended" })] })).toMatchObject({ state: "unmet", count: 0 })
  })

  it("walk along streets, which is further than it looks", () => {
    const demand = [demandAt(500, 500, 10)]
    const rule = { by: "street", within: { walkingMinutes: 7 } }
    expect(reach({ demand, rule: { within: { metres: 525 } } })).toMatchObject({ state: "met" })
    expect(reach({ demand, rule, streets: TOWN })).toMatchObject({ state: "unmet", count: 0 })
    expect(reach({ demand, rule: { ...rule, within: { walkingMinutes: 12 } }, streets: TOWN })).toMatchObject({
      state: "met",
    })
    expect(reach({ demand, rule })).toEqual({ state: "unknown", kind: "no-streets" })
  })
})

describe("sites near a centre", () => {
  const rule = { of: "sites", atLeastPercent: 50, within: { metres: 300 } }
  const member = siteOf("member", { position: placed(spot(900, 900)) })

  it("are counted one by one, the centre itself among them", () => {
    expect(reach({ rule, sites: [centre(), member] })).toMatchObject({ state: "met", count: 1, of: 2 })
    expect(reach({ rule: { ...rule, atLeastPercent: 60 }, sites: [centre(), member] })).toMatchObject({
      state: "unmet",
    })
  })

  it("are open where a site is not placed", () => {
    const lost = siteOf("lost", { position: { kind: "district-only" } })
    expect(reach({ rule: { ...rule, atLeastPercent: 60 }, sites: [centre(), lost] })).toMatchObject({
      ...{ state: "unknown", kind: "share-open", count: 1, open: 1 },
    })
  })
})

describe("a share of the sites", () => {
  const list = (state: "met" | "unmet" | "unknown" | "not-applicable") => ({
    checklists: { six: { a: { state, evidence: state === "met" ? [from("official-2026")] : [] } } },
  })
  const six = packOfRules("six-pack", "site", [{ kind: "checklist", list: "six", boxes: ["a"] }])
  const share = (states: readonly Parameters<typeof list>[0][], belt: Partial<Belt> = {}, rule = {}) => {
    const sites = states.map((state, index) => siteOf(`s-${index}`, list(state)))
    return told({
      given: { belts: [beltOf("b", { sites: sites.map(({ id }) => id), ...belt })], sites, standards: [six] },
      of: "belt",
      rule: { kind: "share", standard: "six-pack", item: "a", atLeastPercent: 75, ...rule },
    })
  }

  it("leaves out those that are not asked, and settles when what is open cannot change it", () => {
    expect(share(["met", "met", "met", "unmet", "not-applicable"])).toEqual({
      ...{ state: "met", kind: "share-reached", count: 3, of: 4, atLeastPercent: 75 },
    })
    expect(share(["met", "unmet", "unmet", "unknown"])).toMatchObject({ state: "unmet", kind: "share-short", count: 1 })
    expect(share(["met", "met", "unknown", "unmet"])).toMatchObject({ state: "unknown", kind: "share-open", open: 1 })
    expect(share(["not-applicable"])).toMatchObject({ state: "not-applicable" })
    expect(share(["met"], { siteList: "partial" })).toMatchObject({ state: "unknown", kind: "share-of-partial-list" })
  })

  it("cannot be taken of a pack that is not there, nor of itself", () => {
    const notSettled = { state: "unknown", kind: "rule-not-settled" }
    expect(share(["met"], {}, { standard: "nowhere" })).toEqual(notSettled)
    expect(share(["met"], {}, { standard: "asked" })).toEqual(notSettled)
  })
})
