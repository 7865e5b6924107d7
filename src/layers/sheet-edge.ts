import type { Feature, FeatureCollection, Polygon } from "geojson"
import type { Bounds } from "../domain/lng-lat.ts"

const STEPS = 8
// The fade takes this share of the sheet's width at each side.
const SHARE = 0.12
const WORLD = [
  [-180, -85],
  [180, -85],
  [180, 85],
  [-180, 85],
  [-180, -85],
]

const outside = ([west, south, east, north]: Bounds, opacity: number): Feature<Polygon, { opacity: number }> => ({
  type: "Feature",
  geometry: {
    type: "Polygon",
    coordinates: [
      WORLD,
      [
        [west, south],
        [west, north],
        [east, north],
        [east, south],
        [west, south],
      ],
    ],
  },
  properties: { opacity },
})

/** Frames that lie over one another from a sheet's edge inwards, together a fade: the outermost hides what is under it. */
export const sheetEdge = ([west, south, east, north]: Bounds): FeatureCollection<Polygon, { opacity: number }> => {
  const inset = Math.min(east - west, north - south) * SHARE
  const features = [outside([west, south, east, north], 1)]
  for (let step = 1; step <= STEPS; step++) {
    const inwards = (inset * step) / STEPS
    features.push(outside([west + inwards, south + inwards, east - inwards, north - inwards], 0.3))
  }
  return { type: "FeatureCollection", features }
}
