import { checkCrs, SHAPE_OF } from "./geojson/members.ts"
import { newStatedDatums } from "./geojson/stated-datums.ts"
import { isPlainObject, type PlainObject, quoted } from "./plain.ts"
import type { ProblemLog } from "./problems.ts"
import { newReader, type Reader } from "./reader.ts"
import type { RecordCheck } from "./record-check.ts"
import { complain } from "./where.ts"

/** What came out of one file: the records kept, and the ids of those left out for errors of their own. */
export type Records<Entry> = {
  readonly entries: readonly Entry[]
  /** Place in the file of each entry. */
  readonly indexes: readonly number[]
  /** Id → place in the file, of every record kept or left out. */
  readonly places: ReadonlyMap<string, number>
  readonly leftOut: ReadonlySet<string>
}

/** No file, or none that could be read. */
export const noRecords: Records<never> = { entries: [], indexes: [], places: new Map(), leftOut: new Set() }

/** How one kind of feature is read. Geometry undefined: wrong, and the log says why. */
export type FeatureForm<Properties, Geometry, Entry> = {
  readonly check: RecordCheck<Properties>
  readonly geometry: (geometry: unknown, reader: Reader) => Geometry | undefined
  /** Undefined leaves the record out; the log says why. */
  readonly make: (properties: Properties, geometry: Geometry, reader: Reader) => Entry | undefined
}

/** Called now and then with how much of the file is read, 0 to 1. */
export type OnShare = (share: number) => void

// Often enough for a bar that moves, seldom enough to cost nothing.
const RECORDS_BETWEEN_REPORTS = 5000

/** Reads a FeatureCollection, feature by feature. Undefined when it is none; the log says why. */
export const readFeatures = <Properties, Geometry, Entry>(
  file: string,
  value: unknown,
  form: FeatureForm<Properties, Geometry, Entry>,
  log: ProblemLog,
  onShare?: OnShare,
): Records<Entry> | undefined => {
  const reader = newReader(file, "features", log)
  const stated = newStatedDatums(reader)
  const features = featuresOf(value, reader)
  if (features === undefined) return undefined
  const records = readEach(
    features,
    reader,
    (feature) => (isPlainObject(feature) && isPlainObject(feature["properties"]) ? feature["properties"]["id"] : null),
    (feature) => {
      if (!isFeature(feature, reader)) return undefined
      const properties = feature["properties"]
      if (isPlainObject(properties)) stated.look(properties["position"], "properties.position")
      const isSound = form.check(properties, reader)
      const geometry = form.geometry(feature["geometry"], reader)
      return isSound && geometry !== undefined ? form.make(properties, geometry, reader) : undefined
    },
    onShare,
  )
  stated.close()
  reader.close()
  return records
}

/** Reads the list `list` of a JSON file such as brands.json. Undefined when there is none; the log says why. */
export const readList = <Value, Entry>(
  file: string,
  value: unknown,
  list: string,
  check: RecordCheck<Value>,
  make: (value: Value, reader: Reader) => Entry | undefined,
  log: ProblemLog,
): Records<Entry> | undefined => {
  const reader = newReader(file, list, log)
  if (!isPlainObject(value)) {
    log.add("not-an-object", file, reader.at(""), { found: quoted(value), expected: `{"${list}": […]}` })
    return undefined
  }
  const entries = value[list]
  if (!Array.isArray(entries)) {
    if (entries === undefined) log.add("field-missing", file, reader.at(list), { field: list })
    else log.add("field-type", file, reader.at(list), { field: list, expected: "array", found: quoted(entries) })
    return undefined
  }
  for (const key in value) if (key !== list) reader.note(key)
  const records = readEach(
    entries,
    reader,
    (entry) => (isPlainObject(entry) ? entry["id"] : null),
    (entry) => (check(entry, reader) ? make(entry, reader) : undefined),
  )
  reader.close()
  return records
}

const readEach = <Entry>(
  list: readonly unknown[],
  reader: Reader,
  idOf: (value: unknown) => unknown,
  read: (value: unknown) => Entry | undefined,
  onShare?: OnShare,
): Records<Entry> => {
  const entries: Entry[] = []
  const indexes: number[] = []
  const places = new Map<string, number>()
  const leftOut = new Set<string>()
  for (let index = 0; index < list.length; index++) {
    const id = idOf(list[index])
    const name = typeof id === "string" ? id : null
    reader.moveTo(index, name)
    if (onShare !== undefined && index % RECORDS_BETWEEN_REPORTS === 0) onShare(index / list.length)
    const entry = read(list[index])
    const first = name === null ? undefined : places.get(name)
    if (name !== null && first !== undefined) {
      reader.log.add("id-twice", reader.file, reader.at(""), { id: name, first: first + 1 })
      continue
    }
    if (name !== null) places.set(name, index)
    if (entry !== undefined) {
      entries.push(entry)
      indexes.push(index)
    } else if (name !== null) leftOut.add(name)
  }
  return { entries, indexes, places, leftOut }
}

const COLLECTION_MEMBERS: ReadonlySet<string> = new Set(["type", "features", "bbox", "name", "crs"])
const FEATURE_MEMBERS: ReadonlySet<string> = new Set(["type", "id", "geometry", "properties", "bbox"])

const featuresOf = (value: unknown, reader: Reader): readonly unknown[] | undefined => {
  const { file, log } = reader
  if (!isTyped(value, "FeatureCollection", SHAPE_OF.collection, reader)) return undefined
  const features = value["features"]
  if (!Array.isArray(features)) {
    const member = "features"
    if (features === undefined) log.add("geojson-member-missing", file, reader.at(member), { member })
    else log.add("geojson-member-type", file, reader.at(member), { member, expected: "array" })
    return undefined
  }
  checkCrs(value, reader)
  for (const key in value) if (!COLLECTION_MEMBERS.has(key)) reader.note(key)
  return features
}

const isTyped = (value: unknown, type: string, expected: string, reader: Reader): value is PlainObject => {
  if (!isPlainObject(value)) complain(reader, "not-an-object", "", { found: quoted(value), expected })
  else if (value["type"] === undefined) complain(reader, "geojson-member-missing", "type", { member: "type" })
  else if (value["type"] === type) return true
  else complain(reader, "field-choice", "type", { field: "type", found: quoted(value["type"]), choices: type })
  return false
}

const isFeature = (value: unknown, reader: Reader): value is PlainObject => {
  if (!isTyped(value, "Feature", SHAPE_OF.feature, reader)) return false
  for (const key in value) if (!FEATURE_MEMBERS.has(key)) reader.note(key)
  const missing = ["geometry", "properties"].filter((member) => value[member] === undefined)
  for (const member of missing) reader.log.add("geojson-member-missing", reader.file, reader.at(member), { member })
  return missing.length === 0
}
