import type { PlainObject } from "../plain.ts"
import { quoted } from "../plain.ts"
import { WHOLE_FILE } from "../problems.ts"
import { complain, type Where } from "../where.ts"
import { crsName, datumInFileName, datumNamedIn, statedDatum } from "./stated-datum.ts"

// RFC 7946, section 7.1: members of one kind of object that another kind must not have.
const FOREIGN = {
  FeatureCollection: ["coordinates", "geometries", "geometry", "properties"],
  Feature: ["coordinates", "geometries", "features"],
  Geometry: ["geometries", "geometry", "properties", "features"],
  GeometryCollection: ["coordinates", "geometry", "properties", "features"],
} as const

/** How an object of GeoJSON is written, to show to a person who wrote something else. */
export const SHAPE_OF = {
  collection: '{"type": "FeatureCollection", "features": […]}',
  feature: '{"type": "Feature", "geometry": …, "properties": …}',
  geometry: '{"type": "Point", "coordinates": […]}',
} as const

const below = (path: string, member: string): string => (path === "" ? member : `${path}.${member}`)

/** Complains of members that belong to another kind of GeoJSON object. */
export const foreignMembersOf = (object: PlainObject, type: keyof typeof FOREIGN, path: string, where: Where): void => {
  for (const member of FOREIGN[type])
    if (Object.hasOwn(object, member)) complain(where, "geojson-member-foreign", below(path, member), { member, type })
}

/** A bbox has four or six numbers, south not above north; west may lie east of east across the date line. */
export const checkBbox = (object: PlainObject, path: string, where: Where): void => {
  const { bbox } = object
  if (bbox === undefined) return
  const isRight =
    Array.isArray(bbox) &&
    (bbox.length === 4 || bbox.length === 6) &&
    bbox.every((side: unknown) => typeof side === "number" && Number.isFinite(side)) &&
    bbox[1] <= bbox[bbox.length / 2 + 1]
  if (!isRight) complain(where, "geojson-bbox", below(path, "bbox"), {})
}

// Names of WGS84 itself, and of CGCS2000, which lies within centimetres of it.
const WGS84 = /CRS:?84|EPSG:*:?4326|WGS[-_ ]?(?:19)?84|CGCS2000|EPSG:*:?4490/i

/** A `crs` member of old GeoJSON: a shifted datum is said as such, anything but WGS84 is doubted. */
export const checkCrs = (object: PlainObject, where: Where): void => {
  const stated = statedDatum(object)
  if (stated !== null) {
    const evidence = `${stated.field}: ${stated.field === "crs" ? (crsName(object["crs"]) ?? "") : String(object[stated.field])}`
    complain(where, "looks-like-gcj02", stated.field, { datum: stated.datum, evidence })
    return
  }
  const named = datumInFileName(where.file)
  if (named !== null) where.log.add("looks-like-gcj02", where.file, WHOLE_FILE, { datum: named, evidence: where.file })
  const { crs } = object
  if (crs === undefined || crs === null) return
  const name = crsName(crs) ?? quoted(crs)
  if (!WGS84.test(name) && datumNamedIn(name) === null) complain(where, "geojson-crs", "crs", { crs: name })
}
