import fc from "fast-check"
import geographiclib from "geographiclib-geodesic"
import { describe, expect, it } from "vitest"
import { discsAround } from "../../../src/compute/coverage/discs.ts"
import { overlapSquareMetres } from "../../../src/compute/coverage/overlap-depth.ts"
import { unionAreaSquareMetres } from "../../../src/compute/coverage/union-area.ts"
import { cityFrameAt } from "../../../src/compute/geodesy/city-frame.ts"
import { Cancelled } from "../../../src/compute/watch.ts"
import type { LngLat } from "../../../src/domain/lng-lat.ts"
import { anyDiscs, areaBySlices, type Disc, discsOf } from "../../worlds/any-discs.ts"

const area = (discs: readonly Disc[]): number => unionAreaSquareMetres(discsOf(discs))
const sumOf = (discs: readonly Disc[]): number => discs.reduce((sum, [, , r]) => sum + Math.PI * r * r, 0)
const BLUR = 1e-9 // of the area

/** The lens two discs share, by the textbook. */
const lens = (d: number, r: number, s: number): number => {
  if (d >= r + s) return 0
  if (d <= Math.abs(r - s)) return Math.PI * Math.min(r, s) ** 2
  const a = Math.acos((d * d + r * r - s * s) / (2 * d * r))
  const b = Math.acos((d * d + s * s - r * r) / (2 * d * s))
  return r * r * (a - Math.sin(2 * a) / 2) + s * s * (b - Math.sin(2 * b) / 2)
}

describe("the area within reach", { timeout: 20_000 }, () => {
  it("of two facilities is both less what they share, to the last digits", () => {
    const metres = fc.double({ min: 1, max: 3000, noNaN: true })
    const turn = fc.double({ min: 0, max: 7, noNaN: true })
    fc.assert(
      fc.property(metres, metres, metres, turn, (d, r, s, angle) => {
        const found = area([
          [20_000, -7000, r],
          [20_000 + d * Math.cos(angle), -7000 + d * Math.sin(angle), s],
        ])
        const truth = Math.PI * (r * r + s * s) - lens(d, r, s)
        expect(Math.abs(found - truth)).toBeLessThan(BLUR * truth)
      }),
    )
  })

  it("of one great centre with 300 small ones around its edge is all less the lens each shares with it", () => {
    const [great, small, count] = [5000, 30, 300]
    const around = Array.from({ length: count }, (_, k): Disc => {
      const angle = (2 * Math.PI * k) / count
      return [great * Math.cos(angle), great * Math.sin(angle), small]
    })
    const truth = Math.PI * (great ** 2 + count * small ** 2) - count * lens(great, great, small)
    expect(Math.abs(area([[0, 0, great], ...around]) - truth)).toBeLessThan(BLUR * truth)
  })

  it.each<[string, readonly Disc[], number]>([
    ["one", [[5000, 9000, 1000]], Math.PI * 1e6],
    [
      "the same twice, and thrice",
      [
        [0, 0, 1000],
        [0, 0, 1000],
        [0, 0, 1000],
      ],
      Math.PI * 1e6,
    ],
    [
      "one inside another",
      [
        [0, 0, 1000],
        [100, 0, 500],
      ],
      Math.PI * 1e6,
    ],
    [
      "one inside another, touching",
      [
        [0, 0, 1000],
        [500, 0, 500],
      ],
      Math.PI * 1e6,
    ],
    [
      "two that touch from outside",
      [
        [0, 0, 1000],
        [2000, 0, 1000],
      ],
      2 * Math.PI * 1e6,
    ],
    [
      "one and a dot of no reach",
      [
        [0, 0, 1000],
        [3000, 0, 0],
      ],
      Math.PI * 1e6,
    ],
    ["none", [], 0],
    [
      "a ring of four around an open middle",
      [
        [0, 0, 1000],
        [2000, 0, 1000],
        [2000, 2000, 1000],
        [0, 2000, 1000],
      ],
      4 * Math.PI * 1e6,
    ],
    [
      "three through one point",
      [
        [1000, 0, 1000],
        [-1000, 0, 1000],
        [0, 0, 1000],
      ],
      3 * Math.PI * 1e6 - (4 * lens(1000, 1000, 1000)) / 2,
    ],
  ])("%s: as the closed form says", (_, discs, truth) => {
    expect(Math.abs(area(discs) - truth)).toBeLessThanOrEqual(BLUR * truth)
  })

  it("of any facilities is what slices add up to", () => {
    fc.assert(
      fc.property(anyDiscs, (discs) => {
        const truth = areaBySlices(discs, 2000)
        expect(Math.abs(area(discs) - truth)).toBeLessThan(2e-3 * sumOf(discs))
      }),
      { numRuns: 40 },
    )
  })

  it("never falls as reach grows or a facility is added, and never exceeds the sum of the discs", () => {
    fc.assert(
      fc.property(anyDiscs, fc.double({ min: 0, max: 500, noNaN: true }), (discs, more) => {
        const found = area(discs)
        const slack = BLUR * sumOf(discs)
        expect(found).toBeLessThanOrEqual(sumOf(discs) + slack)
        expect(area(discs.slice(1))).toBeLessThanOrEqual(found + slack)
        expect(area(discs.map(([x, y, r]): Disc => [x, y, r + more]))).toBeGreaterThanOrEqual(found - slack)
        expect(Math.abs(area(discs.toReversed()) - found)).toBeLessThanOrEqual(slack)
      }),
    )
  })

  it("is split by depth: once, twice and so on add up to the discs themselves", () => {
    fc.assert(
      fc.property(anyDiscs, (discs) => {
        const depths = overlapSquareMetres(discsOf(discs), discs.length)
        const slack = BLUR * sumOf(discs)
        expect(Math.abs((depths[0] ?? 0) - area(discs))).toBeLessThanOrEqual(slack)
        expect(Math.abs(depths.reduce((sum, one) => sum + one, 0) - sumOf(discs))).toBeLessThanOrEqual(slack)
        for (const [k, deep] of depths.entries()) expect(deep).toBeLessThanOrEqual((depths[k - 1] ?? Infinity) + slack)
      }),
    )
  })

  it("of two that share a lens: the lens is what is covered twice", () => {
    const depths = overlapSquareMetres(
      discsOf([
        [0, 0, 1000],
        [700, 0, 900],
      ]),
      3,
    )
    expect(depths[1]).toBeCloseTo(lens(700, 1000, 900), 3)
    expect(depths[2]).toBe(0)
  })

  it.each<[string, (k: number) => Disc]>([
    ["at one spot", () => [0, 0, 1000]],
    ["a hair's breadth apart", (k) => [Math.sin(k * 7) / 1000, Math.sin(k * 3) / 1000, 1000]],
    ["in a row, a centimetre apart", (k) => [k / 100, 0, 1000]],
    ["each inside the next", (k) => [0, 0, 1000 + k / 10]],
    ["around a square, all overlapping", (k) => [500 * Math.cos(k), 500 * Math.sin(k), 1000]],
    ["touching in a grid", (k) => [2000 * (k % 60), 2000 * Math.floor(k / 60), 1000]],
  ])("of thousands %s comes soon and is finite", (_, disc) => {
    const discs = Array.from({ length: 2000 }, (__, k) => disc(k))
    const found = area(discs)
    expect(found).toBeGreaterThan(Math.PI * 1e6 * (1 - BLUR))
    expect(found).toBeLessThanOrEqual(sumOf(discs) * (1 + BLUR))
  })

  it("may be called off", () => {
    const discs = discsOf(Array.from({ length: 2000 }, (_, k): Disc => [k * 10, 0, 1000]))
    const shares: number[] = []
    const watch = { onProgress: (share: number) => shares.push(share), cancelled: () => shares.length > 2 }
    expect(() => unionAreaSquareMetres(discs, watch)).toThrow(Cancelled)
    expect(shares).toEqual([...shares].sort((one, other) => one - other))
  })
})

const { WGS84 } = geographiclib.Geodesic

/** Area of a disc on the ellipsoid by the exact geodesic library: a polygon of very many corners, put right for its chords. */
const geodesicDisc = ([lon, lat]: LngLat, metres: number): number => {
  const polygon = WGS84.Polygon(false)
  const corners = 1000
  for (let k = 0; k < corners; k++) {
    const { lat2 = 0, lon2 = 0 } = WGS84.Direct(lat, lon, (360 * k) / corners, metres)
    polygon.AddPoint(lat2, lon2)
  }
  const chord = Math.sin((2 * Math.PI) / corners) / ((2 * Math.PI) / corners)
  return Math.abs(polygon.Compute(false, true).area ?? 0) / chord
}

describe("reach on the ground", () => {
  it.each<[number, number, number]>([
    [119.3, 0, 1000],
    [119.3, 20_000, 1000],
    [119.3, 60_000, 5000],
    [119.3, 0, 50_000],
  ])("from %s° east, %s m off the middle, %s m far, has its geodesic area", (lon, off, metres) => {
    const frame = cityFrameAt([lon, 26.1])
    const at = frame.toLngLat(off, 4000)
    const truth = geodesicDisc(at, metres)
    expect(unionAreaSquareMetres(discsAround(frame, [at], [metres])) / truth).toBeCloseTo(1, 7)
  })

  it("does not depend on where on the globe's round the city lies", () => {
    const city: LngLat[] = [
      [119.3, 26.08],
      [119.31, 26.085],
      [119.33, 26.07],
    ]
    const figure = (shift: number): number => {
      const moved = city.map(([lon, lat]): LngLat => [lon + shift, lat])
      return unionAreaSquareMetres(discsAround(cityFrameAt([119.31 + shift, 26.08]), moved, [1000, 1500, 2000]))
    }
    for (const shift of [-200, -61.7, 0.5, 30]) expect(Math.abs(figure(shift) / figure(0) - 1)).toBeLessThan(1e-9)
  })
})
