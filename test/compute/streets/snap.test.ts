import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { metresBetween } from "../../../src/compute/geodesy/distance.ts"
import { snapTo } from "../../../src/compute/streets/snap.ts"
import { streetGraphOf } from "../../../src/compute/streets/street-graph.ts"
import { segmentPoints } from "../../../src/compute/streets/street-line.ts"
import type { LngLat } from "../../../src/domain/lng-lat.ts"
import type { StreetNetwork } from "../../../src/domain/street-network.ts"
import { TRAVEL_MODES } from "../../../src/domain/tour.ts"
import { anyNetwork } from "../../worlds/any-streets.ts"
import { networkOf } from "../../worlds/small-streets.ts"

const ANYWHERE = Number.POSITIVE_INFINITY

/** A road east with a motorway beside it, and a lane that bends north between the same two crossings. */
const riverside = networkOf(
  [
    [119.3, 26],
    [119.31, 26],
  ],
  [
    { from: 0, to: 1, metres: 1001, class: "primary" },
    { from: 0, to: 1, metres: 1001, class: "motorway", shape: [[119.305, 26.001]] },
    { from: 0, to: 1, metres: 1700, class: "footway", shape: [[119.305, 26.006]] },
  ],
)

describe("a place looks for its street", () => {
  const walk = streetGraphOf(riverside, "walk")
  const drive = streetGraphOf(riverside, "drive")

  it("and finds the nearest place on it, how far off that is, and how far along", () => {
    const snap = snapTo(walk, [119.3025, 25.9995], 100)
    expect(snap).toMatchObject({ segment: 0, at: [expect.closeTo(119.3025, 9), 26] })
    expect(snap?.fraction).toBeCloseTo(0.25, 6)
    expect(snap?.metres).toBeCloseTo(55.4, 1)
  })

  it("and stays on the shape of a street that bends", () => {
    const snap = snapTo(walk, [119.305, 26.0065], 100)
    expect(snap).toMatchObject({ segment: 2, at: [expect.closeTo(119.305, 6), expect.closeTo(26.006, 6)] })
    expect(snap?.fraction).toBeCloseTo(0.5, 6)
  })

  it("and takes no street it may not use: no one walks to a motorway, no one drives to a footway", () => {
    expect(snapTo(walk, [119.305, 26.001], 300)?.segment).toBe(0)
    expect(snapTo(drive, [119.305, 26.001], 300)?.segment).toBe(1)
    expect(snapTo(drive, [119.305, 26.006], 1000)?.segment).toBe(1)
  })

  it("and is told when there is none near enough", () => {
    expect(snapTo(walk, [119.305, 25.99], 1000)).toBeNull()
    expect(snapTo(walk, [119.305, 25.99], 1200)?.segment).toBe(0)
    expect(snapTo(walk, [-46.6, -23.5], ANYWHERE)?.segment).toBe(0)
    expect(snapTo(walk, [119.305, 26.0001], -1)).toBeNull()
  })

  it("and is not led astray by what is no place", () => {
    expect(snapTo(walk, [Number.NaN, 26], ANYWHERE)).toBeNull()
    expect(snapTo(walk, [119, Number.POSITIVE_INFINITY], ANYWHERE)).toBeNull()
    expect(snapTo(walk, [119, 90], ANYWHERE)).not.toBeNull()
  })

  it("and finds none where all streets are closed to it", () => {
    const motorways = networkOf(
      [
        [119, 26],
        [119.1, 26],
      ],
      [{ from: 0, to: 1, metres: 10_100, class: "motorway" }],
    )
    expect(snapTo(streetGraphOf(motorways, "walk"), [119, 26], ANYWHERE)).toBeNull()
  })

  it("and never finds a nearer one by looking at every street", () => {
    const place = fc.tuple(fc.integer({ min: -500, max: 2500 }), fc.integer({ min: -500, max: 2500 }))
    fc.assert(
      fc.property(anyNetwork, place, fc.constantFrom(...TRAVEL_MODES), (network, [x, y], mode) => {
        const graph = streetGraphOf(network, mode)
        const at: LngLat = [119.3 + x / 1e5, 26 + y / 1e5]
        const snap = snapTo(graph, at, ANYWHERE)
        let nearest = Number.POSITIVE_INFINITY
        for (let i = 0; i < network.from.length; i++)
          if (graph.segmentCost[i] !== 0) nearest = Math.min(nearest, metresTo(network, i, at))
        expect(snap?.metres ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(nearest + 0.01)
      }),
      { numRuns: 200 },
    )
  })
})

/** As near as two hundred places along the street come. */
const metresTo = (network: StreetNetwork, segment: number, at: LngLat): number => {
  const [a, b] = segmentPoints(network, segment)
  let nearest = Number.POSITIVE_INFINITY
  for (let k = 0; k <= 200; k++) {
    const share = k / 200
    const on: LngLat = [
      (a?.[0] ?? 0) + ((b?.[0] ?? 0) - (a?.[0] ?? 0)) * share,
      (a?.[1] ?? 0) + ((b?.[1] ?? 0) - (a?.[1] ?? 0)) * share,
    ]
    nearest = Math.min(nearest, metresBetween(at, on))
  }
  return nearest
}
