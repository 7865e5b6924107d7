import type { LngLat } from "../../domain/lng-lat.ts"
import { isPlainObject, quoted } from "../plain.ts"
import { complain, type Where } from "../where.ts"
import { readLine, spansTooFar } from "./line.ts"
import { isPlainPosition, readPosition } from "./position.ts"
import { readPolygon } from "./ring.ts"

// Each reader answers null for null geometry (the place is not known) and undefined for a wrong one (the log says why).

/** A Point. */
export const readPointGeometry = (geometry: unknown, where: Where): LngLat | null | undefined => {
  if (geometry === null) return null
  if (isPlainObject(geometry) && geometry["type"] === "Point") {
    const coordinates = geometry["coordinates"]
    if (isPlainPosition(coordinates)) return [coordinates[0], coordinates[1]]
    return readPosition(coordinates, "geometry.coordinates", where)
  }
  wrongType(geometry, "Point", where)
  return undefined
}

/** A LineString or MultiLineString, as a list of parts. */
export const readLineGeometry = (geometry: unknown, where: Where): LngLat[][] | null | undefined => {
  if (geometry === null) return null
  if (isPlainObject(geometry) && geometry["type"] === "LineString") {
    const line = readLine(geometry["coordinates"], "geometry.coordinates", where)
    return line === undefined ? undefined : [line]
  }
  if (isPlainObject(geometry) && geometry["type"] === "MultiLineString")
    return readParts(geometry["coordinates"], "MultiLineString", readLine, (line) => line, where)
  wrongType(geometry, "LineString | MultiLineString", where)
  return undefined
}

/** A Polygon or MultiPolygon, as a list of polygons, each a list of rings. */
export const readPolygonGeometry = (geometry: unknown, where: Where): LngLat[][][] | null | undefined => {
  if (geometry === null) return null
  if (isPlainObject(geometry) && geometry["type"] === "Polygon") {
    const polygon = readPolygon(geometry["coordinates"], "geometry.coordinates", where)
    return polygon === undefined ? undefined : [polygon]
  }
  if (isPlainObject(geometry) && geometry["type"] === "MultiPolygon")
    return readParts(geometry["coordinates"], "MultiPolygon", readPolygon, (polygon) => polygon.flat(), where)
  wrongType(geometry, "Polygon | MultiPolygon", where)
  return undefined
}

const readParts = <Part>(
  value: unknown,
  type: string,
  read: (value: unknown, path: string, where: Where) => Part | undefined,
  positionsOf: (part: Part) => readonly LngLat[],
  where: Where,
): Part[] | undefined => {
  if (!Array.isArray(value) || value.length === 0) {
    complain(where, "geometry-empty", "geometry.coordinates", { type })
    return undefined
  }
  const parts = value.map((part: unknown, index) => read(part, `geometry.coordinates[${index}]`, where))
  if (!parts.every((part) => part !== undefined)) return undefined
  return spansTooFar(parts.flatMap(positionsOf), "geometry.coordinates", where) ? undefined : parts
}

const wrongType = (geometry: unknown, expected: string, where: Where): void => {
  const found = isPlainObject(geometry) ? quoted(geometry["type"]) : quoted(geometry)
  complain(where, "geometry-type", "geometry", { found, expected })
}
