import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { BeltId } from "../../src/domain/ids.ts"
import type { LngLat } from "../../src/domain/lng-lat.ts"
import { focusOf } from "../../src/layers/focus-of.ts"
import { sceneOf } from "../../src/layers/scene.ts"
import { stepAside, steppedAside } from "../../src/layers/step-aside.ts"
import { fuzhou } from "../data/fuzhou.ts"

const scene = sceneOf(fuzhou)
const riverside = focusOf({ kind: "belt", belt: "cs-nanjiangbin" as BeltId }, scene, [])

const pxBetween = (a: LngLat, b: LngLat, zoom: number): number => {
  const px = (512 * 2 ** zoom) / 360
  return Math.hypot((a[0] - b[0]) * px, ((a[1] - b[1]) * px) / Math.cos((a[1] * Math.PI) / 180))
}

const nearest = (places: readonly LngLat[], zoom: number): number => {
  let least = Number.POSITIVE_INFINITY
  places.forEach((a, i) => {
    for (const b of places.slice(i + 1)) least = Math.min(least, pxBetween(a, b, zoom))
  })
  return least
}

describe("stops that lie on one another", () => {
  it("step aside until each can be read and touched, even three on one spot", () => {
    const spot: LngLat = [119.3, 26.05]
    expect(nearest(stepAside([spot, spot, spot, [119.3004, 26.0501]], 12, 38, null), 12)).toBeGreaterThan(37)
  })

  it("stay where they are when there is room", () => {
    const places: LngLat[] = [
      [119.3, 26.05],
      [119.31, 26.05],
    ]
    expect(stepAside(places, 15, 38, null)).toBe(places)
  })

  it("leave the chosen one in its place", () => {
    const places: LngLat[] = [
      [119.3, 26.05],
      [119.3001, 26.05],
    ]
    expect(stepAside(places, 12, 38, 0)[0]?.[0]).toBeCloseTo(119.3, 9)
  })

  it("keep their room whatever the places", () => {
    const place = fc.tuple(
      fc.double({ min: 119.29, max: 119.31, noNaN: true }),
      fc.double({ min: 26.04, max: 26.06, noNaN: true }),
    )
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 11, max: 17 }),
        (places, zoom) => {
          expect(nearest(stepAside(places, zoom, 38, null), zoom)).toBeGreaterThan(0.85 * 38)
        },
      ),
    )
  })

  it("are told apart on the riverside belt at every zoom, with a thread to where each truly is", () => {
    const { sites, threads } = steppedAside(riverside.sites, 1, null)
    expect(threads.features.length).toBeGreaterThan(0)
    for (let zoom = 11; zoom <= 17; zoom++) {
      const seen = sites.features.filter(
        ({ properties: { from_zoom = 0, to_zoom = 99 } }) => from_zoom <= zoom && zoom < to_zoom,
      )
      expect(seen.map(({ properties }) => properties.id).sort()).toEqual(
        riverside.sites.features.map(({ properties }) => properties.id).sort(),
      )
      expect(
        nearest(
          seen.map(({ geometry }): LngLat => [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0]),
          zoom,
        ),
      ).toBeGreaterThan(32)
    }
  })
})
