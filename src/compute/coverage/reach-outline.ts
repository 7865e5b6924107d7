import type { LngLat } from "../../domain/lng-lat.ts"
import type { CityFrame } from "../geodesy/city-frame.ts"
import { nestRings } from "./nest-rings.ts"
import type { Widen } from "./wide-lines.ts"

/** To either side of a street's middle line: the street and the doors along it. Never so far that a river is bridged. */
export const DOORSTEP_METRES = 20

/**
 * The outline of reached streets, to be drawn, never to be measured: each street as wide as it is with its doors, merged.
 * Blocks and water between streets stay holes. Polygons of closed rings, the outline first.
 */
export const reachOutline = (
  lines: readonly (readonly LngLat[])[],
  frame: CityFrame,
  widen: Widen,
): readonly (readonly (readonly LngLat[])[])[] => {
  const flat = lines.map((line) => line.map(([lon, lat]) => frame.toPlane(lon, lat)))
  const polygons = nestRings(widen(flat, DOORSTEP_METRES))
  return polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => frame.toLngLat(x, y))))
}
