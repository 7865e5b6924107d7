import type { LngLat } from "../domain/lng-lat.ts"
import { checkCrs, SHAPE_OF } from "./geojson/members.ts"
import { newStatedDatums } from "./geojson/stated-datums.ts"
import { readPointGeometry, readPolygonGeometry } from "./geometry/read-geometry.ts"
import { isPlainObject, type PlainObject, quoted } from "./plain.ts"
import { type ProblemLog, WHOLE_FILE } from "./problems.ts"
import { newReader, type Reader } from "./reader.ts"
import { complain } from "./where.ts"

/** The id a feature carries, or its place in the file counted from 0. */
export type PlainId = string | number

/** A point of any GeoJSON file with what coverage asks of it. */
export type PlainPlace = {
  readonly id: PlainId
  readonly at: LngLat
  /** 1 where the file says nothing. */
  readonly weight: number
  /** Its own reach, where it has one. */
  readonly reachMetres: number | null
  readonly uncertaintyMetres: number
}

/** A polygon, or several, of any GeoJSON file. */
export type PlainArea = { readonly id: PlainId; readonly rings: readonly (readonly (readonly LngLat[])[])[] }

/** A reach is more than nothing, and no city is so large. */
export const MOST_REACH_METRES = 100_000

/**
 * Reads the points of a GeoJSON file that is none of ours: facilities, people to be served, candidates. Unknown properties
 * are nobody's business. A feature without geometry is left out with a warning; anything wrong is an error in the log.
 */
export const readPlainPlaces = (file: string, value: unknown, log: ProblemLog): readonly PlainPlace[] =>
  readEach(file, value, log, (feature, id, reader) => {
    const at = readPointGeometry(feature["geometry"], reader)
    const properties = propertiesOf(feature, reader)
    if (properties === undefined) return undefined
    const weight = numberIn(properties, "weight", "≥ 0", (found) => found >= 0, reader)
    const reach = numberIn(properties, "reachMetres", `> 0, ≤ ${MOST_REACH_METRES}`, isReach, reader)
    const position = isPlainObject(properties["position"]) ? properties["position"] : properties
    const uncertainty = numberIn(position, "uncertaintyMetres", "≥ 0", (found) => found >= 0, reader)
    if (at === undefined || weight === undefined || reach === undefined || uncertainty === undefined) return undefined
    if (at !== null) return { id, at, weight: weight ?? 1, reachMetres: reach, uncertaintyMetres: uncertainty ?? 0 }
    complain(reader, "place-none", "geometry", {})
    return undefined
  })

/** Whether a number is a reach that can be figured with. */
export const isReach = (metres: number): boolean => metres > 0 && metres <= MOST_REACH_METRES

/** Reads the polygons of a GeoJSON file that is none of ours. One that is wrong is left out, with an error in the log. */
export const readPlainAreas = (file: string, value: unknown, log: ProblemLog): readonly PlainArea[] =>
  readEach(file, value, log, (feature, id, reader) => {
    const rings = readPolygonGeometry(feature["geometry"], reader)
    if (rings === undefined || propertiesOf(feature, reader) === undefined) return undefined
    if (rings !== null) return { id, rings }
    complain(reader, "place-none", "geometry", {})
    return undefined
  })

type ReadFeature<Entry> = (feature: PlainObject, id: PlainId, reader: Reader) => Entry | undefined

const readEach = <Entry extends { readonly id: PlainId }>(
  file: string,
  value: unknown,
  log: ProblemLog,
  read: ReadFeature<Entry>,
): readonly Entry[] => {
  const reader = newReader(file, "features", log)
  const stated = newStatedDatums(reader)
  const entries: Entry[] = []
  const first = new Map<PlainId, number>()
  for (const [index, feature] of featuresOf(value, reader).entries()) {
    const own = isPlainObject(feature) ? ownId(feature) : null
    reader.moveTo(index, own === null ? null : String(own))
    if (!isPlainObject(feature) || feature["type"] !== "Feature") {
      complain(reader, "not-an-object", "", { found: quoted(feature), expected: SHAPE_OF.feature })
      continue
    }
    stated.look(feature["properties"], "properties")
    const entry = read(feature, own ?? index, reader)
    const before = own === null ? undefined : first.get(own)
    if (own !== null && before === undefined) first.set(own, index)
    if (before !== undefined) complain(reader, "id-twice", "", { id: String(own), first: before + 1 })
    else if (entry !== undefined) entries.push(entry)
  }
  stated.close()
  return entries
}

const featuresOf = (value: unknown, reader: Reader): readonly unknown[] => {
  const { file, log } = reader
  if (!isPlainObject(value)) {
    log.add("not-an-object", file, WHOLE_FILE, { found: quoted(value), expected: SHAPE_OF.collection })
    return []
  }
  checkCrs(value, reader)
  if (value["type"] === "Feature") return [value]
  const features = value["features"]
  if (value["type"] === "FeatureCollection" && Array.isArray(features)) return features
  if (value["type"] !== "FeatureCollection")
    log.add("geojson-type", file, WHOLE_FILE, { found: quoted(value["type"]), expected: "FeatureCollection" })
  else if (features === undefined) log.add("geojson-member-missing", file, WHOLE_FILE, { member: "features" })
  else log.add("geojson-member-type", file, WHOLE_FILE, { member: "features", expected: "array" })
  return []
}

const ownId = ({ id, properties }: PlainObject): PlainId | null => {
  const own = id ?? (isPlainObject(properties) ? properties["id"] : null)
  return typeof own === "string" || typeof own === "number" ? own : null
}

/** The properties, none where they are null; undefined when they are no object. */
const propertiesOf = (feature: PlainObject, reader: Reader): PlainObject | undefined => {
  const properties = feature["properties"] ?? {}
  if (isPlainObject(properties)) return properties
  complain(reader, "geojson-member-type", "properties", { member: "properties", expected: "object | null" })
  return undefined
}

/** A number among properties, null where there is none; undefined when it is no number or out of range. */
const numberIn = (
  properties: PlainObject,
  field: string,
  range: string,
  isIn: (found: number) => boolean,
  reader: Reader,
): number | null | undefined => {
  const found = properties[field]
  if (found === undefined || found === null) return null
  if (typeof found !== "number") {
    complain(reader, "field-type", `properties.${field}`, { field, expected: "number", found: quoted(found) })
    return undefined
  }
  if (Number.isFinite(found) && isIn(found)) return found
  complain(reader, "field-range", `properties.${field}`, { field, found: String(found), range })
  return undefined
}
