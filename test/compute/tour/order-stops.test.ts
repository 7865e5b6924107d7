import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { OrderedStops, OrderRequest } from "../../../src/compute/tour/order-request.ts"
import { orderStops } from "../../../src/compute/tour/order-stops.ts"
import { randomFrom } from "../../../src/compute/tour/random.ts"
import { everyOrder, legsOf } from "./every-order.ts"

const NO_WAY = Number.POSITIVE_INFINITY

type Wish = Omit<OrderRequest, "distances"> & { readonly distances: readonly (readonly number[])[] }

const wish = (distances: readonly (readonly number[])[], more: Partial<Wish> = {}): Wish => ({
  distances,
  round: true,
  start: null,
  end: null,
  pinned: [],
  seed: 1,
  budget: { kind: "iterations", iterations: 300 },
  ...more,
})

const lengthOf = (ordered: OrderedStops): number => {
  if (ordered.kind === "no-way") throw new Error("there should be a way")
  return ordered.length
}

/** Whole metres between places strewn at random; one-way streets make the way back another. */
const town = (stops: number, seed: number, oneWay = false): readonly (readonly number[])[] => {
  const random = randomFrom(seed)
  const places = Array.from({ length: stops }, () => [random() * 1000, random() * 1000] as const)
  return places.map(([x, y], from) =>
    places.map(([u, v], to) =>
      from === to ? 0 : Math.round(Math.hypot(x - u, y - v) + (oneWay ? random() * 300 : 0)),
    ),
  )
}

const keepsTo = ({ start, end, pinned, round }: Wish, order: readonly number[]): boolean =>
  order[0] === (start ?? (round ? 0 : order[0])) &&
  (end === null || order.length < 2 || order.at(-1) === end) &&
  pinned.every((stop, at) => at === 0 || order.indexOf(pinned[at - 1] ?? -1) < order.indexOf(stop))

const shortestOf = (asked: Wish): number => {
  let least = NO_WAY
  for (const order of everyOrder(asked.distances.map((_row, stop) => stop)))
    if (keepsTo(asked, order)) least = Math.min(least, legsOf(asked.distances, order, asked.round))
  return least
}

/** Any wish that can be met, over `stops` stops. */
const anyWish = (least: number, most: number): fc.Arbitrary<Wish> =>
  fc
    .record({
      stops: fc.integer({ min: least, max: most }),
      seed: fc.integer({ min: 1, max: 1e6 }),
      oneWay: fc.boolean(),
      round: fc.boolean(),
      ends: fc.tuple(fc.boolean(), fc.boolean()),
      pins: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ stops, seed, oneWay, round, ends, pins }) => {
      const shuffled = Array.from({ length: stops }, (_, stop) => (stop * 7 + seed) % stops)
      const mixed = [...new Set(shuffled)]
      const [start = null] = ends[0] ? mixed : []
      const last = ends[1] && mixed.length > 1 ? (mixed.at(-1) ?? null) : null
      const end = last === (start ?? (round ? 0 : null)) ? null : last
      const free = mixed.filter((stop) => stop !== end && stop !== (start ?? (round ? 0 : -1)))
      return wish(town(stops, seed, oneWay), { round, start, end, pinned: free.slice(0, pins), seed })
    })

describe("the order of a few stops", () => {
  it("is the shortest of all orders, whatever is fixed", () => {
    fc.assert(
      fc.property(anyWish(1, 7), (asked) => {
        const found = orderStops(asked)
        expect(keepsTo(asked, found.order)).toBe(true)
        expect(lengthOf(found)).toBe(shortestOf(asked))
        expect(found).toMatchObject({ proof: { kind: "optimal" } })
      }),
      { numRuns: 150 },
    )
  })

  it("is nothing for no stops, and the stop itself for one", () => {
    for (const round of [true, false]) {
      expect(orderStops(wish([], { round }))).toMatchObject({ order: [], length: 0 })
      expect(orderStops(wish([[0]], { round }))).toMatchObject({ order: [0], length: 0 })
      expect(orderStops(wish([[0]], { round, start: 0, end: 0 }))).toMatchObject({ order: [0], length: 0 })
    }
    expect(orderStops(wish(town(2, 1), { start: 1 }))).toMatchObject({ order: [1, 0] })
  })

  it("goes round a leg that has no way, and says so when it cannot", () => {
    const island = [
      [0, NO_WAY, 1],
      [NO_WAY, 0, 1],
      [1, 1, 0],
    ]
    expect(orderStops(wish(island, { round: false }))).toMatchObject({ kind: "ordered", length: 2 })
    expect(orderStops(wish(island))).toMatchObject({ kind: "no-way", passable: 2, missing: 1, proved: true })
  })
})

describe("the order of many stops", () => {
  it("visits each once, keeps to what is fixed, says its true length and is never worse than the order given", () => {
    fc.assert(
      fc.property(anyWish(13, 45), fc.boolean(), (asked, isBad) => {
        const given = asked.distances.map((_row, stop) => stop)
        const found = orderStops({ ...asked, given, budget: { kind: "iterations", iterations: isBad ? 0 : 60 } })
        expect([...found.order].sort((a, b) => a - b)).toEqual(given)
        expect(keepsTo(asked, found.order)).toBe(true)
        expect(lengthOf(found)).toBe(legsOf(asked.distances, found.order, asked.round))
        if (keepsTo(asked, given))
          expect(lengthOf(found)).toBeLessThanOrEqual(legsOf(asked.distances, given, asked.round))
      }),
      { numRuns: 120 },
    )
  })

  it("is the same again for the same seed", () => {
    fc.assert(
      fc.property(anyWish(14, 40), (asked) => {
        expect(orderStops(asked)).toEqual(orderStops(asked))
      }),
      { numRuns: 25 },
    )
  })

  it("keeps the order a visitor already has when nothing is shorter", () => {
    const distances = town(40, 5)
    const { order } = orderStops(wish(distances, { budget: { kind: "iterations", iterations: 3000 } }))
    const turned = [0, ...order.slice(1).reverse()]
    expect(orderStops(wish(distances, { given: turned })).order).toEqual(turned)
  })

  it.each([false, true])("finds the way round a square of streets (one-way: %s)", (oneWay) => {
    const side = 6
    const places = Array.from({ length: side * side }, (_, at) => [at % side, Math.floor(at / side)] as const)
    const distances = places.map(([x, y]) =>
      places.map(([u, v]) => 100 * (Math.abs(x - u) + Math.abs(y - v)) + (oneWay && v > y ? 1 : 0)),
    )
    const found = orderStops(wish(distances, { budget: { kind: "iterations", iterations: 2000 } }))
    expect(lengthOf(found)).toBeLessThanOrEqual(100 * side * side + (oneWay ? side * side : 0))
  })

  it("says when an island cannot be reached, and does not pretend to a length", () => {
    const distances = town(20, 3).map((row, from) => row.map((leg, to) => ((from === 7) === (to === 7) ? leg : NO_WAY)))
    const found = orderStops(wish(distances))
    expect(found).toMatchObject({ kind: "no-way", missing: 2, proved: false })
    expect(orderStops(wish(distances, { round: false }))).toMatchObject({ kind: "no-way", missing: 1 })
  })

  it("stands equal, zero and tiny distances, and stops that lie on one another", () => {
    for (const leg of [0, 1, 1e-12, 1e15]) {
      const same = Array.from({ length: 30 }, (_, from) =>
        Array.from({ length: 30 }, (_, to) => (from === to ? 0 : leg)),
      )
      expect(lengthOf(orderStops(wish(same)))).toBeCloseTo(30 * leg, 9)
    }
  })

  it("stops when the clock says so", () => {
    let minutes = 0
    const now = () => minutes++
    const budget = { kind: "milliseconds", milliseconds: 50, now } as const
    expect(orderStops(wish(town(60, 2), { budget })).order).toHaveLength(60)
    expect(minutes).toBeLessThan(200)
    expect(orderStops(wish(town(60, 2), { budget: { ...budget, milliseconds: 0 } })).order).toHaveLength(60)
  })

  it("refuses what makes no sense instead of guessing", () => {
    const distances = town(4, 1)
    const senseless: Partial<Wish>[] = [
      { start: 4 },
      { end: -1 },
      { start: 1, end: 1, round: false },
      { pinned: [1, 1] },
      { pinned: [2, 0], start: 0 },
      { given: [0, 1, 2, 2] },
      { distances: [[0, 1], [1]] },
      {
        distances: [
          [0, Number.NaN],
          [1, 0],
        ],
      },
      {
        distances: [
          [0, -1],
          [1, 0],
        ],
      },
    ]
    for (const more of senseless) expect(() => orderStops(wish(distances, more))).toThrow(RangeError)
  })
})
