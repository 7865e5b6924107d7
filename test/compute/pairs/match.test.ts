import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { assign } from "../../../src/compute/pairs/assign.ts"
import { alternativesFor, fitOf, type Match, type MatchRequest, matchNeeds } from "../../../src/compute/pairs/match.ts"
import { matchParts } from "../../../src/compute/pairs/match-parts.ts"
import { anyMatching } from "../../worlds/any-matching.ts"
import { cheapestFlow } from "../../worlds/cheapest-flow.ts"

const offer = (id: string, categories: readonly string[], said: object = {}) => ({
  ...{ id, categories, capacity: 1, at: null },
  ...said,
})
const need = (id: string, categories: readonly string[], said: object = {}) => ({ id, categories, at: null, ...said })
const asked = (said: Partial<MatchRequest>): MatchRequest => ({
  offers: [],
  needs: [],
  locked: [],
  barred: [],
  ...said,
})
const pairsOf = ({ assignments }: Match) => assignments.map((one) => [one.offer, one.need])

describe("what an offer costs a need", () => {
  it("is 100 for the share of categories it lacks, and the kilometres of the great circle", () => {
    const one = offer("o", ["法律", "义诊", "培训"], { at: [0, 0] })
    const other = need("n", ["法律", "养老", "法律"], { at: [0, 1] })
    const fit = fitOf(one, other)
    expect(fit).toMatchObject({ shared: ["法律"], of: 2 })
    expect(fit.kilometres).toBeCloseTo((2 * Math.PI * 6371.0088) / 360, 6)
    expect(fit.cost).toBeCloseTo(50 + 111.19508, 4)
  })

  it("counts no way where a place is not known, and says so", () => {
    expect(fitOf(offer("o", ["法律"], { at: [1, 2] }), need("n", ["法律"]))).toMatchObject({
      cost: 0,
      kilometres: null,
    })
  })
})

describe("matching needs to offers", () => {
  it("meets as many needs as possible before it asks what that costs", () => {
    const match = matchNeeds(
      asked({
        offers: [offer("near", ["法律", "养老"], { at: [0, 0] }), offer("far", ["法律"], { at: [3, 0] })],
        needs: [need("a", ["法律"], { at: [0, 0] }), need("b", ["养老"], { at: [3, 0] })],
      }),
    )
    expect(pairsOf(match)).toEqual([
      ["far", "a"],
      ["near", "b"],
    ])
    expect(match.unmatched).toEqual([])
  })

  it("never joins what shares no category, and takes categories as they are written", () => {
    const match = matchNeeds(
      asked({
        offers: [offer("o", ["法律 ", "Law"])],
        needs: [need("n", ["法律"]), need("m", ["law"]), need("e", [])],
      }),
    )
    expect(match).toEqual({ assignments: [], totalCost: 0, unmatched: ["n", "m", "e"] })
  })

  it("gives an offer as many needs as it can take, and none when that is none", () => {
    const needs = ["a", "b", "c"].map((id) => need(id, ["法律"]))
    const three = asked({
      offers: [offer("none", ["法律"], { capacity: 0 }), offer("two", ["法律"], { capacity: 2 })],
      needs,
    })
    expect(pairsOf(matchNeeds(three))).toEqual([
      ["two", "a"],
      ["two", "b"],
    ])
    expect(matchNeeds(three).unmatched).toEqual(["c"])
  })

  it("leaves locked pairs as they are, even those that do not fit, and plans around them", () => {
    const request = asked({
      offers: [offer("law", ["法律"]), offer("care", ["养老"])],
      needs: [need("a", ["法律"]), need("b", ["法律", "养老"])],
      locked: [["care", "a"]],
    })
    expect(matchNeeds(request)).toMatchObject({
      assignments: [
        { offer: "care", need: "a", cost: 100, shared: [], isLocked: true },
        { offer: "law", need: "b", cost: 50, isLocked: false },
      ],
      totalCost: 150,
    })
  })

  it("keeps apart what is barred", () => {
    const request = asked({ offers: [offer("o", ["法律"])], needs: [need("o", ["法律"])], barred: [["o", "o"]] })
    expect(matchNeeds(request).unmatched).toEqual(["o"])
  })

  it("lists who else would fit, the cheapest first", () => {
    const offers = [
      offer("taken", ["法律"]),
      offer("half", ["养老"]),
      offer("full", ["法律", "养老"]),
      offer("none", ["培训"]),
    ]
    const found = alternativesFor({ offers, barred: [] }, need("n", ["法律", "养老"]), "taken", 5)
    expect(found.map(({ offer: id, cost }) => [id, cost])).toEqual([
      ["full", 0],
      ["half", 50],
    ])
  })

  it("answers for nobody", () => {
    expect(matchNeeds(asked({}))).toEqual({ assignments: [], totalCost: 0, unmatched: [] })
    expect(matchNeeds(asked({ needs: [need("n", ["法律"])] })).unmatched).toEqual(["n"])
  })
})

/** Every way to give each need an offer or none: the most needs met, and the least cost of meeting as many. */
const byTryingAll = ({ offers, needs }: MatchRequest): { met: number; cost: number } => {
  let best = { met: 0, cost: 0 }
  const room = offers.map(({ capacity }) => capacity)
  const fits = needs.map((one) => offers.map((other) => fitOf(other, one)))
  const tryFrom = (row: number, met: number, cost: number): void => {
    if (met > best.met || (met === best.met && cost < best.cost)) best = { met, cost }
    if (row === needs.length) return
    tryFrom(row + 1, met, cost)
    fits[row]?.forEach((fit, column) => {
      if (fit.shared.length === 0 || (room[column] ?? 0) === 0) return
      room[column] = (room[column] ?? 0) - 1
      tryFrom(row + 1, met + 1, cost + fit.cost)
      room[column] = (room[column] ?? 0) + 1
    })
  }
  tryFrom(0, 0, 0)
  return best
}

const byFlow = ({ offers, needs }: MatchRequest): { met: number; cost: number } => {
  const rows = needs.map((_, row) => [0, 2 + row, 1, 0] as const)
  const columns = offers.map(({ capacity }, column) => [2 + needs.length + column, 1, capacity, 0] as const)
  const between = needs.flatMap((one, row) =>
    offers.flatMap((other, column) => {
      const { shared, cost } = fitOf(other, one)
      return shared.length === 0 ? [] : [[2 + row, 2 + needs.length + column, 1, cost] as const]
    }),
  )
  const { flow, cost } = cheapestFlow(2 + needs.length + offers.length, [...rows, ...between, ...columns])
  return { met: flow, cost }
}

const isLawful = ({ offers, needs }: MatchRequest, match: Match): void => {
  expect(match.assignments.length + match.unmatched.length).toBe(needs.length)
  for (const { id, capacity } of offers)
    expect(match.assignments.filter((one) => one.offer === id).length).toBeLessThanOrEqual(capacity)
  for (const { shared } of match.assignments) expect(shared.length).toBeGreaterThan(0)
}

describe("the match is exact", () => {
  it("against every way of trying, up to eight", { timeout: 20_000 }, () => {
    const size = fc.integer({ min: 0, max: 8 })
    fc.assert(
      fc.property(
        size,
        fc.integer({ min: 0, max: 6 }),
        fc.nat(1e6),
        fc.integer({ min: 1, max: 3 }),
        (offers, needs, seed, most) => {
          const request = anyMatching(offers, needs, seed, most)
          const match = matchNeeds(request)
          isLawful(request, match)
          const { met, cost } = byTryingAll(request)
          expect(match.assignments).toHaveLength(met)
          expect(match.totalCost).toBeCloseTo(cost, 6)
        },
      ),
      { numRuns: 60 },
    )
    for (const seed of [1, 2, 3]) {
      const request = anyMatching(8, 8, seed)
      const { met, cost } = byTryingAll(request)
      expect(matchNeeds(request).assignments).toHaveLength(met)
      expect(matchNeeds(request).totalCost).toBeCloseTo(cost, 6)
    }
  })

  it("against another solver, a hundred to a hundred", { timeout: 30_000 }, () => {
    for (const [offers, needs, seed, most] of [
      [100, 100, 7, 1],
      [40, 100, 8, 4],
      [100, 60, 9, 1],
    ] as const) {
      const request = anyMatching(offers, needs, seed, most)
      const match = matchNeeds(request)
      isLawful(request, match)
      const { met, cost } = byFlow(request)
      expect(match.assignments).toHaveLength(met)
      expect(match.totalCost).toBeCloseTo(cost, 6)
    }
  })

  it("also where rows want more than one column, as in a round of visits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 1, max: 3 }), fc.nat(1e6), (count, each, seed) => {
        const costs = Float64Array.from({ length: count * count }, (_, place) =>
          Math.floor(place / count) === place % count ? Number.POSITIVE_INFINITY : ((place + 1) * (seed + 7919)) % 101,
        )
        const all = new Int32Array(count).fill(each)
        const joined = assign({ rows: count, columns: count, costs, wants: all, takes: all })
        const arcs = Array.from(costs, (cost, place) => ({
          cost,
          row: Math.floor(place / count),
          column: place % count,
        }))
        const { flow, cost } = cheapestFlow(2 + 2 * count, [
          ...Array.from({ length: count }, (_, row) => [0, 2 + row, each, 0] as const),
          ...arcs
            .filter((arc) => Number.isFinite(arc.cost))
            .map((arc) => [2 + arc.row, 2 + count + arc.column, 1, arc.cost] as const),
          ...Array.from({ length: count }, (_, column) => [2 + count + column, 1, each, 0] as const),
        ])
        expect(joined.reduce((sum, one) => sum + one, 0)).toBe(flow)
        expect(arcs.reduce((sum, arc, place) => sum + (joined[place] === 1 ? arc.cost : 0), 0)).toBeCloseTo(cost, 6)
      }),
      { numRuns: 100 },
    )
  })

  it("whether or not the market falls apart into parts", () => {
    const request = asked({
      offers: [offer("o1", ["a", "b"]), offer("o2", ["c"]), offer("o3", ["z"])],
      needs: [need("n1", ["b"]), need("n2", ["c", "d"]), need("n3", ["d"])],
    })
    const parts = matchParts(request.offers, request.needs)
    expect(parts.map((part) => [part.offers.map(({ id }) => id), part.needs.map(({ id }) => id)])).toEqual([
      [["o1"], ["n1"]],
      [["o2"], ["n2", "n3"]],
    ])
  })
})
