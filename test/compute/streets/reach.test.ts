import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { reachFrom } from "../../../src/compute/streets/reach.ts"
import { streetGraphOf } from "../../../src/compute/streets/street-graph.ts"
import { anyTownWithPlaces, placeOn } from "../../worlds/any-streets.ts"
import { inUnits, slowCosts } from "../../worlds/slow-streets.ts"
import { networkOf } from "../../worlds/small-streets.ts"

/** Three crossings in a row, a hundred metres apart; the second street is one-way, away from the first. */
const lane = networkOf(
  [
    [119.3, 26],
    [119.301, 26],
    [119.302, 26],
  ],
  [
    { from: 0, to: 1, metres: 100 },
    { from: 1, to: 2, metres: 100, oneWay: true },
  ],
)

const said = ({ segment, start, end }: ReturnType<typeof reachFrom>): readonly (readonly number[])[] =>
  [...segment].map((one, k) => [one, start[k] ?? 0, end[k] ?? 0])

describe("how far one gets", () => {
  it("on foot in 150 metres: along the first street and half the second", () => {
    const graph = streetGraphOf(lane, "walk")
    const reach = reachFrom(graph, [placeOn(lane, 0, 0)], 150)
    expect([...reach.nodes]).toEqual([0, 1])
    expect([...reach.cost]).toEqual([0, 100])
    expect(said(reach)).toEqual([
      [0, 0, 1],
      [1, 0, 0.5],
    ])
  })

  it("from a place between two crossings: so far to either side and no further", () => {
    const graph = streetGraphOf(lane, "walk")
    const reach = reachFrom(graph, [placeOn(lane, 0, 0.5)], 20)
    expect([...reach.nodes]).toEqual([])
    expect(said(reach)).toEqual([[0, 0.3, 0.7]])
  })

  it("by car: not against a one-way street", () => {
    const graph = streetGraphOf(lane, "drive")
    const reach = reachFrom(graph, [placeOn(lane, 1, 0.5)], 1)
    expect(said(reach)).toEqual([[1, 0.5, expect.closeTo(0.5 + 1 / 18, 3)]])
  })

  it("from two places at once: what lies between is reached from the nearer, and never counted twice", () => {
    const graph = streetGraphOf(lane, "walk")
    const reach = reachFrom(graph, [placeOn(lane, 0, 0.25), placeOn(lane, 0, 0.75)], 30)
    expect(said(reach)).toEqual([
      [0, 0, 1],
      [1, 0, expect.closeTo(0.05, 9)],
    ])
    const apart = reachFrom(graph, [placeOn(lane, 0, 0.25), placeOn(lane, 0, 0.75)], 10)
    expect(said(apart)).toEqual([
      [0, 0.15, 0.35],
      [0, 0.65, 0.85],
    ])
  })

  it("nowhere in no time, and nowhere from nowhere", () => {
    const graph = streetGraphOf(lane, "walk")
    expect(said(reachFrom(graph, [placeOn(lane, 0, 0.5)], 0))).toEqual([])
    expect(said(reachFrom(graph, [], 1000))).toEqual([])
  })

  it("a loop that begins and ends at a crossing is walked from both its ends", () => {
    const green = networkOf(
      [
        [119.3, 26],
        [119.301, 26],
      ],
      [
        { from: 0, to: 1, metres: 100 },
        { from: 1, to: 1, metres: 200, shape: [[119.3015, 26.0005]] },
      ],
    )
    expect(said(reachFrom(streetGraphOf(green, "walk"), [placeOn(green, 0, 0)], 150))).toEqual([
      [0, 0, 1],
      [1, 0, 0.25],
      [1, 0.75, 1],
    ])
  })

  it("in any town: a place is in reach exactly when the slow search gets there in time", () => {
    fc.assert(
      fc.property(anyTownWithPlaces, fc.integer({ min: 0, max: 900 }), ({ network, places }, cutOff) => {
        const graph = streetGraphOf(network, "walk")
        const open = places.filter(({ segment }) => graph.segmentCost[segment] !== 0)
        const [from] = open
        if (from === undefined) return
        const reach = reachFrom(graph, [from], cutOff)
        const slow = slowCosts(network, "walk", graph.segmentCost, open, 0)
        for (const [k, { segment, fraction }] of open.entries()) {
          const metres = inUnits(slow[k] ?? 0)
          if (Math.abs(metres - cutOff) < 0.01 || cutOff === 0) continue // on the very edge rounding decides
          const isIn = said(reach).some(
            ([one, start = 0, end = 0]) => one === segment && start - 1e-9 <= fraction && fraction <= end + 1e-9,
          )
          expect(isIn).toBe(metres < cutOff)
        }
      }),
      { numRuns: 200 },
    )
  })

  it("never shrinks as the limit grows", () => {
    fc.assert(
      fc.property(anyTownWithPlaces, fc.nat(500), fc.nat(500), ({ network, places }, limit, more) => {
        const graph = streetGraphOf(network, "drive")
        const open = places.filter(({ segment }) => graph.segmentCost[segment] !== 0)
        const sum = (cutOff: number): number =>
          said(reachFrom(graph, open, cutOff)).reduce(
            (metres, [segment = 0, start = 0, end = 0]) => metres + (end - start) * (network.metres[segment] ?? 0),
            0,
          )
        expect(sum(limit / 10)).toBeLessThanOrEqual(sum((limit + more) / 10) + 1e-6)
      }),
    )
  })
})
