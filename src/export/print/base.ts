import type { Feature, FeatureCollection } from "geojson"
import type { BaseLayer } from "../../domain/atlas.ts"
import type { Language } from "../../domain/local-text.ts"

/** The atlas's sketch base as it lies in its files; a layer that is absent is not drawn. */
export type PrintBase = Partial<Readonly<Record<BaseLayer, FeatureCollection>>>

/** A property of a feature as text; "" where it has none. */
export const textOf = (feature: Feature, property: string): string => {
  const value: unknown = feature.properties?.[property]
  return typeof value === "string" ? value : ""
}

/** A property of a feature as a number; null where it has none. */
export const numberOf = (feature: Feature, property: string): number | null => {
  const value: unknown = feature.properties?.[property]
  return typeof value === "number" && Number.isFinite(value) ? value : null
}

/** The name on the map in the reader's language, Chinese where nobody has written another; "" for none. */
export const nameOf = (feature: Feature, language: Language): string => {
  const english = language === "en" ? textOf(feature, "name_en") : ""
  return english === "" ? textOf(feature, "name") : english
}

/** Several features as one path. */
export const joinedPath = (features: readonly Feature[], path: (geometry: Feature["geometry"]) => string): string =>
  features.map(({ geometry }) => path(geometry)).join("")
