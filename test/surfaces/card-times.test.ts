import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { LngLat } from "../../src/domain/lng-lat.ts"
import { rideMsOf, showMsOf } from "../../src/surfaces/tour/player/card-times.ts"

const place = fc.tuple(
  fc.double({ min: 118, max: 120, noNaN: true }),
  fc.double({ min: 25, max: 27, noNaN: true }),
) satisfies fc.Arbitrary<LngLat>
const HERE: LngLat = [119.3, 26.08]

describe("a card", () => {
  it("is shown long enough to find the place on the map, and longer the more there is to read", () => {
    expect(showMsOf(0)).toBe(7000)
    expect(showMsOf(60)).toBeGreaterThan(showMsOf(20))
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (one, more) => {
        expect(showMsOf(one + more)).toBeGreaterThanOrEqual(showMsOf(one))
        expect(showMsOf(one)).toBeLessThanOrEqual(30_000)
      }),
    )
  })
})

describe("a ride", () => {
  it("takes some seconds, however short or long the way", () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 20 }), (line) => {
        expect(rideMsOf(line)).toBeGreaterThanOrEqual(1600)
        expect(rideMsOf(line)).toBeLessThanOrEqual(6500)
      }),
    )
  })

  it("takes longer the longer the way, though not in proportion", () => {
    const east = (metres: number): readonly LngLat[] => [HERE, [HERE[0] + metres / 100_000, HERE[1]]]
    expect(rideMsOf(east(1000))).toBeGreaterThan(rideMsOf(east(250)))
    expect(rideMsOf(east(1000)) - 1600).toBeLessThan((rideMsOf(east(250)) - 1600) * 4)
  })

  it("takes as long when the line has more points on it, and none are needed at all", () => {
    const [lon, lat] = HERE
    const straight = rideMsOf([HERE, [lon + 0.01, lat]])
    expect(rideMsOf([HERE, [lon + 0.004, lat], [lon + 0.01, lat]])).toBeCloseTo(straight, 6)
    expect([rideMsOf([]), rideMsOf([HERE]), rideMsOf([HERE, HERE])]).toEqual([1600, 1600, 1600])
  })
})
