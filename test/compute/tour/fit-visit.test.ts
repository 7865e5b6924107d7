import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fitVisit } from "../../../src/compute/tour/fit-visit.ts"
import { randomFrom } from "../../../src/compute/tour/random.ts"
import type { Candidate, EndOutOfReach, FittedVisit, VisitRequest } from "../../../src/compute/tour/visit-request.ts"
import { everyOrder } from "./every-order.ts"

const NO_WAY = Number.POSITIVE_INFINITY
const MORNING = 540 // nine o'clock

/** A stop worth seeing for half an hour, open all day, at the place of its own number (0 is where we set out). */
const stop = (place: number, more: Partial<Candidate> = {}): Candidate => ({
  place,
  value: 1,
  dwellMinutes: 30,
  windows: [[0, 1440]],
  must: false,
  ...more,
})

/** Places along a street, ten minutes apart. */
const street = (places: number): readonly (readonly number[])[] =>
  Array.from({ length: places }, (_, from) => Array.from({ length: places }, (_, to) => 10 * Math.abs(from - to)))

const day = (candidates: readonly Candidate[], more: Partial<VisitRequest> = {}): VisitRequest => ({
  candidates,
  travelMinutes: street(candidates.length + 1),
  startPlace: 0,
  endPlace: null,
  startMinute: MORNING,
  totalMinutes: 180,
  fixedOrder: false,
  seed: 1,
  budget: { kind: "iterations", iterations: 60 },
  ...more,
})

const visitOf = (found: FittedVisit | EndOutOfReach): FittedVisit => {
  if (found.kind !== "fitted") throw new Error("the end should be in reach")
  return found
}
const stopsOf = (found: FittedVisit | EndOutOfReach): readonly number[] =>
  visitOf(found).stops.map(({ candidate }) => candidate)
const reasonsOf = (found: FittedVisit | EndOutOfReach) =>
  Object.fromEntries(visitOf(found).leftOut.map(({ candidate, reason }) => [candidate, reason]))

/** Walks an order minute by minute as a visitor would; when it ends, or null when it cannot be done in time. */
const walked = (asked: VisitRequest, order: readonly number[]): number | null => {
  let [place, minute] = [asked.startPlace, asked.startMinute]
  for (const number of order) {
    const next = asked.candidates[number]
    if (next === undefined) return null
    const arrive = minute + (asked.travelMinutes[place]?.[next.place] ?? NO_WAY)
    const begins = next.windows
      .map(([open, close]) => ({ begin: Math.max(open, arrive), close }))
      .filter(({ begin, close }) => begin + next.dwellMinutes <= close)
      .map(({ begin }) => begin)
    if (begins.length === 0) return null
    minute = Math.min(...begins) + next.dwellMinutes
    place = next.place
  }
  const end = minute + (asked.endPlace === null ? 0 : (asked.travelMinutes[place]?.[asked.endPlace] ?? NO_WAY))
  return end <= asked.startMinute + asked.totalMinutes ? end : null
}

const subsets = <T>(things: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: 2 ** things.length }, (_, set) => things.filter((_thing, at) => (set & (1 << at)) !== 0))

/** The best visit by trying every choice in every order: musts, then value, then the earlier end. */
const bestByTrying = (asked: VisitRequest): readonly [musts: number, value: number, end: number] | null => {
  let best: readonly [number, number, number] | null = null
  for (const chosen of subsets(asked.candidates.map((_candidate, number) => number)))
    for (const order of asked.fixedOrder ? [chosen] : everyOrder(chosen)) {
      const end = walked(asked, order)
      if (end === null) continue
      const score = [...scoreOf(asked, order), end] as const
      if (
        best === null ||
        score[0] > best[0] ||
        (score[0] === best[0] && (score[1] > best[1] || (score[1] === best[1] && end < best[2])))
      )
        best = score
    }
  return best
}

const scoreOf = (asked: VisitRequest, order: readonly number[]): readonly [musts: number, value: number] => {
  const chosen = order.flatMap((number) => asked.candidates[number] ?? [])
  return [chosen.filter(({ must }) => must).length, chosen.reduce((sum, { value }) => sum + value, 0)]
}

const anyDay = (least: number, most: number): fc.Arbitrary<VisitRequest> =>
  fc
    .record({
      stops: fc.integer({ min: least, max: most }),
      seed: fc.integer({ min: 1, max: 1e6 }),
      hours: fc.integer({ min: 0, max: 6 }),
      returns: fc.boolean(),
      fixedOrder: fc.boolean(),
    })
    .map(({ stops, seed, hours, returns, fixedOrder }) => {
      const random = randomFrom(seed)
      const upTo = (most: number): number => Math.floor(random() * most)
      const windows = (): Candidate["windows"] =>
        Array.from({ length: upTo(3) + (random() < 0.8 ? 1 : 0) }, () => {
          const open = MORNING - 60 + upTo(300)
          return [open, open + upTo(200)] as const
        })
      const candidates = Array.from({ length: stops }, (_, at) =>
        stop(at + 1, { value: 1 + upTo(4), dwellMinutes: upTo(50), windows: windows(), must: random() < 0.15 }),
      )
      const travelMinutes = Array.from({ length: stops + 1 }, (_, from) =>
        Array.from({ length: stops + 1 }, (_, to) => (from === to ? 0 : random() < 0.05 ? NO_WAY : upTo(40))),
      )
      return day(candidates, {
        travelMinutes,
        totalMinutes: hours * 50,
        endPlace: returns ? 0 : null,
        fixedOrder,
        seed,
      })
    })

describe("a visit that fits the time there is", () => {
  it("is the best of all choices in all orders where there are few", () => {
    fc.assert(
      fc.property(anyDay(0, 6), (asked) => {
        const found = visitOf(fitVisit(asked))
        const order = stopsOf(found)
        const score = [...scoreOf(asked, order), walked(asked, order)]
        expect(score).toEqual(bestByTrying(asked))
        expect(found.endMinute).toBe(score[2])
        expect(found.proof).toEqual({ kind: "optimal" })
        expect(found.stops.length + found.leftOut.length).toBe(asked.candidates.length)
      }),
      { numRuns: 200 },
    )
  })

  it("never ends late, and says the same again, where there are many", () => {
    fc.assert(
      fc.property(anyDay(20, 45), (asked) => {
        const found = visitOf(fitVisit(asked))
        const order = stopsOf(found)
        expect(walked(asked, order)).toBe(found.endMinute)
        expect(new Set(order).size).toBe(order.length)
        if (asked.fixedOrder) expect(order).toEqual([...order].sort((a, b) => a - b))
        expect(fitVisit(asked)).toEqual(found)
        for (const { reason } of found.leftOut)
          if (reason.kind === "no-time") expect(reason.moreMinutes).toBeGreaterThan(0)
      }),
      { numRuns: 40 },
    )
  })

  it("is as good by search as by trying everything, nearly always", () => {
    const worse = Array.from({ length: 12 }, (_, at) => {
      const random = randomFrom(at + 1)
      const few = Array.from({ length: 12 }, (_, place) => stop(place + 1, { value: 1 + Math.floor(random() * 9) }))
      const never = Array.from({ length: 5 }, (_, place) => stop(place + 1, { value: 0.001, dwellMinutes: 170 }))
      const spots = Array.from({ length: 13 }, () => [random() * 60, random() * 60] as const)
      const travelMinutes = spots.map(([x, y]) => spots.map(([u, v]) => Math.hypot(x - u, y - v)))
      const best = visitOf(fitVisit(day(few, { travelMinutes, totalMinutes: 300 })))
      const found = visitOf(fitVisit(day([...few, ...never], { travelMinutes, totalMinutes: 300 })))
      expect(found.proof).toEqual({ kind: "not-ranked" })
      return best.value - found.value
    }).filter((difference) => difference > 0.01)
    expect(worse.length).toBeLessThanOrEqual(2)
  })

  it("waits for a door to open, and gives the minutes", () => {
    const [first] = visitOf(fitVisit(day([stop(1, { windows: [[600, 700]] })]))).stops
    expect(first).toEqual({ candidate: 0, arriveMinute: 550, beginMinute: 600, leaveMinute: 630 })
  })

  it("keeps what must be seen, even against greater value elsewhere", () => {
    const found = fitVisit(day([stop(1, { value: 9 }), stop(2, { value: 1, must: true })], { totalMinutes: 55 }))
    expect(stopsOf(found)).toEqual([1])
    expect(reasonsOf(found)[0]).toEqual({ kind: "no-time", moreMinutes: 25 })
  })

  it("names why each of the others is left out", () => {
    const candidates = [
      stop(1),
      stop(2, { windows: [] }),
      stop(3, { windows: [[400, 500]] }),
      stop(4, { windows: [[560, 580]] }),
      stop(5),
      stop(6, { value: 0 }),
      stop(7, { dwellMinutes: 600 }),
      stop(8, { windows: [[535, 600]], dwellMinutes: 25 }),
    ]
    const travelMinutes = street(9).map((row, from) =>
      row.map((minutes, to) => (from !== to && to === 5 ? NO_WAY : minutes)),
    )
    expect(reasonsOf(fitVisit(day(candidates, { travelMinutes, totalMinutes: 60, startPlace: 0 })))).toEqual({
      1: { kind: "closed" },
      2: { kind: "closed" },
      3: { kind: "closed" },
      4: { kind: "unreachable" },
      5: { kind: "not-of-interest" },
      6: { kind: "no-time", moreMinutes: 640 },
      7: { kind: "hours-clash" },
    })
  })

  it("is an empty visit when there is no time, nothing to see or nothing open", () => {
    const closed = Array.from({ length: 300 }, (_, at) => stop(at + 1, { windows: [] }))
    for (const asked of [day([]), day([stop(1)], { totalMinutes: 0 }), day(closed)]) {
      expect(fitVisit(asked)).toMatchObject({ kind: "fitted", stops: [], endMinute: MORNING, value: 0 })
    }
    expect(reasonsOf(fitVisit(day([stop(1)], { totalMinutes: 0 })))[0]).toEqual({ kind: "no-time", moreMinutes: 40 })
  })

  it("says when even the way straight to the end takes too long", () => {
    expect(fitVisit(day([stop(1)], { endPlace: 1, totalMinutes: 5 }))).toEqual({
      kind: "end-out-of-reach",
      minutes: 10,
    })
    const travelMinutes = [
      [0, NO_WAY],
      [NO_WAY, 0],
    ]
    expect(fitVisit(day([stop(1)], { endPlace: 1, travelMinutes }))).toEqual({
      kind: "end-out-of-reach",
      minutes: null,
    })
  })

  it("has room for three hundred stops without hanging", () => {
    const many = Array.from({ length: 300 }, (_, at) => stop(at + 1, { dwellMinutes: 5 }))
    const travelMinutes = street(301).map((row) => row.map((minutes) => minutes / 10))
    const budget = { kind: "iterations", iterations: 3 } as const
    expect(stopsOf(fitVisit(day(many, { travelMinutes, totalMinutes: 100_000, budget })))).toHaveLength(150) // until midnight
    expect(stopsOf(fitVisit(day(many, { travelMinutes, totalMinutes: 300, budget }))).length).toBeGreaterThan(45)
  })

  it("refuses what makes no sense", () => {
    const senseless: Partial<VisitRequest>[] = [
      { totalMinutes: -1 },
      { totalMinutes: Number.NaN },
      { startPlace: 9 },
      { endPlace: -1 },
      { travelMinutes: [[0]] },
      {
        travelMinutes: [
          [0, -1],
          [1, 0],
        ],
      },
      { candidates: [stop(1, { dwellMinutes: -5 })] },
      { candidates: [stop(1, { value: Number.NaN })] },
    ]
    for (const more of senseless) expect(() => fitVisit(day([stop(1)], more))).toThrow(RangeError)
  })
})
