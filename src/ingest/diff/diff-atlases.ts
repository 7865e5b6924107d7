import type { AtlasFiles } from "../atlas-files.ts"
import { EXPLAINER } from "../explainer.ts"
import { readJson } from "../gate/read-json.ts"
import { isPlainObject, type PlainObject } from "../plain.ts"
import { newProblemLog } from "../problems.ts"
import { withoutNothing } from "../tables/at-path.ts"
import { rewritten } from "../write/write-atlas.ts"

/** A record that is in one atlas alone. */
export type DiffRecord = { readonly file: string; readonly id: string; readonly name: string | null }

/** One field that differs. Before and after are null where there is nothing. `geometry` is where a record lies. */
export type DiffField = {
  readonly file: string
  readonly id: string
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** What turns one atlas into another. */
export type AtlasDiff = {
  readonly added: readonly DiffRecord[]
  readonly removed: readonly DiffRecord[]
  readonly changed: readonly DiffField[]
}

/**
 * Compares two atlases record by record, by id. The order of records, fields that say nothing and the way a file is written
 * make no difference; files without ids, such as a base map, are compared as a whole.
 */
export const diffAtlases = (before: AtlasFiles, after: AtlasFiles): AtlasDiff => {
  const added: DiffRecord[] = []
  const removed: DiffRecord[] = []
  const changed: DiffField[] = []
  const files = [...new Set([...before.keys(), ...after.keys()])].sort()
  for (const file of files) {
    const [one, other] = [recordsIn(file, before), recordsIn(file, after)]
    for (const [id, record] of one) if (!other.has(id)) removed.push({ file, id, name: nameOf(record) })
    for (const [id, record] of other) if (!one.has(id)) added.push({ file, id, name: nameOf(record) })
    for (const [id, record] of one) {
      const now = other.get(id)
      if (now !== undefined) changed.push(...fieldsOf(record, now).map((field) => ({ file, id, ...field })))
    }
  }
  return { added, removed, changed }
}

/** The records of a file by id. A file that is one record has its own name for an id; one that cannot be read has its text. */
const recordsIn = (file: string, files: AtlasFiles): ReadonlyMap<string, PlainObject> => {
  const found = files.get(file)
  if (found === undefined || "failure" in found) return new Map()
  const value = file.endsWith(".csv") ? undefined : readJson(file, found, newProblemLog(EXPLAINER))
  if (!isPlainObject(value)) return new Map([[file, { content: found.text }]])
  const records = listedIn(file, value)
  const ids = records?.map(({ id }) => id)
  // without an id for each there is no telling which is which
  if (records === null || new Set(ids).size !== records.length || ids?.includes(""))
    return new Map([[file, wholeOf(file, value)]])
  return new Map(records.map(({ id, record }) => [id, record]))
}

const wholeOf = (file: string, value: PlainObject): PlainObject =>
  isPlainObject(value) && Array.isArray(value["features"]) ? { content: rewritten(file, value) } : meaning(value)

type Listed = { readonly id: string; readonly record: PlainObject }

const listedIn = (file: string, value: PlainObject): readonly Listed[] | null => {
  const { features } = value
  if (Array.isArray(features))
    return features.filter(isPlainObject).map((feature) => {
      const properties = isPlainObject(feature["properties"]) ? feature["properties"] : {}
      return { id: idOf(properties), record: meaning({ ...byRole(properties), geometry: feature["geometry"] }) }
    })
  const list = value[file.replace(/\.json$/, "")]
  return Array.isArray(list)
    ? list.filter(isPlainObject).map((record) => ({ id: idOf(record), record: meaning(record) }))
    : null
}

const idOf = ({ id }: PlainObject): string => (typeof id === "string" ? id : "")

/** The elements of a belt by their role: in which order they are listed says nothing. */
const byRole = (properties: PlainObject): PlainObject => {
  const { elements } = properties
  if (!Array.isArray(elements)) return properties
  return {
    ...properties,
    elements: Object.fromEntries(elements.filter(isPlainObject).map(({ role, ...rest }) => [String(role), rest])),
  }
}

const meaning = (value: unknown): PlainObject => {
  const kept = withoutNothing(value)
  return isPlainObject(kept) ? kept : {}
}

const nameOf = ({ name, title }: PlainObject): string | null => {
  const said = name ?? title
  return isPlainObject(said) && typeof said["zh"] === "string" ? said["zh"] : null
}

type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown }

/** The fields in which two records differ; records within are gone into, lists and shapes are one field each. */
const fieldsOf = (before: PlainObject, after: PlainObject, above = ""): readonly FieldChange[] => {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return names.flatMap((name): readonly FieldChange[] => {
    const [one, other] = [own(before, name), own(after, name)]
    const field = above + name
    if (name !== "geometry" && isPlainObject(one) && isPlainObject(other)) return fieldsOf(one, other, `${field}.`)
    return sameValue(one, other) ? [] : [{ field, before: one ?? null, after: other ?? null }]
  })
}

const own = (record: PlainObject, name: string): unknown => (Object.hasOwn(record, name) ? record[name] : undefined)

/** Whether two values of JSON say the same; the order of fields does not matter, that of lists does. */
const sameValue = (one: unknown, other: unknown): boolean => {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, index) => sameValue(value, other[index]))
  if (isPlainObject(one) && isPlainObject(other)) {
    const names = Object.keys(one)
    return (
      names.length === Object.keys(other).length &&
      names.every((name) => Object.hasOwn(other, name) && sameValue(one[name], other[name]))
    )
  }
  return Object.is(one, other) || (typeof one === "number" && one === other)
}
