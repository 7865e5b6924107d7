import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { oneTreeBound, proofFrom } from "../../../src/compute/tour/one-tree-bound.ts"
import { orderStops } from "../../../src/compute/tour/order-stops.ts"
import { everyOrder, legsOf } from "./every-order.ts"

const distancesOf = (stops: number, legs: readonly number[]): readonly (readonly number[])[] =>
  Array.from({ length: stops }, (_, from) =>
    Array.from({ length: stops }, (_, to) =>
      from === to ? 0 : (legs[Math.min(from, to) * stops + Math.max(from, to)] ?? 0),
    ),
  )

const places = (stops: number): readonly (readonly number[])[] =>
  Array.from({ length: stops }, (_, from) =>
    Array.from({ length: stops }, (_, to) =>
      Math.round(Math.hypot(((from * 37) % 101) - ((to * 37) % 101), ((from * 61) % 97) - ((to * 61) % 97)) * 10),
    ),
  )

describe("the lower bound of a round trip", () => {
  it("is never above the shortest of all orders", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 7 }),
        fc.array(fc.nat(1000), { minLength: 49, maxLength: 49 }),
        (stops, legs) => {
          const distances = distancesOf(stops, legs)
          let shortest = Number.POSITIVE_INFINITY
          for (const order of everyOrder(distances.map((_row, stop) => stop)))
            shortest = Math.min(shortest, legsOf(distances, order, true))
          const matrix = Float64Array.from(distances.flat())
          expect(oneTreeBound({ matrix, count: stops }, shortest, () => 0)).toBeLessThanOrEqual(shortest + 1e-6)
        },
      ),
      { numRuns: 80 },
    )
  })

  it("lets us say how much longer than the best an order may be, open or round, one-way or not", () => {
    for (const round of [true, false])
      for (const oneWay of [0, 5]) {
        const distances = places(60).map((row, from) => row.map((leg, to) => leg + (from < to ? oneWay : 0)))
        const budget = { kind: "iterations", iterations: 2000 } as const
        const found = orderStops({ distances, round, start: null, end: null, pinned: [], seed: 1, budget })
        if (found.kind === "no-way") throw new Error("there is a way")
        if (found.proof.kind === "within") {
          expect(found.proof.percent).toBeGreaterThan(0)
          expect(found.proof.percent).toBeLessThan(8)
        } else expect(found.proof.kind).toBe("optimal")
      }
  })

  it("counts as a proof when no whole number lies between bound and length", () => {
    expect(proofFrom(100, 99.2, true)).toEqual({ kind: "optimal" })
    expect(proofFrom(100, 98.9, true)).toMatchObject({ kind: "within" })
    expect(proofFrom(100, 80, false)).toEqual({ kind: "within", percent: 25 })
    expect(proofFrom(100, -3, false)).toEqual({ kind: "not-ranked" })
    expect(proofFrom(0, 0, true)).toEqual({ kind: "optimal" })
  })
})
