import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { withinReach } from "../../../src/compute/coverage/within-reach.ts"
import { metresBetween } from "../../../src/compute/geodesy/distance.ts"
import { nearestTo, nearestTreeOf } from "../../../src/compute/geodesy/nearest-tree.ts"
import { columnsOf } from "../../../src/compute/geodesy/place-columns.ts"
import type { LngLat } from "../../../src/domain/lng-lat.ts"

/** A town anywhere but at the very poles, on the date line now and then: its places are within some kilometres. */
const anyTown = fc
  .record({
    lon: fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(180, -180, 179.99)),
    lat: fc.double({ min: -80, max: 80, noNaN: true }),
    steps: fc.array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 })), {
      minLength: 2,
      maxLength: 60,
    }),
  })
  .map(({ lon, lat, steps }) =>
    steps.map(([x, y]): LngLat => {
      const east = lon + x / 1000
      return [east > 180 ? east - 360 : east < -180 ? east + 360 : east, lat + y / 1000]
    }),
  )

describe("who is within reach", () => {
  it("is whom measuring every pair would name, in any town, on the very border too", () => {
    fc.assert(
      fc.property(anyTown, fc.nat(10), fc.double({ min: 0.5, max: 9000, noNaN: true }), (places, share, reach) => {
        const count = Math.max(1, Math.floor((places.length * share) / 12))
        const facilities = places.slice(0, count)
        const homes = places.slice(count)
        // Some reaches end exactly at somebody's door.
        const reaches = Float64Array.from(facilities, (at, k) => {
          const home = homes[k]
          return k % 2 === 1 && home !== undefined ? metresBetween(home, at) : reach * (1 + k / 7)
        })
        const truth = homes.map((home) =>
          facilities.some((at, k) => metresBetween(home, at) <= (reaches[k] ?? 0)) ? 1 : 0,
        )
        expect([...withinReach(columnsOf(homes), facilities, reaches)]).toEqual(truth)
      }),
      { numRuns: 300 },
    )
  })

  it("is the same for a huge and a tiny reach together, and nobody for none", () => {
    const homes: LngLat[] = Array.from({ length: 500 }, (_, k) => [119 + (k % 25) / 50, 26 + k / 1000])
    const facilities: LngLat[] = [
      [119.2, 26.2],
      [119.25, 26.31],
      [119.4, 26.4],
    ]
    const reaches = Float64Array.of(60_000, 3, -1)
    const truth = homes.map((home) =>
      facilities.some((at, k) => metresBetween(home, at) <= (reaches[k] ?? 0)) ? 1 : 0,
    )
    expect([...withinReach(columnsOf(homes), facilities, reaches)]).toEqual(truth)
    expect([...withinReach(columnsOf(homes), [], new Float64Array(0))]).toEqual(homes.map(() => 0))
  })

  it("only grows as reach grows or a facility is added", () => {
    fc.assert(
      fc.property(anyTown, fc.double({ min: 1, max: 4000, noNaN: true }), (places, reach) => {
        const [first, second, ...homes] = places
        if (first === undefined || second === undefined) return
        const count = (facilities: readonly LngLat[], metres: number): number =>
          withinReach(
            columnsOf(homes),
            facilities,
            Float64Array.from(facilities, () => metres),
          ).reduce((n, one) => n + one, 0)
        expect(count([first, second], reach)).toBeGreaterThanOrEqual(count([first], reach))
        expect(count([first], reach * 1.3)).toBeGreaterThanOrEqual(count([first], reach))
      }),
    )
  })
})

describe("the nearest of many", () => {
  it("is the one measuring all of them would name; of equals the first", () => {
    fc.assert(
      fc.property(anyTown, fc.nat(), (places, which) => {
        const at = places[which % places.length] ?? [0, 0]
        const others = [...places.slice(1), ...places.slice(0, 5)]
        const metres = others.map((other) => metresBetween(at, other))
        const least = Math.min(...metres)
        expect(nearestTo(nearestTreeOf(others), at)).toEqual({ place: metres.indexOf(least), metres: least })
      }),
      { numRuns: 300 },
    )
  })

  it("is found all around the globe, and nowhere among none", () => {
    const places: LngLat[] = Array.from({ length: 400 }, (_, k) => [((k * 137.508) % 360) - 180, 80 - (k * 160) / 399])
    const tree = nearestTreeOf(places)
    for (let k = 0; k < 300; k++) {
      const at: LngLat = [((k * 73.1) % 360) - 180, 84 - (k * 168) / 299]
      const metres = places.map((place) => metresBetween(at, place))
      expect(nearestTo(tree, at)?.metres).toBe(Math.min(...metres))
    }
    expect(nearestTo(nearestTreeOf([]), [0, 0])).toBeNull()
  })
})
