import { circle, distance } from "@turf/turf"
import { geoArea } from "d3-geo"
import fc from "fast-check"
import { expect, it } from "vitest"
import { circleAround } from "../../src/layers/circle-around.ts"

const EARTH_METRES = 6_371_008.8

it("draws how far off a site may be, as another library would", () => {
  const place = fc.tuple(fc.double({ min: -170, max: 170, noNaN: true }), fc.double({ min: -60, max: 60, noNaN: true }))
  fc.assert(
    fc.property(place, fc.integer({ min: 10, max: 10_000 }), (at, metres) => {
      const ring = circleAround(at, metres)
      expect(ring[0]).toEqual(ring.at(-1))
      for (const corner of ring)
        expect(Math.abs(distance(at, corner, { units: "meters" }) / metres - 1)).toBeLessThan(0.01)
      const other = circle(at, metres, { units: "meters", steps: 96 }).geometry.coordinates[0] ?? []
      expect(ring).toHaveLength(other.length)
      // D3 on the sphere: the ring wound its way holds a disc, not the rest of the world.
      const disc = geoArea({ type: "Polygon", coordinates: [[...ring].reverse()] }) * EARTH_METRES ** 2
      expect(Math.abs(disc / (Math.PI * metres ** 2) - 1)).toBeLessThan(0.02)
    }),
  )
})
