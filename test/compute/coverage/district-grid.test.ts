import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { districtEdgesOf, liesIn } from "../../../src/compute/coverage/district-edges.ts"
import { districtAt, districtGridOf, NOWHERE } from "../../../src/compute/coverage/district-grid.ts"
import type { Rings } from "../../../src/compute/coverage/flat-areas.ts"
import type { LngLat } from "../../../src/domain/lng-lat.ts"

const fromHere = ([lon, lat]: LngLat, x: number, y: number): LngLat => [lon + x / 1000, lat + y / 1000]
const HERE: LngLat = [119.3, 26]

/** A star of any shape about a place. */
const anyStar = fc
  .record({
    x: fc.integer({ min: -20, max: 20 }),
    y: fc.integer({ min: -20, max: 20 }),
    arms: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 3, maxLength: 24 }),
  })
  .map(({ x, y, arms }): Rings => {
    const ring = arms.map((arm, k) => {
      const turn = (2 * Math.PI * k) / arms.length
      return fromHere(HERE, Math.round(x + arm * Math.cos(turn)), Math.round(y + arm * Math.sin(turn)))
    })
    return [[...ring, ring[0] ?? HERE]]
  })

const anyPlace = fc.tuple(
  fc.integer({ min: -60, max: 60 }),
  fc.integer({ min: -60, max: 60 }),
  fc.constantFrom(0, 0.37),
)

describe("which district a place is in", () => {
  it("is what counting every edge says, in corners and on borders too, and the first of several", () => {
    fc.assert(
      fc.property(
        fc.array(anyStar, { minLength: 1, maxLength: 5 }),
        fc.array(anyPlace, { maxLength: 60 }),
        (stars, places) => {
          const districts = stars.map((star) => [star])
          const grid = districtGridOf(districts)
          const edges = districtEdgesOf(districts)
          const corners = stars.flat(2)
          for (const [lon, lat] of [...corners, ...places.map(([x, y, bit]) => fromHere(HERE, x + bit, y + bit))]) {
            const truth = districts.findIndex((_, d) => liesIn(edges, d, lon, lat))
            expect(districtAt(grid, lon, lat)).toBe(truth)
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  it("is exactly one of two neighbours on the border they share", () => {
    const along: LngLat[] = [
      [119.3, 26],
      [119.3017, 26.0113],
      [119.2983, 26.0201],
      [119.301, 26.03],
    ]
    const west: Rings = [[...along, [119.2, 26.03], [119.2, 26], along[0] ?? HERE]]
    const east: Rings = [[...along, [119.4, 26.03], [119.4, 26], along[0] ?? HERE]]
    const grid = districtGridOf([[west], [east]])
    const edges = districtEdgesOf([[west], [east]])
    for (let k = 0; k < 200; k++) {
      const piece = k % 3
      const [a, b] = [along[piece] ?? HERE, along[piece + 1] ?? HERE]
      const share = (k + 0.5) / 201
      const [lon, lat] = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
      expect([liesIn(edges, 0, lon, lat), liesIn(edges, 1, lon, lat)].filter(Boolean)).toHaveLength(1)
      expect(districtAt(grid, lon, lat)).not.toBe(NOWHERE)
    }
  })

  it("is none in a hole, outside, and where there are no districts", () => {
    const square = (r: number): LngLat[] =>
      [
        [-r, -r],
        [r, -r],
        [r, r],
        [-r, r],
        [-r, -r],
      ].map(([x = 0, y = 0]) => fromHere(HERE, x, y))
    const grid = districtGridOf([[[square(20), square(5)]]])
    expect(districtAt(grid, HERE[0], HERE[1])).toBe(NOWHERE)
    expect(districtAt(grid, HERE[0] + 0.01, HERE[1])).toBe(0)
    expect(districtAt(grid, HERE[0] + 0.03, HERE[1])).toBe(NOWHERE)
    expect(districtAt(districtGridOf([]), HERE[0], HERE[1])).toBe(NOWHERE)
    expect(districtAt(grid, Number.NaN, 26)).toBe(NOWHERE)
  })
})
