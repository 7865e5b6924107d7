import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { BeltId } from "../../src/domain/ids.ts"
import type { Bounds } from "../../src/domain/lng-lat.ts"
import { boundsAround, focusOf } from "../../src/layers/focus-of.ts"
import { sceneOf } from "../../src/layers/scene.ts"
import { standingFrame } from "../../src/layers/standing-frame.ts"
import { steppedAside } from "../../src/layers/step-aside.ts"
import { fuzhou } from "../data/fuzhou.ts"

const riverside = focusOf({ kind: "belt", belt: "cs-nanjiangbin" as BeltId }, sceneOf(fuzhou), [])
const bounds = riverside.bounds as Bounds
const standing = steppedAside(riverside.sites, 1, null)

// As MapLibre's documentation has it: a world 512 pixels wide at zoom 0, spherical Mercator.
const widthPx = (west: number, east: number, zoom: number): number => ((east - west) / 360) * 512 * 2 ** zoom
const mercatorY = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
const heightPx = (south: number, north: number, zoom: number): number =>
  ((mercatorY(north) - mercatorY(south)) / (2 * Math.PI)) * 512 * 2 ** zoom

const symbolsAt = (zoom: number): readonly (readonly number[])[] =>
  standing.sites.features
    .filter(({ properties: { from_zoom = 0, to_zoom = 99 } }) => from_zoom <= zoom && zoom < to_zoom)
    .map(({ geometry }) => geometry.coordinates)

describe("the frame of a belt whose stops step aside", () => {
  it("cuts no symbol, whatever room a screen leaves", () => {
    fc.assert(
      fc.property(fc.integer({ min: 150, max: 2400 }), fc.integer({ min: 150, max: 1800 }), (wide, high) => {
        const frame = standingFrame(standing, bounds, 15.2, wide, high)
        if (frame === null) throw new Error("stops of the riverside belt step aside")
        const [west, south, east, north] = frame.bounds
        for (const [lon = 0, lat = 0] of symbolsAt(frame.maxZoom)) {
          expect(lon).toBeGreaterThanOrEqual(west - 1e-9)
          expect(lon).toBeLessThanOrEqual(east + 1e-9)
          expect(lat).toBeGreaterThanOrEqual(south - 1e-9)
          expect(lat).toBeLessThanOrEqual(north + 1e-9)
        }
        expect(widthPx(west, east, frame.maxZoom)).toBeLessThan(wide + 0.01)
        expect(heightPx(south, north, frame.maxZoom)).toBeLessThan(high + 0.01)
      }),
    )
  })

  it("comes as near as they allow", () => {
    const near = standingFrame(standing, bounds, 15.2, 1200, 900)
    const far = standingFrame(standing, bounds, 15.2, 300, 240)
    expect(near?.maxZoom).toBeGreaterThan((far?.maxZoom ?? 99) + 1)
  })

  it("is the belt's own where no symbol steps aside", () => {
    expect(standingFrame(steppedAside(riverside.sites, 0.01, null), bounds, 15.2, 300, 240)).toBeNull()
  })

  it("leaves out what belongs to a place outside it", () => {
    const [west, south] = bounds
    const nowhere = boundsAround([[west - 1, south - 1]]) as Bounds
    expect(standingFrame(standing, nowhere, 13, 300, 240)?.bounds).toEqual(nowhere)
  })
})
