import type { Bounds, LngLat } from "../domain/lng-lat.ts"
import { boundsAround } from "./focus-of.ts"
import { pxOf, type SteppedAside } from "./step-aside.ts"

/** What to frame, and how near at most, so that symbols which stepped aside are not cut. */
export type StandingFrame = { readonly bounds: Bounds; readonly maxZoom: number }

const FARTHEST_ZOOM = 8
const ZOOM_STEP = 1 / 8 // whole zooms, where symbols change places, are among the steps

const inside = ([west, south, east, north]: Bounds, [lon = 0, lat = 0]: readonly number[]): boolean =>
  west <= lon && lon <= east && south <= lat && lat <= north

/** Where the symbols of places within `bounds` that stepped aside stand at a zoom. */
const steppedOut = ({ threads }: SteppedAside, bounds: Bounds, zoom: number): LngLat[] =>
  threads.features.flatMap(({ geometry: { coordinates }, properties: { from_zoom, to_zoom } }): LngLat[] => {
    const [home = [], [lon = 0, lat = 0] = []] = coordinates
    return from_zoom <= zoom && zoom < to_zoom && inside(bounds, home) ? [[lon, lat]] : []
  })

const fits = ([west, south, east, north]: Bounds, zoom: number, widthPx: number, heightPx: number): boolean => {
  const [from, to] = [pxOf([west, north], zoom), pxOf([east, south], zoom)]
  return to.x - from.x <= widthPx && to.y - from.y <= heightPx
}

/**
 * The frame of `bounds` and of the symbols as they stand there, in a free rectangle of so many pixels: the farther out, the
 * farther symbols step aside on the ground, so the nearest zoom is sought at which all of them lie inside. Null where none
 * steps aside.
 */
export const standingFrame = (
  standing: SteppedAside,
  bounds: Bounds,
  maxZoom: number,
  widthPx: number,
  heightPx: number,
): StandingFrame | null => {
  if (standing.threads.features.length === 0) return null
  const [west, south, east, north] = bounds
  const around = (zoom: number): Bounds =>
    boundsAround([[west, south], [east, north], ...steppedOut(standing, bounds, zoom)]) ?? bounds
  let zoom = maxZoom
  while (zoom > FARTHEST_ZOOM && !fits(around(zoom), zoom, widthPx, heightPx))
    zoom = Math.max(FARTHEST_ZOOM, Math.ceil(zoom / ZOOM_STEP - 1) * ZOOM_STEP)
  return { bounds: around(zoom), maxZoom: zoom }
}
