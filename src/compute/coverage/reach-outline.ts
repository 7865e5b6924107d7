import type { LngLat } from "../../domain/lng-lat.ts"
import type { CityFrame } from "../geodesy/city-frame.ts"
import { contourRings } from "./contour-rings.ts"
import { rasterOf } from "./distance-raster.ts"
import { nestRings, type PlaneRing } from "./nest-rings.ts"
import { plainerRing } from "./plainer-ring.ts"

/** To either side of a street's middle line: the street and the doors along it. Never so far that a river is bridged. */
export const DOORSTEP_METRES = 20

const CELL_METRES = 5 // a quarter of a doorstep: what is narrower than this between two streets is no hole on a map
const WIDE_CELL_METRES = 10
const MANY_METRES = 200_000 // around ten places and more: half as fine, so that they are drawn as quickly
const OFF_METRES = 0.5 // no reader of a map sees a street's kerb

/**
 * The outline of reached streets, to be drawn, never to be measured: each street as wide as it is with its doors, merged.
 * Blocks and water between streets stay holes. Polygons of closed rings, the outline first.
 */
export const reachOutline = (
  lines: readonly (readonly LngLat[])[],
  frame: CityFrame,
): readonly (readonly (readonly LngLat[])[])[] => {
  const flat = lines.map((line) => line.map(([lon, lat]) => frame.toPlane(lon, lat)))
  const cell = metresOf(flat) > MANY_METRES ? WIDE_CELL_METRES : CELL_METRES
  const raster = rasterOf(flat, cell, DOORSTEP_METRES + 1.5 * cell)
  const rings = contourRings(raster, DOORSTEP_METRES).map((ring) => plainerRing(ring, OFF_METRES))
  return nestRings(rings).map((polygon) => polygon.map((ring) => ring.map(([x, y]) => frame.toLngLat(x, y))))
}

const metresOf = (lines: readonly PlaneRing[]): number => {
  let metres = 0
  for (const line of lines)
    for (const [k, [x, y]] of line.entries()) {
      const [beforeX, beforeY] = line[k - 1] ?? [x, y]
      metres += Math.hypot(x - beforeX, y - beforeY)
    }
  return metres
}
