import type { BenchBelt, BenchChoices, BenchSite } from "../../domain/bench.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import { isPlainObject, type PlainObject } from "../plain.ts"

/** A feature of an atlas's file. */
export type FeatureInFile = { readonly properties: PlainObject; readonly coordinates: unknown; readonly type: string }

/** The features of a file, taken apart. */
export const featuresIn = (value: unknown): readonly FeatureInFile[] => {
  const features = isPlainObject(value) ? value["features"] : null
  return (Array.isArray(features) ? features : []).filter(isPlainObject).map((feature) => {
    const { properties, geometry } = feature
    const shape = isPlainObject(geometry) ? geometry : null
    return {
      properties: isPlainObject(properties) ? properties : {},
      coordinates: shape?.["coordinates"] ?? null,
      type: String(shape?.["type"] ?? ""),
    }
  })
}

const wordsAt = (value: unknown): string => {
  const words = isPlainObject(value) ? value["zh"] : value
  return typeof words === "string" ? words : ""
}

const placeIn = (value: unknown): LngLat | null => {
  const [lon, lat]: readonly unknown[] = Array.isArray(value) ? value : []
  return typeof lon === "number" && typeof lat === "number" ? [lon, lat] : null
}

/** A site as the workbench lists it. */
export const siteOf = ({ properties, coordinates }: FeatureInFile, { places }: BenchChoices): BenchSite => {
  const id = String(properties["id"])
  const position = properties["position"]
  const metres = isPlainObject(position) ? position["uncertaintyMetres"] : null
  return {
    id,
    name: wordsAt(properties["name"]),
    district: wordsAt(properties["district"]),
    address: wordsAt(properties["address"]),
    at: placeIn(coordinates),
    metres: typeof metres === "number" ? metres : null,
    byHand: Object.hasOwn(places, id),
  }
}

/** A belt as the workbench lists it. */
export const beltOf = ({ properties, coordinates, type }: FeatureInFile): BenchBelt => {
  const lines = type === "LineString" ? [coordinates] : Array.isArray(coordinates) ? coordinates : []
  const idsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])
  const siteIds = idsIn(properties["sites"])
  return {
    id: String(properties["id"]),
    name: wordsAt(properties["name"]),
    lines: lines.map((line: unknown) => (Array.isArray(line) ? line.map(placeIn).filter((at) => at !== null) : [])),
    stops: siteIds.length,
    siteIds,
    stopIds: idsIn(properties["stops"]),
  }
}
