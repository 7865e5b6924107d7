import { isPlainObject, type PlainObject } from "../plain.ts"

/** A feature of a map file: what is said of it, and its shape in degrees; a shape of several parts is several features. */
export type MapFeature = {
  readonly properties: PlainObject
  readonly shape: { readonly type: string; readonly coordinates: unknown } | null
}

/** The features of a GeoJSON value, whatever stands at its top. Collections of shapes give a feature for each. */
export const featuresOf = (geojson: unknown): readonly MapFeature[] => {
  if (!isPlainObject(geojson)) return []
  const { type, features } = geojson
  if (type === "FeatureCollection") return Array.isArray(features) ? features.flatMap(featuresOf) : []
  if (type !== "Feature") return shapesOf(geojson).map((shape) => ({ properties: {}, shape }))
  const properties = isPlainObject(geojson["properties"]) ? geojson["properties"] : {}
  const shapes = shapesOf(geojson["geometry"])
  return shapes.length === 0 ? [{ properties, shape: null }] : shapes.map((shape) => ({ properties, shape }))
}

const shapesOf = (geometry: unknown): readonly { type: string; coordinates: unknown }[] => {
  if (!isPlainObject(geometry) || typeof geometry["type"] !== "string") return []
  const { type, coordinates, geometries } = geometry
  if (type === "GeometryCollection") return Array.isArray(geometries) ? geometries.flatMap(shapesOf) : []
  if (type === "MultiPoint" && Array.isArray(coordinates))
    return coordinates.map((one: unknown) => ({ type: "Point", coordinates: one }))
  return [{ type, coordinates }]
}
