import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { metresBetween } from "../../../src/compute/geodesy/distance.ts"
import { snapTo } from "../../../src/compute/streets/snap.ts"
import { streetGraphOf } from "../../../src/compute/streets/street-graph.ts"
import { type Streets, tourOfBelt } from "../../../src/compute/tour/guide-answer.ts"
import { DETOUR, OFF_STREETS_METRES } from "../../../src/compute/tour/travel-table.ts"
import type { Site } from "../../../src/domain/site.ts"
import type { Leg } from "../../../src/domain/tour.ts"
import { anySites } from "../../worlds/any-belt.ts"
import { beltOf, door, found, inTown } from "../../worlds/belt-of-doors.ts"
import { gridTown } from "../../worlds/grid-town.ts"
import { inUnits, slowCosts } from "../../worlds/slow-streets.ts"
import { networkOf } from "../../worlds/small-streets.ts"

const town = gridTown(7)
const walk = streetGraphOf(town, "walk", 75)
const STREETS: Streets = { walk, drive: streetGraphOf(town, "drive", 75), walkMetresPerMinute: 75 }
const NO_STREETS: Streets = { walk: null, drive: null, walkMetresPerMinute: 75 }

const legsOf = (sites: readonly Site[], streets = STREETS): readonly Leg[] =>
  tourOfBelt(beltOf(sites), sites, streets, "walk").legs
const oneLeg = (from: Site, to: Site, streets = STREETS): Leg => {
  const [leg] = legsOf([from, to], streets)
  if (leg === undefined) throw new Error("two stops have a leg between them")
  return leg
}

/** Why nobody may say how far it is, told in the words of the rule. */
const secret = (one: Site, other: Site): string | null => {
  if (one.kind === "boat" || other.kind === "boat") return "by-boat"
  if (one.position.kind !== "placed" || other.position.kind !== "placed") return "position-uncertain"
  const both = one.position.uncertaintyMetres + other.position.uncertaintyMetres
  return both > 50 && metresBetween(one.position.at, other.position.at) < both ? "position-uncertain" : null
}

/** Metres along the streets by the slow search; null where a door is far from every street or nothing leads there. */
const slowMetres = (one: Site, other: Site): number | null => {
  const places = [one, other].flatMap(({ position }) => {
    const snap = position.kind === "placed" ? snapTo(walk, position.at, OFF_STREETS_METRES) : null
    return snap === null ? [] : [snap]
  })
  const [, metres] = places.length < 2 ? [] : slowCosts(town, "walk", walk.segmentCost, places, 0)
  return metres === undefined || metres === Number.POSITIVE_INFINITY ? null : inUnits(metres)
}

describe("the tour of a belt", () => {
  it("follows streets as long as the slow search says, estimates what is off them, and keeps quiet about what nobody knows", () => {
    fc.assert(
      fc.property(anySites(6), (sites) => {
        const tour = tourOfBelt(beltOf(sites), sites, STREETS, "walk")
        expect(tour.stops).toEqual(sites.map(({ id }) => id))
        expect(tour.legs).toHaveLength(Math.max(0, sites.length - 1))
        tour.legs.forEach(({ from, to, way, bearingDegrees }, step) => {
          const [one, other] = [sites[step], sites[step + 1]] as [Site, Site]
          expect([from, to]).toEqual([one.id, other.id])
          const reason = secret(one, other)
          if (reason !== null) {
            expect(way).toMatchObject({ kind: "unknown", reason })
            expect(way).not.toHaveProperty("metres")
            expect(way).not.toHaveProperty("seconds")
            expect(way.line?.length ?? 2).toBe(2)
            if (reason === "position-uncertain") expect(bearingDegrees).toBeNull()
            return
          }
          const metres = slowMetres(one, other)
          if (way.kind === "street") {
            expect(way.metres).toBeCloseTo(metres ?? Number.NaN, 1)
            expect(way.seconds).toBeCloseTo(((way.metres + way.offStreetMetres) / 75) * 60, 6)
            expect(way.line.length).toBeGreaterThan(1)
          } else {
            expect(metres).toBeNull()
            const places = [one, other].flatMap(({ position }) => (position.kind === "placed" ? [position.at] : []))
            const [a, b] = places as [(typeof places)[0], (typeof places)[0]]
            expect(way).toMatchObject({ kind: "estimate", reason: "off-streets", line: [a, b] })
            expect(way.kind === "estimate" && way.metres).toBeCloseTo(metresBetween(a, b) * DETOUR, 9)
          }
        })
      }),
    )
  })

  it("adds up what is known, and counts what is an estimate and what is not known", () => {
    fc.assert(
      fc.property(anySites(8), fc.boolean(), (sites, hasStreets) => {
        const { legs, totals } = tourOfBelt(beltOf(sites), sites, hasStreets ? STREETS : NO_STREETS, null)
        let [metres, seconds] = [0, 0]
        for (const { way } of legs)
          if (way.kind !== "unknown") [metres, seconds] = [metres + way.metres, seconds + way.seconds]
        const kinds = legs.map(({ way }) => way.kind)
        expect(totals.metres).toBeCloseTo(metres, 6)
        expect(totals.seconds).toBeCloseTo(seconds, 6)
        expect(totals.estimatedLegs).toBe(kinds.filter((kind) => kind === "estimate").length)
        expect(totals.unknownLegs).toBe(kinds.filter((kind) => kind === "unknown").length)
        if (!hasStreets) expect(kinds).not.toContain("street")
      }),
    )
  })

  it("says nothing of two places that may be the same, but measures between neighbours whose doors are known", () => {
    expect(oneLeg(door("a", found(inTown(0, 0), 26)), door("b", found(inTown(40, 0), 26))).way.kind).toBe("unknown")
    expect(oneLeg(door("a", found(inTown(0, 0), 25)), door("b", found(inTown(40, 0), 25))).way.kind).toBe("street")
    expect(oneLeg(door("a", found(inTown(0, 0), 60)), door("b", found(inTown(400, 0), 60))).way.kind).toBe("street")
  })

  it("never takes a boat along a street", () => {
    const boat = door("ferry", found(inTown(300, 0)), { kind: "boat" })
    expect(oneLeg(door("a", found(inTown(0, 0))), boat).way).toMatchObject({ kind: "unknown", reason: "by-boat" })
  })

  it("says why it estimates: a city without streets, a door beyond them, an island no street leads to", () => {
    const [here, there] = [door("a", found(inTown(0, 0))), door("b", found(inTown(400, 0)))]
    expect(oneLeg(here, there, NO_STREETS).way).toMatchObject({ kind: "estimate", reason: "no-streets" })
    const field = door("field", found(inTown(0, -900)))
    expect(oneLeg(here, field).way).toMatchObject({ kind: "estimate", reason: "off-streets" })
    const archipelago = networkOf(
      [inTown(0, 0), inTown(100, 0), inTown(400, 0), inTown(500, 0)],
      [
        { from: 0, to: 1, metres: 101 },
        { from: 2, to: 3, metres: 101 },
      ],
    )
    const islands = { ...NO_STREETS, walk: streetGraphOf(archipelago, "walk", 75) }
    expect(oneLeg(here, there, islands).way).toMatchObject({ kind: "estimate", reason: "no-street-way" })
  })

  it("of no stop, or of one, has no legs and no figures", () => {
    for (const sites of [[], [door("only", found(inTown(0, 0)))]])
      expect(tourOfBelt(beltOf(sites), sites, STREETS, null)).toMatchObject({
        stops: sites.map(({ id }) => id),
        legs: [],
        totals: { metres: 0, seconds: 0, estimatedLegs: 0, unknownLegs: 0 },
      })
  })

  it("goes once to a stop that the list names twice", () => {
    const sites = [door("a", found(inTown(0, 0))), door("b", found(inTown(300, 0)))]
    const [a, b] = sites.map(({ id }) => id) as [Site["id"], Site["id"]]
    expect(tourOfBelt(beltOf(sites, { stops: [a, b, a] }), sites, STREETS, null).stops).toEqual([a, b])
  })

  it("is driven where it is too long to walk", () => {
    const far = [door("a", found(inTown(0, 0))), door("b", found(inTown(9000, 0)))]
    expect(tourOfBelt(beltOf(far), far, STREETS, null).mode).toBe("drive")
    expect(tourOfBelt(beltOf(far), far, STREETS, "walk").mode).toBe("walk")
  })
})
