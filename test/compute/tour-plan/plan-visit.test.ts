import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { streetGraphOf } from "../../../src/compute/streets/street-graph.ts"
import { candidatesOf, USUAL_DWELL_MINUTES } from "../../../src/compute/tour/candidates.ts"
import { type Streets, travelBy } from "../../../src/compute/tour/guide-answer.ts"
import { type Planned, planVisit } from "../../../src/compute/tour/plan-visit.ts"
import { departurePlace, placeOfSite, type TourPlace } from "../../../src/compute/tour/tour-place.ts"
import { minutesBetween, travelTable } from "../../../src/compute/tour/travel-table.ts"
import type { SiteId } from "../../../src/domain/ids.ts"
import type { Site } from "../../../src/domain/site.ts"
import type { OmitReason } from "../../../src/domain/tour.ts"
import type { VisitWish } from "../../../src/domain/visit-wish.ts"
import { anySites, anyWish } from "../../worlds/any-belt.ts"
import { beltOf, daily, door, found, inTown, isOpenAt, NO_TIERS, wishOf } from "../../worlds/belt-of-doors.ts"
import { gridTown } from "../../worlds/grid-town.ts"
import { everyOrder } from "../tour/every-order.ts"

const town = gridTown(7)
const STREETS: Streets = {
  walk: streetGraphOf(town, "walk", 75),
  drive: streetGraphOf(town, "drive", 75),
  walkMetresPerMinute: 75,
}
const TRIES = { kind: "iterations", iterations: 40 } as const

const plan = (sites: readonly Site[], changes: Partial<VisitWish> = {}, belt = beltOf(sites)): Planned => {
  const wish = wishOf(changes)
  return planVisit({ belt, sites, tiers: NO_TIERS, wish }, wish, travelBy(STREETS, wish.mode), TRIES)
}
const stopsOf = ({ visit }: Planned): readonly string[] => visit.tour.stops
const reasonsOf = ({ visit }: Planned): Record<string, OmitReason> =>
  Object.fromEntries(visit.omitted.map(({ site, reason }) => [site, reason]))

/** Doors along the southern street, some metres apart. */
const alongStreet = (...east: readonly number[]): readonly Site[] =>
  east.map((metres, number) => door(`door-${number}`, found(inTown(metres, 0))))

/** Every number of an answer is one. */
const areNumbers = (value: unknown): boolean =>
  typeof value === "number"
    ? Number.isFinite(value)
    : typeof value !== "object" || value === null || Object.values(value).every(areNumbers)

const anyAsked = anySites(6).chain((sites) => fc.tuple(fc.constant(sites), anyWish(sites)))

/** Hours that nobody has confirmed within a year are not planned by. */
const hoursPlannedBy = ({ lastConfirmed, openingHours }: Site): Site["openingHours"] =>
  lastConfirmed === null ? [] : openingHours

/** What must be true of any visit, walked through minute by minute beside the plan. */
const expectSound = (sites: readonly Site[], wish: VisitWish, planned: Planned): void => {
  const { visit, comparison } = planned
  const { tour, stops, omitted } = visit
  expect(areNumbers([visit, comparison])).toBe(true)
  expect([...tour.stops, ...omitted.map(({ site }) => site)].sort()).toEqual(sites.map(({ id }) => id).sort())
  expect(stops.map(({ site }) => site)).toEqual(tour.stops)

  const begins = tour.legs[0]?.from ?? tour.stops[0]
  expect(begins === "start" || begins === tour.stops[0]).toBe(true)
  tour.legs.forEach(({ from }, step) => {
    if (step > 0) expect(from).toBe(tour.legs[step - 1]?.to)
  })
  const ways = tour.stops.length - (begins === "start" ? 0 : 1)
  // Whose own order ends at the stop where they set out is home there.
  const isBack = begins === "start" && wish.departure.kind === "stop" && tour.stops.at(-1) === wish.departure.site
  const isHome = wish.round && ways > 0 && !isBack
  expect(tour.legs).toHaveLength(Math.max(0, ways) + (isHome ? 1 : 0))
  if (isHome) expect(tour.legs.at(-1)?.to).toBe(begins)

  const minutesOf = (step: number): number => {
    const way = tour.legs[step]?.way
    return way === undefined || way.kind === "unknown" ? 0 : Math.ceil(way.seconds / 60 - 1e-9)
  }
  let now = visit.startMinute
  stops.forEach(({ site, arriveMinute, leaveMinute, dwellStated, closedThen }, number) => {
    const at = sites.find(({ id }) => id === site)
    if (at === undefined) throw new Error(site)
    const stay = at.dwellMinutes ?? USUAL_DWELL_MINUTES
    expect(dwellStated).toBe(at.dwellMinutes !== null)
    expect(arriveMinute).toBe(now + (begins === "start" ? minutesOf(number) : number === 0 ? 0 : minutesOf(number - 1)))
    expect(leaveMinute).toBeGreaterThanOrEqual(arriveMinute + stay)
    const there = Array.from({ length: stay }, (_minute, minute) => leaveMinute - stay + minute)
    const hours = hoursPlannedBy(at)
    const isOpen = hours.length === 0 || there.every((minute) => isOpenAt(hours, wish.date, minute))
    if (stay > 0) expect(closedThen).toBe(!isOpen)
    if (wish.order === null) expect(closedThen).toBe(false)
    // Nobody waits at a door that is open for as long as they stay.
    if (leaveMinute > arriveMinute + stay && stay > 0)
      expect(there.every((_minute, minute) => isOpenAt(hours, wish.date, leaveMinute - stay - 1 + minute))).toBe(false)
    now = leaveMinute
  })
  expect(visit.endMinute).toBe(now + (isHome ? minutesOf(tour.legs.length - 1) : 0))
  const late = wish.minutes === null ? 0 : Math.max(0, visit.endMinute - wish.startMinute - wish.minutes)
  expect(visit.overMinutes).toBe(late)
  if (wish.order === null) {
    expect(late).toBe(0)
    expect(tour.totals.unknownLegs).toBe(0)
  }
}

describe("a planned visit", () => {
  it("starts and ends in time, finds every door open, and says of every other site why it is left out", () => {
    fc.assert(
      fc.property(anyAsked, ([sites, wish]) => expectSound(sites, wish, plan(sites, wish))),
      { numRuns: 300 },
    )
  })

  it("keeps to the order somebody insists on, and says what is then closed or too late", () => {
    const insisted = anyAsked.chain(([sites, wish]) =>
      fc.tuple(fc.constant(sites), fc.constant(wish), fc.shuffledSubarray(sites.map(({ id }) => id))),
    )
    fc.assert(
      fc.property(insisted, ([sites, wish, order]) => {
        const planned = plan(sites, { ...wish, order })
        expectSound(sites, { ...wish, order }, planned)
        expect(order.filter((id) => planned.visit.tour.stops.includes(id))).toEqual(planned.visit.tour.stops)
        for (const { site, reason } of planned.visit.omitted)
          expect(reason.kind === "left-out" && order.includes(site), site).toBe(false)
      }),
    )
  })

  it("sees as much as any visit could, and ends as early, tried in every way there is", () => {
    fc.assert(
      fc.property(
        anySites(5).chain((sites) => fc.tuple(fc.constant(sites), anyWish(sites))),
        ([sites, wish]) => {
          const planned = plan(sites, wish)
          const worth = planned.visit.tour.stops.reduce((sum, id) => sum + worthOf(sites, id), 0)
          expect([worth, worth === 0 ? 0 : planned.visit.endMinute]).toEqual(bestByTrying(sites, wish))
        },
      ),
      { numRuns: 60 },
    )
  })

  it("is the same visit when it is asked for again", () => {
    fc.assert(
      fc.property(anyAsked, ([sites, wish]) => {
        expect(plan(sites, wish)).toEqual(plan(sites, wish))
      }),
      { numRuns: 30 },
    )
    const many = alongStreet(...Array.from({ length: 30 }, (_door, number) => (number * 137) % 540))
    expect(plan(many, { minutes: 200 })).toEqual(plan(many, { minutes: 200 }))
  })
})

const worthOf = (sites: readonly Site[], id: SiteId): number =>
  sites.find((site) => site.id === id)?.level === "city" ? 2 : 1

/** The worth and the end of the best visit by trying every choice in every order, waiting minute by minute. */
const bestByTrying = (sites: readonly Site[], wish: VisitWish): readonly [worth: number, end: number] => {
  const possible = candidatesOf(sites, wish, () => null).candidates.map(({ site }) => site)
  const places: TourPlace[] = possible.map(placeOfSite)
  const { departure } = wish
  if (departure.kind === "place") places.push(departurePlace(departure.at))
  const from = departure.kind === "stop" ? sites.find(({ id }) => id === departure.site) : undefined
  const isShut = from !== undefined && !possible.includes(from)
  if (isShut && from.position.kind === "placed" && from.kind !== "boat")
    places.push({ ...placeOfSite(from), end: "start" })
  const table = travelTable(places, travelBy(STREETS, wish.mode))
  const outside = places.length > possible.length ? possible.length : null
  const deadline = wish.startMinute + (wish.minutes ?? 1440)

  /** When a visit in this order ends; null when it cannot be made in time. */
  const endOf = (order: readonly number[], start: number | null): number | null => {
    let [place, now] = [start, wish.startMinute]
    for (const next of order) {
      now += minutesBetween(table, place, next)
      const site = possible[next]
      if (site === undefined) return null
      const stay = site.dwellMinutes ?? USUAL_DWELL_MINUTES
      const begins = (minute: number): boolean =>
        hoursPlannedBy(site).length === 0 ||
        candidatesOf([site], wish, () => null).candidates.some(({ windows }) =>
          windows?.some(({ open, close }) => open <= minute && minute + stay <= close),
        )
      while (now + stay <= deadline && !begins(now)) now++
      now += stay
      if (now > deadline) return null
      place = next
    }
    const end = now + (wish.round ? minutesBetween(table, place, start ?? order[0]) : 0)
    return end <= deadline ? end : null
  }
  const orders = subsets(possible.map((_site, index) => index)).flatMap((chosen) => [...everyOrder(chosen)])
  const stop = from === undefined ? -1 : possible.indexOf(from)
  const canBegin = stop >= 0 && endOf([stop], null) !== null
  let best: readonly [number, number] = [0, 0]
  for (const order of orders) {
    if (order.length === 0 || (canBegin && order[0] !== stop)) continue
    const end = endOf(order, stop >= 0 && !canBegin ? stop : outside)
    const worth = order.reduce((sum, index) => sum + worthOf(possible, possible[index]?.id ?? ("" as SiteId)), 0)
    if (end !== null && (worth > best[0] || (worth === best[0] && end < best[1]))) best = [worth, end]
  }
  return best
}

const subsets = <T>(things: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: 2 ** things.length }, (_, set) => things.filter((_thing, at) => (set & (1 << at)) !== 0))

describe("a visitor", () => {
  it("who sets out from a stop sees that stop first, even if it opens later than the others", () => {
    const [a, b] = alongStreet(0, 200) as [Site, Site]
    const late = { ...a, openingHours: [daily("10:00", "17:00")] }
    const planned = plan([late, b], { departure: { kind: "stop", site: a.id }, round: true })
    expect(stopsOf(planned)).toEqual(["door-0", "door-1"])
    expect(planned.visit.stops[0]).toMatchObject({ arriveMinute: 540, leaveMinute: 615 })
    expect(planned.visit.tour.legs.map(({ from, to }) => [from, to])).toEqual([
      ["door-0", "door-1"],
      ["door-1", "door-0"],
    ])
  })

  it("who meets at a door that is shut that day walks from there, and back to it", () => {
    const [a, b] = alongStreet(0, 200) as [Site, Site]
    const shut = { ...a, access: "not-open" as const }
    const { visit } = plan([shut, b], { departure: { kind: "stop", site: a.id }, round: true })
    expect(visit.tour.stops).toEqual(["door-1"])
    expect(visit.tour.legs.map(({ from, to }) => [from, to])).toEqual([
      ["start", "door-1"],
      ["door-1", "start"],
    ])
    expect(visit.endMinute).toBe(540 + 4 + 15 + 4)
  })

  it("whose own order begins elsewhere than they set out is walked there first", () => {
    const sites = alongStreet(0, 200, 400)
    const [a, b] = sites as [Site, Site]
    const { visit } = plan(sites, { departure: { kind: "stop", site: a.id }, order: [b.id, a.id], round: true })
    expect(visit.tour.legs.map(({ from, to }) => [from, to])).toEqual([
      ["start", "door-1"],
      ["door-1", "door-0"],
    ])
    expect(visit.stops[0]?.arriveMinute).toBe(544)
  })

  it("on a round trip from anywhere is back in time", () => {
    const sites = alongStreet(0, 250, 500)
    const { visit } = plan(sites, { round: true, minutes: 53 })
    expect(visit).toMatchObject({ overMinutes: 0, tour: { stops: { length: 2 } } })
    expect(visit.endMinute).toBeLessThanOrEqual(540 + 53)
  })

  it("who asks for a stop by its old name gets it", () => {
    const [a, b] = alongStreet(0, 200) as [Site, Site]
    const renamed = { ...a, formerIds: ["old-name" as SiteId], openingHours: [daily("20:00", "21:00", { days: [1] })] }
    const planned = plan([renamed, b], { order: ["old-name" as SiteId] })
    expect(stopsOf(planned)).toEqual(["door-0"])
    expect(planned.visit.stops[0]?.closedThen).toBe(true)
  })

  it("is told the true reason for every site that is left out", () => {
    const at = (metres: number) => found(inTown(metres, 0))
    const sites = [
      door("seen", at(0)),
      door("shut-on-sundays", at(10), { openingHours: [daily("09:00", "17:00", { days: [1, 2, 3, 4, 5, 6] })] }),
      door("over-by-nine", at(20), { openingHours: [daily("06:00", "08:00")] }),
      door("gone", at(30), { condition: "ended" }),
      door("elsewhere", at(40), { condition: "moved" }),
      door("private", at(50), { access: "not-open" }),
      door("by-the-bus", at(60), { access: "groups-only" }),
      door("hearsay", at(70), { condition: "unknown", lastConfirmed: null }),
      door("ferry", at(80), { kind: "boat" }),
      door("nowhere", { kind: "district-only" }),
      door("long", at(90), { dwellMinutes: 600 }),
    ]
    expect(reasonsOf(plan(sites, { minutes: 120 }))).toEqual({
      "shut-on-sundays": { kind: "closed" },
      "over-by-nine": { kind: "hours-clash" },
      gone: { kind: "ended" },
      elsewhere: { kind: "moved" },
      private: { kind: "not-open" },
      "by-the-bus": { kind: "groups-only" },
      hearsay: { kind: "undated" },
      ferry: { kind: "position-uncertain" },
      nowhere: { kind: "position-uncertain" },
      long: { kind: "no-time", moreMinutes: expect.any(Number) },
    })
    expect(stopsOf(plan(sites, { group: true, minutes: 120 }))).toContain("by-the-bus")
    expect(reasonsOf(plan(sites, { kinds: ["memorial-park"] }))["seen"]).toEqual({ kind: "not-of-interest" })
  })

  it("is not told that a neighbour is closed when only the way to it is not known", () => {
    const [one, other] = [door("one", found(inTown(0, 0), 100)), door("other", found(inTown(80, 0), 100))]
    expect(Object.values(reasonsOf(plan([one, other], {})))).toEqual([{ kind: "position-uncertain" }])
  })

  it("in a night market is served after midnight", () => {
    const market = door("market", found(inTown(0, 0)), { openingHours: [daily("18:00", "02:00")], dwellMinutes: 60 })
    expect(plan([market], { startMinute: 1430, minutes: 90 }).visit.stops).toMatchObject([{ leaveMinute: 1490 }])
    expect(plan([market], { startMinute: 30, minutes: 90 }).visit.stops).toMatchObject([{ leaveMinute: 90 }])
    expect(stopsOf(plan([market], { startMinute: 90, minutes: 60 }))).toEqual([])
    const allNight = { ...market, openingHours: [daily("00:00", "24:00")] }
    expect(stopsOf(plan([allNight], { startMinute: 1430, minutes: 90 }))).toEqual(["market"])
  })

  it("gets a small sound answer to a small or odd question", () => {
    const twins = [door("a", found(inTown(0, 0))), door("b", found(inTown(0, 0)))]
    const far = { kind: "place", at: [119, 26.36] } as const // forty kilometres north
    const ended = twins.map((site) => ({ ...site, condition: "ended" as const }))
    const asked: readonly (readonly [readonly Site[], Partial<VisitWish>, number])[] = [
      [[], {}, 0],
      [[], { departure: far, round: true, order: [] }, 0],
      [twins.slice(0, 1), { round: true }, 1],
      [twins, { round: true }, 2],
      [twins, { minutes: 0 }, 0],
      [twins, { departure: far, minutes: 120 }, 0],
      [twins, { departure: far, round: true, minutes: 1440 }, 2],
      [ended, {}, 0],
      [twins, { order: [] }, 0],
      [twins, { departure: { kind: "stop", site: "nobody" as SiteId } }, 2],
    ]
    for (const [sites, changes, stops] of asked) {
      const planned = plan(sites, changes)
      expectSound(sites, wishOf(changes), planned)
      expect(stopsOf(planned), JSON.stringify(changes)).toHaveLength(stops)
    }
  })

  it("of a belt that lists a site twice is sent there once", () => {
    const [a, b] = alongStreet(0, 200) as [Site, Site]
    const planned = plan([a, b, a], {}, beltOf([a, b], { stops: [b.id, a.id, b.id] }))
    expectSound([a, b], wishOf(), planned)
    expect(planned.comparison?.reported?.stops).toEqual([b.id, a.id])
  })

  it("of three hundred stops has a plan", { timeout: 30_000 }, () => {
    const sites = Array.from({ length: 300 }, (_door, number) =>
      door(`door-${number}`, found(inTown((number * 193) % 541, (number * 71) % 533)), { dwellMinutes: 5 }),
    )
    const planned = plan(sites, { minutes: 300, round: true })
    expectSound(sites, wishOf({ minutes: 300, round: true }), planned)
    expect(planned.visit.stops.length).toBeGreaterThan(30)
  })

  it("does not plan by opening hours that nobody has confirmed for a year: it goes, and says that they are not known", () => {
    const shut = { openingHours: [daily("09:00", "17:00", { days: [1] })] }
    const [old, fresh] = [
      door("old", found(inTown(0, 0)), { ...shut, lastConfirmed: "2024-03" }),
      door("fresh", found(inTown(10, 0)), shut),
    ]
    const planned = plan([old, fresh])
    expect(stopsOf(planned)).toEqual(["old"])
    expect(planned.visit.stops[0]?.hoursKnown).toBe(false)
    expect(reasonsOf(planned)).toEqual({ fresh: { kind: "closed" } })
  })
})
