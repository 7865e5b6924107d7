import { createRequire } from "node:module"
import { isPlainObject } from "../../src/ingest/plain.ts"

// A CommonJS package without types; loaded here only.
const { valid } = createRequire(import.meta.url)("geojson-validation") as {
  valid: (value: unknown, trace: true) => unknown
}

const TYPES: ReadonlySet<unknown> = new Set([
  "FeatureCollection",
  "Feature",
  "Point",
  "MultiPoint",
  "LineString",
  "MultiLineString",
  "Polygon",
  "MultiPolygon",
  "GeometryCollection",
])

/**
 * What geojson-validation says of a value: its complaints, or null where its word is worth nothing. It takes any name
 * of Object.prototype for a type and throws on empty rings; both are asked of our own checks alone.
 */
export const secondOpinion = (value: unknown): readonly string[] | null => {
  if (!isPlainObject(value) || !TYPES.has(value["type"])) return null
  try {
    const said = valid(value, true)
    return Array.isArray(said) ? said.map(String) : []
  } catch {
    return null
  }
}
