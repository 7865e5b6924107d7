import { describe, expect, it } from "vitest"
import { matchNeeds } from "../../../src/compute/pairs/match.ts"
import { pairFigures } from "../../../src/compute/pairs/pair-figures.ts"
import { partnersOf, unpartnered } from "../../../src/compute/pairs/partners.ts"
import { rematchRequest } from "../../../src/compute/pairs/rematch.ts"
import type { Figure } from "../../../src/domain/figure.ts"
import { asSiteId } from "../../../src/ingest/ids.ts"
import { siteOf } from "../../worlds/brand-list.ts"
import { helpOf, pairOf, unitOf } from "../../worlds/pair-list.ts"

const visits = (value: number | string, said: Partial<Figure> = {}): Figure => ({
  ...{ what: { zh: "走访" }, value, unit: { zh: "次" }, year: null, qualifier: null, source: null },
  ...said,
})
const [court, upper, lower, museum] = [unitOf("法院"), unitOf("上坪村"), unitOf("下垄村"), unitOf("博物馆")]

describe("what a list of pairs adds up to", () => {
  const pairs = [
    pairOf("p1", court, upper, {
      ...{ agreedOn: "2021", resources: [helpOf("法律")], needs: [helpOf("法律"), helpOf("养老")] },
      figures: [visits(12, { year: 2022 }), visits(3, { year: 2024, qualifier: "余" })],
    }),
    pairOf("p2", court, lower, { state: "lapsed", agreedOn: "2018-06", figures: [visits("数十")] }),
    pairOf("p3", museum, lower, { state: "unknown" }),
  ]

  it("says of how many, and keeps states apart", () => {
    const { states, agreed, answered, withNeeds } = pairFigures(pairs)
    expect(states).toEqual({ active: 1, "one-sided": 0, lapsed: 1, planned: 0, unknown: 1 })
    expect([agreed, withNeeds, answered]).toEqual([
      { count: 2, of: 3 },
      { count: 1, of: 3 },
      { count: 1, of: 3 },
    ])
  })

  it("adds only numbers, says when they are rough, and which years they are from", () => {
    expect(pairFigures(pairs).totals).toEqual([
      {
        ...{ what: { zh: "走访" }, unit: { zh: "次" }, total: 15, stated: { count: 2, of: 3 } },
        ...{ isAbout: true, years: [2022, 2024], withoutYear: 1, inWords: ["数十"] },
      },
    ])
  })

  it("adds up nothing to nothing", () => {
    expect(pairFigures([])).toMatchObject({ agreed: { count: 0, of: 0 }, totals: [] })
  })
})

describe("who has no partner", () => {
  const hall = siteOf("hall")
  const gone = siteOf("gone", { condition: "ended" })
  const park = siteOf("park")
  const atHall = unitOf("旧桥服务中心", { site: asSiteId("hall") })

  it("is a unit none of whose pairs holds, and a site nobody is joined with", () => {
    const pairs = [
      pairOf("p1", court, upper),
      pairOf("p2", court, lower, { state: "lapsed" }),
      pairOf("p3", museum, atHall, { state: "one-sided" }),
    ]
    const { units, sites } = unpartnered(pairs, [hall, gone, park])
    expect(units.map(({ key }) => key)).toEqual(["下垄村", "博物馆", "hall"])
    expect(sites.map(({ id }) => id)).toEqual(["park"])
    expect(partnersOf(pairs, [hall]).find(({ key }) => key === "hall")?.at).not.toBeNull()
  })

  it("can be matched anew: with what was offered and what was needed, never with itself, nor with whom it parted", () => {
    const pairs = [
      pairOf("p1", court, lower, { state: "lapsed", resources: [helpOf("法律")], needs: [helpOf("讲解")] }),
      pairOf("p2", museum, upper, { state: "planned", resources: [helpOf("讲解")], needs: [helpOf("法律")] }),
      pairOf("p3", upper, upper, { state: "unknown", resources: [helpOf("法律")] }),
    ]
    const wish = { capacity: 1, capacities: new Map(), locked: [], mayRepeat: false }
    const { assignments } = matchNeeds(rematchRequest(pairs, [], wish))
    expect(assignments.map(({ offer, need }) => [offer, need])).toEqual([
      ["博物馆", "下垄村"],
      ["法院", "上坪村"],
    ])
  })
})
