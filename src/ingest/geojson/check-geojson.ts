import type { LngLat } from "../../domain/lng-lat.ts"
import { readLine, spansTooFar } from "../geometry/line.ts"
import { readPosition, readPositions } from "../geometry/position.ts"
import { readPolygon, signedArea } from "../geometry/ring.ts"
import { isPlainObject, type PlainObject, quoted } from "../plain.ts"
import type { ProblemLog } from "../problems.ts"
import { newReader, type Reader } from "../reader.ts"
import { complain, type Where } from "../where.ts"
import { checkBbox, checkCrs, foreignMembersOf, SHAPE_OF } from "./members.ts"
import { newStatedDatums, type StatedDatums } from "./stated-datums.ts"

/** Checks plain GeoJSON: RFC 7946 and our coordinate rules. Asks for no field of an atlas; every problem goes to the log. */
export const checkGeojson = (file: string, value: unknown, log: ProblemLog): void => {
  const reader = newReader(file, "features", log)
  if (!isPlainObject(value)) {
    complain(reader, "not-an-object", "", { found: quoted(value), expected: SHAPE_OF.collection })
    return
  }
  checkCrs(value, reader)
  const stated = newStatedDatums(reader)
  if (value["type"] === "FeatureCollection") checkCollection(value, reader, stated)
  else if (value["type"] === "Feature") checkFeature(value, "", reader, stated)
  else checkGeometry(value, "", reader)
  stated.close()
}

const checkCollection = (collection: PlainObject, reader: Reader, stated: StatedDatums): void => {
  foreignMembersOf(collection, "FeatureCollection", "", reader)
  checkBbox(collection, "", reader)
  const features = collection["features"]
  if (!Array.isArray(features)) {
    if (features === undefined) complain(reader, "geojson-member-missing", "features", { member: "features" })
    else complain(reader, "geojson-member-type", "features", { member: "features", expected: "array" })
    return
  }
  features.forEach((feature: unknown, index) => {
    reader.moveTo(index, idOf(feature))
    if (!isPlainObject(feature))
      complain(reader, "not-an-object", "", { found: quoted(feature), expected: SHAPE_OF.feature })
    else if (feature["type"] !== "Feature") wrongType(feature["type"], "Feature", "type", reader)
    else checkFeature(feature, "", reader, stated)
  })
}

const wrongType = (type: unknown, expected: string, path: string, where: Where): void => {
  if (type === undefined) complain(where, "geojson-member-missing", path, { member: "type" })
  else complain(where, "geojson-type", path, { found: quoted(type), expected })
}

const idOf = (feature: unknown): string | null => {
  if (!isPlainObject(feature)) return null
  const id = feature["id"] ?? (isPlainObject(feature["properties"]) ? feature["properties"]["id"] : null)
  return typeof id === "string" || typeof id === "number" ? String(id) : null
}

const checkFeature = (feature: PlainObject, path: string, where: Where, stated: StatedDatums): void => {
  foreignMembersOf(feature, "Feature", path, where)
  checkBbox(feature, path, where)
  const { id, geometry, properties } = feature
  if (id !== undefined && typeof id !== "string" && typeof id !== "number") complain(where, "geojson-id", "id", {})
  if (properties === undefined) complain(where, "geojson-member-missing", "properties", { member: "properties" })
  else if (properties !== null && !isPlainObject(properties))
    complain(where, "geojson-member-type", "properties", { member: "properties", expected: "object | null" })
  stated.look(properties, "properties")
  if (geometry === undefined) complain(where, "geojson-member-missing", "geometry", { member: "geometry" })
  else if (geometry !== null && !isPlainObject(geometry))
    complain(where, "geojson-member-type", "geometry", { member: "geometry", expected: "object | null" })
  else if (geometry !== null) checkGeometry(geometry, "geometry", where)
}

/** The walk before this has bounded how deep collections nest. */
const checkGeometry = (geometry: PlainObject, path: string, where: Where): void => {
  const type = geometry["type"]
  const at = (member: string): string => (path === "" ? member : `${path}.${member}`)
  if (type === "GeometryCollection") {
    checkGeometries(geometry, path, where)
    return
  }
  const read = typeof type === "string" ? COORDINATE_READERS.get(type) : undefined
  if (read === undefined) {
    wrongType(type, path === "" ? ANY_TYPE : GEOMETRY_TYPES, at("type"), where)
    return
  }
  foreignMembersOf(geometry, "Geometry", path, where)
  checkBbox(geometry, path, where)
  const coordinates = geometry["coordinates"]
  if (coordinates === undefined) complain(where, "geojson-member-missing", at("coordinates"), { member: "coordinates" })
  else if (!Array.isArray(coordinates))
    complain(where, "geojson-member-type", at("coordinates"), { member: "coordinates", expected: "array" })
  else if (coordinates.length === 0) complain(where, "geometry-empty", at("coordinates"), { type: String(type) })
  else read(coordinates, at("coordinates"), where)
}

const checkGeometries = (collection: PlainObject, path: string, where: Where): void => {
  const at = path === "" ? "geometries" : `${path}.geometries`
  foreignMembersOf(collection, "GeometryCollection", path, where)
  checkBbox(collection, path, where)
  const geometries = collection["geometries"]
  if (!Array.isArray(geometries)) {
    if (geometries === undefined) complain(where, "geojson-member-missing", at, { member: "geometries" })
    else complain(where, "geojson-member-type", at, { member: "geometries", expected: "array" })
    return
  }
  const kinds = new Set<unknown>()
  geometries.forEach((geometry: unknown, index) => {
    const here = `${at}[${index}]`
    if (!isPlainObject(geometry)) {
      complain(where, "not-an-object", here, { found: quoted(geometry), expected: SHAPE_OF.geometry })
      return
    }
    kinds.add(geometry["type"])
    if (geometry["type"] === "GeometryCollection") complain(where, "geojson-nested-collection", here, {})
    checkGeometry(geometry, here, where)
  })
  if (kinds.size === 1 && !kinds.has("GeometryCollection")) complain(where, "geojson-same-kind-collection", at, {})
}

type ReadCoordinates = (coordinates: readonly unknown[], path: string, where: Where) => void

const checkPolygon: ReadCoordinates = (coordinates, path, where) => {
  readPolygon(coordinates, path, where)?.forEach((ring, index) => {
    const area = signedArea(ring)
    if (index === 0 ? area < 0 : area > 0) complain(where, "ring-winding", `${path}[${index}]`, { ring: index + 1 })
  })
}

const eachOf =
  (read: (value: unknown, path: string, where: Where) => readonly LngLat[] | undefined): ReadCoordinates =>
  (coordinates, path, where) => {
    const parts = coordinates.map((part, index) => read(part, `${path}[${index}]`, where))
    if (parts.every((part) => part !== undefined)) spansTooFar(parts.flat(), path, where)
  }

const COORDINATE_READERS: ReadonlyMap<string, ReadCoordinates> = new Map<string, ReadCoordinates>([
  ["Point", (coordinates, path, where) => void readPosition(coordinates, path, where)],
  [
    "MultiPoint",
    (coordinates, path, where) => {
      const positions = readPositions(coordinates, path, where)
      if (positions !== undefined) spansTooFar(positions, path, where)
    },
  ],
  ["LineString", (coordinates, path, where) => void readLine(coordinates, path, where)],
  ["MultiLineString", eachOf(readLine)],
  ["Polygon", checkPolygon],
  [
    "MultiPolygon",
    (coordinates, path, where) =>
      coordinates.forEach((polygon, index) => {
        const here = `${path}[${index}]`
        if (Array.isArray(polygon)) checkPolygon(polygon, here, where)
        else complain(where, "coordinate-not-a-number", here, { found: quoted(polygon) })
      }),
  ],
])

const GEOMETRY_TYPES = [...COORDINATE_READERS.keys(), "GeometryCollection"].join(" | ")
const ANY_TYPE = `FeatureCollection | Feature | ${GEOMETRY_TYPES}`
