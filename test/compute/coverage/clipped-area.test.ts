import fc from "fast-check"
import geographiclib from "geographiclib-geodesic"
import { describe, expect, it } from "vitest"
import { areaOf, coveredAreas, coveredPart } from "../../../src/compute/coverage/clipped-area.ts"
import { discGridOf } from "../../../src/compute/coverage/disc-grid.ts"
import { discsAround } from "../../../src/compute/coverage/discs.ts"
import { flatAreaOf, type Rings } from "../../../src/compute/coverage/flat-areas.ts"
import { unionAreaSquareMetres } from "../../../src/compute/coverage/union-area.ts"
import { cityFrameAt } from "../../../src/compute/geodesy/city-frame.ts"
import type { LngLat } from "../../../src/domain/lng-lat.ts"
import { anyDiscs, areaBySlices, type Disc, discsOf } from "../../worlds/any-discs.ts"

/** A plane that is truly flat: what is written as degrees is metres. */
const FLAT = { toPlane: (x: number, y: number) => [x, y] as const }

const box = (west: number, south: number, east: number, north: number): readonly LngLat[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

const covered = (discs: readonly Disc[], ...polygons: Rings[]): number =>
  coveredPart(flatAreaOf(FLAT, polygons), discGridOf(discsOf(discs)))

const half = (Math.PI * 1e6) / 2

describe("the part of a district within reach", () => {
  it.each<[string, readonly Disc[], Rings, number]>([
    ["all of a small one", [[0, 0, 1000]], [box(-100, -100, 100, 100)], 40_000],
    ["the whole disc in a large one", [[0, 0, 1000]], [box(-5000, -5000, 5000, 5000)], Math.PI * 1e6],
    ["half a disc on its border", [[0, 0, 1000]], [box(0, -5000, 5000, 5000)], half],
    ["a quarter at its corner", [[0, 0, 1000]], [box(0, 0, 5000, 5000)], half / 2],
    ["a disc that just touches all four sides", [[0, 0, 1000]], [box(-1000, -1000, 1000, 1000)], Math.PI * 1e6],
    ["nothing of a disc that touches it from outside", [[0, 0, 1000]], [box(1000, -500, 3000, 500)], 0],
    [
      "a disc less its hole",
      [[0, 0, 1000]],
      [box(-5000, -5000, 5000, 5000), box(-100, -100, 100, 100)],
      Math.PI * 1e6 - 40_000,
    ],
    [
      "nothing of a disc in its hole",
      [[0, 0, 1000]],
      [box(-5000, -5000, 5000, 5000), box(-2000, -2000, 2000, 2000)],
      0,
    ],
    ["nothing without facilities", [], [box(-100, -100, 100, 100)], 0],
    ["a district wound the wrong way round", [[0, 0, 1000]], [box(0, -5000, 5000, 5000).toReversed()], half],
  ])("%s", (_, discs, rings, truth) => {
    expect(Math.abs(covered(discs, rings) - truth)).toBeLessThan(1e-3) // square metres
  })

  it("of any facilities is what slices add up to", () => {
    const rings: Rings = [box(-900, -700, 1000, 900), box(-300, -250, 450, 310)]
    const cut = (y: number): readonly (readonly [number, number])[] => {
      if (y < -700 || y > 900) return []
      return y > -250 && y < 310
        ? [
            [-900, -300],
            [450, 1000],
          ]
        : [[-900, 1000]]
    }
    fc.assert(
      fc.property(anyDiscs, (discs) => {
        const truth = areaBySlices(discs, 2000, cut)
        expect(Math.abs(covered(discs, rings) - truth)).toBeLessThan(8000) // slices 1.5 m tall, 1,500 m wide, 4 edges
      }),
      { numRuns: 60 },
    )
  })

  it("adds up over districts that fill the plane to the whole union, and never exceeds district or union", () => {
    const corner = fc.integer({ min: -10, max: 10 })
    fc.assert(
      fc.property(anyDiscs, corner, corner, (discs, x, y) => {
        const [east, north] = [x * 100, y * 100]
        const quarters = [
          box(-5000, -5000, east, north),
          box(east, -5000, 5000, north),
          box(-5000, north, east, 5000),
          box(east, north, 5000, 5000),
        ]
        const union = unionAreaSquareMetres(discsOf(discs))
        const parts = quarters.map((ring) => covered(discs, [ring]))
        expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - union)).toBeLessThan(1e-7 * union)
        for (const [k, part] of parts.entries()) {
          expect(part).toBeGreaterThan(-1e-6 * union)
          expect(part).toBeLessThan(Math.min(union, areaOf(flatAreaOf(FLAT, [[quarters[k] ?? []]]), 0)) + 1e-6 * union)
        }
      }),
    )
  })

  it("never falls as reach grows", () => {
    const rings: Rings = [
      [
        [-900, -700],
        [1100, -300],
        [300, 900],
        [0, 0],
        [-900, -700],
      ],
    ]
    fc.assert(
      fc.property(anyDiscs, fc.double({ min: 0, max: 300, noNaN: true }), (discs, more) => {
        const wider = discs.map(([x, y, r]): Disc => [x, y, r + more])
        expect(covered(wider, rings)).toBeGreaterThan(covered(discs, rings) - 1)
      }),
    )
  })
})

describe("a district on the ground", () => {
  it.each([0, 20_000, 100_000])("%s m from the middle has the area of its geodesic polygon", (off) => {
    const frame = cityFrameAt([119.3, 26.1])
    const corners: [number, number][] = [
      [0, 0],
      [9000, -2000],
      [11_000, 8000],
      [4000, 5000],
      [-1000, 9000],
      [0, 0],
    ]
    const ring = corners.map(([x, y]) => frame.toLngLat(x + off, y))
    const polygon = geographiclib.Geodesic.WGS84.Polygon(false)
    for (const [lon, lat] of ring.slice(1)) polygon.AddPoint(lat, lon)
    const truth = Math.abs(polygon.Compute(false, true).area ?? 0)
    const [found] = coveredAreas(discsAround(frame, [[119.3, 26.1]], [200_000]), frame, [[[ring]]])
    expect((found?.areaSquareMetres ?? 0) / truth).toBeCloseTo(1, 5)
    // Two hundred kilometres reach all of it: what is left uncovered is nothing.
    expect((found?.coveredSquareMetres ?? 0) / truth).toBeCloseTo(1, 5)
  })
})
