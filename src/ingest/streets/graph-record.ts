import { isPlainObject, type PlainObject, quoted } from "../plain.ts"
import { type ProblemLog, WHOLE_FILE } from "../problems.ts"
import { plainAttribution } from "./plain-attribution.ts"

/** A street graph's file with the right form: lists that belong together have one length. Their entries are not checked yet. */
export type GraphRecord = {
  readonly attribution: readonly string[]
  readonly classes: readonly string[]
  readonly lon: readonly unknown[]
  readonly lat: readonly unknown[]
  readonly a: readonly unknown[]
  readonly b: readonly unknown[]
  readonly lengths: readonly unknown[]
  readonly streetClass: readonly unknown[]
  readonly oneWay: readonly unknown[]
  readonly shape: readonly unknown[] | null
}

const VERSION = 1
const CRS = "WGS84"
const MOST_CLASSES = 255 // a class takes one byte in memory
const SEGMENT_LISTS = ["a", "b", "len_dm", "cls", "oneway"] as const
const LISTS = ["classes", "lon", "lat", ...SEGMENT_LISTS] as const

/** Whether a parsed file means to be a street graph, whatever its name: it has a list of places and one of lengths. */
export const looksLikeStreetGraph = (value: unknown): value is PlainObject =>
  isPlainObject(value) && !("type" in value) && "lon" in value && "lat" in value && ("len_dm" in value || "v" in value)

/** The form of a street graph's file: version, datum, lists and their lengths. Null with the reasons in the log. */
export const graphRecordOf = (value: unknown, file: string, log: ProblemLog): GraphRecord | null => {
  const before = log.errors()
  const at = (path: string) => ({ ...WHOLE_FILE, path })
  if (!isPlainObject(value)) {
    log.add("field-type", file, WHOLE_FILE, { field: file, expected: "object", found: quoted(value) })
    return null
  }
  if (value["v"] !== VERSION) log.add("format-version", file, at("v"), { found: quoted(value["v"]), expected: VERSION })
  if (value["crs"] !== CRS) log.add("streets-crs", file, at("crs"), { found: quoted(value["crs"]) })

  const listOf = (field: string): readonly unknown[] => {
    const list = value[field]
    if (Array.isArray(list)) return list
    if (list === undefined) log.add("field-missing", file, at(field), { field })
    else log.add("field-type", file, at(field), { field, expected: "array", found: quoted(list) })
    return []
  }
  const [classes = [], lon = [], lat = [], a = [], b = [], lengths = [], streetClass = [], oneWay = []] =
    LISTS.map(listOf)
  const shape = value["shape"] === undefined || value["shape"] === null ? null : listOf("shape")
  if (log.errors() > before) return null

  const sameLength = (field: string, list: readonly unknown[], as: string, expected: number): void => {
    if (list.length !== expected)
      log.add("streets-lists-differ", file, at(field), { field, count: list.length, other: as, expected })
  }
  sameLength("lat", lat, "lon", lon.length)
  const perSegment = [a, b, lengths, streetClass, oneWay]
  for (const [i, field] of SEGMENT_LISTS.entries()) sameLength(field, perSegment[i] ?? [], "a", a.length)
  if (shape !== null) sameLength("shape", shape, "a", a.length)
  if (lon.length === 0 || a.length === 0) log.add("streets-empty", file, WHOLE_FILE, {})

  const names = classes.filter((name) => typeof name === "string")
  if (names.length < classes.length || names.length > MOST_CLASSES)
    log.add("field-type", file, at("classes"), {
      field: "classes",
      expected: `≤ ${MOST_CLASSES} string`,
      found: quoted(classes.find((name) => typeof name !== "string") ?? classes.length),
    })
  if (log.errors() > before) return null
  const attribution = plainAttribution(value["attribution"])
  return { attribution, classes: names, lon, lat, a, b, lengths, streetClass, oneWay, shape }
}
