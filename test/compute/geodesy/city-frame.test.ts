import fc from "fast-check"
import geographiclib from "geographiclib-geodesic"
import { describe, expect, it } from "vitest"
import { cityFrameAt, middleOf } from "../../../src/compute/geodesy/city-frame.ts"
import type { LngLat } from "../../../src/domain/lng-lat.ts"

const { WGS84 } = geographiclib.Geodesic
const anyCentre = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -75, max: 75, noNaN: true }),
)
const step = fc.double({ min: -1, max: 1, noNaN: true })

describe("a city's plane", () => {
  it("leads back to the place it came from", () => {
    fc.assert(
      fc.property(anyCentre, step, step, (centre, east, north) => {
        const frame = cityFrameAt(centre)
        const [x, y] = frame.toPlane(centre[0] + east, centre[1] + north)
        const [lon, lat] = frame.toLngLat(x, y)
        const turn = lon - centre[0] - east
        expect(Math.abs(turn - 360 * Math.round(turn / 360))).toBeLessThan(1e-10)
        expect(Math.abs(lat - centre[1] - north)).toBeLessThan(1e-10)
      }),
    )
  })

  it("keeps ways from its centre as long as geodesics, but for its known stretch", () => {
    fc.assert(
      fc.property(
        anyCentre,
        fc.double({ min: 0, max: 360, noNaN: true }),
        fc.double({ min: 1, max: 20_000, noNaN: true }),
        (centre, turn, metres) => {
          const frame = cityFrameAt(centre)
          const { lat2 = 0, lon2 = 0 } = WGS84.Direct(centre[1], centre[0], turn, metres)
          const [x, y] = frame.toPlane(lon2, lat2)
          const stretch = 1 + (x * x * frame.bend) / 6
          // Ten nanometres are what a longitude in degrees can hold.
          expect(Math.abs(Math.hypot(x, y) / metres - 1)).toBeLessThan(Math.abs(stretch - 1) + 2e-9 + 1e-8 / metres)
        },
      ),
    )
  })

  it("is true along its middle meridian", () => {
    const frame = cityFrameAt([119.3, 26.1])
    const { s12 = 0 } = WGS84.Inverse(26.1, 119.3, 27.6, 119.3)
    expect(frame.toPlane(119.3, 27.6)[1]).toBeCloseTo(s12, 5)
  })

  it("stands in the middle of places, across the date line too, and nowhere among none", () => {
    const places: LngLat[] = [
      [179.9, 10],
      [-179.7, 12],
    ]
    const [lon, lat] = middleOf(places) ?? [0, 0]
    expect([lon - 360 * Math.round(lon / 360), lat]).toEqual([expect.closeTo(-179.9, 9), 11])
    expect(middleOf([])).toBeNull()
  })
})
