import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { streetGraphOf } from "../../../src/compute/streets/street-graph.ts"
import { type Comparison, type Streets, travelBy } from "../../../src/compute/tour/guide-answer.ts"
import { type Planned, planVisit } from "../../../src/compute/tour/plan-visit.ts"
import { departurePlace, placeOfSite } from "../../../src/compute/tour/tour-place.ts"
import { travelTable } from "../../../src/compute/tour/travel-table.ts"
import type { Site } from "../../../src/domain/site.ts"
import type { TravelMode } from "../../../src/domain/tour.ts"
import type { Departure, VisitWish } from "../../../src/domain/visit-wish.ts"
import { beltOf, door, found, inTown, NO_TIERS, wishOf } from "../../worlds/belt-of-doors.ts"
import { gridTown } from "../../worlds/grid-town.ts"
import { networkOf } from "../../worlds/small-streets.ts"
import { everyOrder, legsOf } from "../tour/every-order.ts"

const town = gridTown(6)
const STREETS: Streets = {
  walk: streetGraphOf(town, "walk", 75),
  drive: streetGraphOf(town, "drive", 75),
  walkMetresPerMinute: 75,
}
const SAME = 1 + 1e-9

const planned = (
  sites: readonly Site[],
  changes: Partial<VisitWish>,
  belt = beltOf(sites),
  streets = STREETS,
): Planned => {
  const wish = wishOf(changes)
  const asked = { belt, sites, tiers: NO_TIERS, wish }
  return planVisit(asked, wish, travelBy(streets, wish.mode), { kind: "iterations", iterations: 20 })
}
const compared = ({ comparison }: Planned): Comparison => {
  if (comparison === null) throw new Error("these orders can be compared")
  return comparison
}

const spot = fc.tuple(fc.nat(450), fc.nat(450))
const anyDoors = (least: number, most: number): fc.Arbitrary<readonly Site[]> =>
  fc
    .uniqueArray(spot, { minLength: least, maxLength: most, selector: String })
    .map((spots) => spots.map(([x, y], number) => door(`door-${number}`, found(inTown(x, y)))))
const anyDeparture = fc.oneof(
  fc.constant<Departure>({ kind: "anywhere" }),
  spot.map(([x, y]): Departure => ({ kind: "place", at: inTown(x, y) })),
)

/** A belt's doors, a person's own order of some of them, and the report's of all. */
const anyOrders = (least: number, most: number) =>
  anyDoors(least, most).chain((sites) => {
    const ids = sites.map(({ id }) => id)
    return fc.record({
      sites: fc.constant(sites),
      order: fc.shuffledSubarray(ids, { minLength: 2 }),
      stops: fc.shuffledSubarray(ids, { minLength: ids.length }),
      mode: fc.constantFrom<TravelMode>("walk", "drive"),
      round: fc.boolean(),
      departure: anyDeparture,
    })
  })

describe("the orders of a visit", () => {
  it("have the same stops, and the shortest is never longer than the person's own or the report's", () => {
    fc.assert(
      fc.property(anyOrders(2, 16), ({ sites, stops, ...changes }) => {
        const plan = planned(sites, changes, beltOf(sites, { stops }))
        const { reported, shortest } = compared(plan)
        const mine = plan.visit.tour
        for (const other of reported === null ? [shortest] : [shortest, reported]) {
          expect([...other.stops].sort()).toEqual([...mine.stops].sort())
          expect(shortest.totals.seconds).toBeLessThanOrEqual(other.totals.seconds * SAME)
          expect(other.legs).toHaveLength(mine.legs.length)
          expect(other.legs[0]?.from).toBe(changes.departure.kind === "place" ? "start" : other.stops[0])
          if (changes.round) expect(other.legs.at(-1)?.to).toBe(other.legs[0]?.from)
        }
        expect(shortest.totals.seconds).toBeLessThanOrEqual(mine.totals.seconds * SAME)
        if (changes.order.length === sites.length) expect(reported?.stops).toEqual(stops)
      }),
      { numRuns: 60 },
    )
  })

  it("are proved or not just as trying every order of them shows", () => {
    fc.assert(
      fc.property(anyOrders(2, 6), ({ sites, stops: _stops, ...changes }) => {
        const plan = planned(sites, changes)
        const { departure, order, mode, round } = changes
        const chosen = order.flatMap((id) => sites.filter((site) => site.id === id))
        const lead = departure.kind === "place" ? [departurePlace(departure.at)] : []
        const table = travelTable([...lead, ...chosen.map(placeOfSite)], travelBy(STREETS, mode))
        const seconds = table.places.map((_one, one) =>
          table.places.map((_other, other) => {
            const travel = table.between(one, other)
            return travel.kind === "unknown" ? Number.NaN : travel.seconds
          }),
        )
        const numbers = chosen.map((_site, number) => number + lead.length)
        const lengths = [...everyOrder(numbers)].map((one) => legsOf(seconds, [...lead.map(() => 0), ...one], round))
        const best = Math.min(...lengths)
        const own = legsOf(seconds, [...lead.map(() => 0), ...numbers], round)
        expect(compared(plan).shortest.totals.seconds).toBeCloseTo(best, 6)
        expect(compared(plan).proof).toEqual({ kind: "optimal" })
        const { proof } = plan.visit
        if (own <= best * SAME) expect(proof).toEqual({ kind: "optimal" })
        else if (best === 0) expect(proof).toEqual({ kind: "not-ranked" })
        else expect(proof).toEqual({ kind: "within", percent: expect.closeTo((own / best - 1) * 100, 6) })
      }),
      { numRuns: 60 },
    )
  })

  it("of many stops are never said to be nearer the best than an order that is known", () => {
    fc.assert(
      fc.property(anyDoors(14, 18), fc.boolean(), (sites, round) => {
        const ids = sites.map(({ id }) => id)
        const { visit, comparison } = planned(sites, { order: ids, round })
        const own = visit.tour.totals.seconds
        const known = comparison?.shortest.totals.seconds ?? Number.NaN
        if (visit.proof.kind === "optimal") expect(own).toBeLessThanOrEqual(known * SAME)
        if (visit.proof.kind === "within")
          expect(own / (1 + visit.proof.percent / 100)).toBeLessThanOrEqual(known * SAME)
      }),
      { numRuns: 15 },
    )
  })

  it("are not called shortest for being a few seconds longer", () => {
    const line = networkOf([inTown(0, 0), inTown(2000, 0)], [{ from: 0, to: 1, metres: 2001 }])
    const streets = { ...STREETS, walk: streetGraphOf(line, "walk", 75) }
    const sites = [0, 1, 2000].map((east, number) => door(`door-${number}`, found(inTown(east, 0), 0)))
    const [a, b, c] = sites.map(({ id }) => id) as [Site["id"], Site["id"], Site["id"]]
    const { visit } = planned(sites, { order: [b, a, c] }, beltOf(sites), streets)
    expect(visit.proof).toMatchObject({ kind: "within", percent: expect.closeTo(0.05, 2) })
  })

  it("are not ranked where a way of the visit's own is not known, and the report's is not shown where one of its is not", () => {
    const vague = (id: string, east: number) => door(id, found(inTown(east, 0), 100))
    const sites = [vague("a", 0), vague("b", 100), vague("c", 400)]
    const [a, b, c] = sites.map(({ id }) => id) as [Site["id"], Site["id"], Site["id"]]
    const own = planned(sites, { order: [a, b, c] })
    expect(own.comparison).toBeNull()
    expect(own.visit.proof).toEqual({ kind: "not-ranked" })
    expect(own.visit.tour.totals.unknownLegs).toBe(1)
    const around = planned(sites, { order: [a, c, b] })
    expect(around.visit.proof).toEqual({ kind: "optimal" })
    expect(compared(around).reported).toBeNull()
  })

  it.each(["none", "editor"] as const)("have none of the report's where no report gives one: %s", (stopsOrder) => {
    const sites = [door("a", found(inTown(0, 0))), door("b", found(inTown(200, 0)))]
    expect(compared(planned(sites, {}, beltOf(sites, { stopsOrder }))).reported).toBeNull()
  })
})
