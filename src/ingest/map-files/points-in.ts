import type { LngLat } from "../../domain/lng-lat.ts"
import { featuresOf } from "./features.ts"

/** Every point of a GeoJSON text, as anchors are given; none where it cannot be read. */
export const pointsIn = (text: string): readonly LngLat[] => {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""))
  } catch {
    return []
  }
  return featuresOf(value).flatMap(({ shape }): readonly LngLat[] => {
    if (shape?.type !== "Point" || !Array.isArray(shape.coordinates)) return []
    const [lon, lat] = shape.coordinates
    return typeof lon === "number" && typeof lat === "number" ? [[lon, lat]] : []
  })
}
