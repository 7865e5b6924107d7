import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { metresBetween } from "../../src/compute/geodesy/distance.ts"
import type { LngLat } from "../../src/domain/lng-lat.ts"

const A = 6_378_137
const F = 1 / 298.257223563
const B = A * (1 - F)

/** Vincenty's inverse formula (1975), true to a tenth of a millimetre: an independent way to the same distance. */
const vincenty = (one: LngLat, other: LngLat): number => {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180
  const u1 = Math.atan((1 - F) * Math.tan(radians(one[1])))
  const u2 = Math.atan((1 - F) * Math.tan(radians(other[1])))
  const L = radians(other[0] - one[0])
  let lambda = L
  for (let turn = 0; turn < 200; turn++) {
    const east = Math.cos(u2) * Math.sin(lambda)
    const north = Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda)
    const sinSigma = Math.hypot(east, north)
    if (sinSigma === 0) return 0
    const cosSigma = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda)
    const sigma = Math.atan2(sinSigma, cosSigma)
    const sinAlpha = (Math.cos(u1) * Math.cos(u2) * Math.sin(lambda)) / sinSigma
    const cos2Alpha = 1 - sinAlpha ** 2
    const cos2M = cos2Alpha === 0 ? 0 : cosSigma - (2 * Math.sin(u1) * Math.sin(u2)) / cos2Alpha
    const c = (F / 16) * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha))
    const next = L + (1 - c) * F * sinAlpha * (sigma + c * sinSigma * (cos2M + c * cosSigma * (-1 + 2 * cos2M ** 2)))
    if (Math.abs(next - lambda) > 1e-13) {
      lambda = next
      continue
    }
    const k = (cos2Alpha * (A ** 2 - B ** 2)) / B ** 2
    const a = 1 + (k / 16384) * (4096 + k * (-768 + k * (320 - 175 * k)))
    const b = (k / 1024) * (256 + k * (-128 + k * (74 - 47 * k)))
    const third = (b / 6) * cos2M * (-3 + 4 * sinSigma ** 2) * (-3 + 4 * cos2M ** 2)
    const delta = b * sinSigma * (cos2M + (b / 4) * (cosSigma * (-1 + 2 * cos2M ** 2) - third))
    return B * a * (sigma - delta)
  }
  throw new Error("no answer for places on opposite sides of the globe")
}

const inChina = fc.tuple(fc.double({ min: 75, max: 134, noNaN: true }), fc.double({ min: 4, max: 53, noNaN: true }))
const step = (degrees: number) => fc.double({ min: -degrees, max: degrees, noNaN: true })

describe("the distance between two places", () => {
  it.each([
    ["across a quarter of a city", 0.014, 1e-5],
    ["from county to county", 0.35, 0.01],
  ])("agrees with Vincenty %s", (_, degrees, within) => {
    fc.assert(
      fc.property(inChina, step(degrees), step(degrees), ([lon, lat], east, north) => {
        const [one, other]: LngLat[] = [
          [lon, lat],
          [lon + east, lat + north],
        ]
        if (one === undefined || other === undefined) return
        expect(Math.abs(metresBetween(one, other) - vincenty(one, other))).toBeLessThan(within)
      }),
    )
  })

  it("is nothing from a place to itself, the same both ways, and short across the date line", () => {
    expect(metresBetween([119.3, 26.1], [119.3, 26.1])).toBe(0)
    expect(metresBetween([119.3, 26.1], [119.4, 26])).toBe(metresBetween([119.4, 26], [119.3, 26.1]))
    expect(metresBetween([179.999, 10], [-179.999, 10])).toBeCloseTo(vincenty([0, 10], [0.002, 10]), 4)
  })

  it("is still a distance from pole to pole", () => {
    expect(metresBetween([0, -90], [0, 90])).toBeGreaterThan(1.8e7)
    expect(Number.isFinite(metresBetween([0, 0], [180, 0]))).toBe(true)
  })
})
