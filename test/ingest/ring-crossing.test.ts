import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { LngLat } from "../../src/domain/lng-lat.ts"
import { findRingCrossing, passesCross, withoutRepeats } from "../../src/ingest/geometry/ring-crossing.ts"

const closed = (points: readonly LngLat[]): LngLat[] => [...points, points[0] ?? [0, 0]]

/** The slow obvious answer: every pass against every other. */
const crossesSlowly = (ring: readonly LngLat[]): boolean => {
  const points = withoutRepeats(ring)
  if (points.length < 3) return false
  return points.some((_, one) => points.some((_, other) => other > one && passesCross(points, one, other) !== null))
}

/** Another road to the same answer for rings in general position: two segments cross when each parts the other's ends. */
const crossesByParting = (points: readonly LngLat[]): boolean => {
  const corner = (index: number): LngLat => points[index % points.length] ?? [0, 0]
  return points.some((_, i) =>
    points.some((_, j) => {
      const [a, b, c, d] = [corner(i), corner(i + 1), corner(j), corner(j + 1)]
      return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
    }),
  )
}

const gridPoint = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
const finePoint = fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 5000 }))

const turn = (a: LngLat, b: LngLat, c: LngLat): number =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))

const isInGeneralPosition = (points: readonly LngLat[]): boolean =>
  points.every((a, i) => points.every((b, j) => points.every((c, k) => i >= j || j >= k || turn(a, b, c) !== 0)))

describe("rings that cross themselves", () => {
  it.each<[string, LngLat[], boolean]>([
    [
      "a square",
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ],
      false,
    ],
    [
      "a bow tie",
      [
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
      ],
      true,
    ],
    [
      "a bow tie whose knot is a corner",
      [
        [0, 0],
        [1, 1],
        [2, 2],
        [2, 0],
        [1, 1],
        [0, 2],
      ],
      true,
    ],
    [
      "two triangles that touch in a corner",
      [
        [0, 0],
        [2, 0],
        [1, 1],
        [2, 2],
        [0, 2],
        [1, 1],
      ],
      false,
    ],
    [
      "a spike that goes out and back",
      [
        [0, 0],
        [2, 0],
        [2, 2],
        [2, 5],
        [2, 2],
        [0, 2],
      ],
      true,
    ],
    [
      "a corner that touches the far side",
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [2, 0],
        [0, 4],
      ],
      false,
    ],
    [
      "a line that pokes through the far side",
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [2, -1],
        [0, 4],
      ],
      true,
    ],
    [
      "a pass straight through a corner of the far side",
      [
        [0, 0],
        [2, 0],
        [4, 0],
        [4, 4],
        [2, 0],
        [2, -3],
        [0, -3],
      ],
      true,
    ],
  ])("%s", (_, points, crosses) => {
    expect(findRingCrossing(closed(points)) !== null).toBe(crosses)
    expect(findRingCrossing(closed([...points].reverse())) !== null).toBe(crosses)
  })

  it("finds what the slow search finds, on a grid full of touching corners", () => {
    fc.assert(
      fc.property(fc.array(gridPoint, { minLength: 3, maxLength: 40 }), (points) => {
        const ring = closed(points)
        return (findRingCrossing(ring) !== null) === crossesSlowly(ring)
      }),
      { numRuns: 1000 },
    )
  })

  it("agrees with plain parting of ends where nothing touches", () => {
    fc.assert(
      fc.property(fc.array(finePoint, { minLength: 4, maxLength: 12 }), (points) => {
        fc.pre(isInGeneralPosition(points))
        return (findRingCrossing(closed(points)) !== null) === crossesByParting(points)
      }),
      { numRuns: 500 },
    )
  })

  it("gives the same answer wherever the ring starts", () => {
    fc.assert(
      fc.property(fc.array(gridPoint, { minLength: 3, maxLength: 20 }), fc.nat(19), (points, turn) => {
        const start = turn % points.length
        const turned = [...points.slice(start), ...points.slice(0, start)]
        return (findRingCrossing(closed(points)) !== null) === (findRingCrossing(closed(turned)) !== null)
      }),
      { numRuns: 500 },
    )
  })

  it("takes a coast of 200,000 corners in its stride", () => {
    const coast = Array.from({ length: 200_000 }, (_, step): LngLat => {
      const angle = (step / 200_000) * 2 * Math.PI
      const radius = 1 + 0.1 * Math.sin(50 * angle) + 0.001 * Math.sin(9000 * angle)
      return [118 + radius * Math.cos(angle), 26 + radius * Math.sin(angle)]
    })
    const start = performance.now()
    expect(findRingCrossing(closed(coast))).toBeNull()
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
