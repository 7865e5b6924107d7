import type * as z from "zod/mini"
import { isPlainObject, type PlainObject } from "../plain.ts"
import { FILE_SCHEMAS } from "../schema/file-schemas.ts"
import { inOrder } from "./in-order.ts"

const RECORDS: ReadonlyMap<string, z.ZodMiniType> = new Map(FILE_SCHEMAS.map(({ file, record }) => [file, record]))

/** A GeoJSON feature of an atlas file. */
export type FeatureInFile = { readonly geometry: PlainObject | null; readonly properties: PlainObject }

const schemaOf = (file: string): z.ZodMiniType | null => RECORDS.get(file) ?? null

/** The text of `atlas.json`, or of another file that is one record: two blanks a level, as a person edits it. */
export const writeRecord = (file: string, record: PlainObject): string =>
  `${JSON.stringify(inOrder(record, schemaOf(file)), null, 2)}\n`

/** The text of a file of features, one a line. What else stands at its top, as a history of datums, comes after them. */
export const writeFeatures = (file: string, features: readonly FeatureInFile[], beside: PlainObject = {}): string => {
  const lines = features.map(({ geometry, properties }) =>
    JSON.stringify({ type: "Feature", properties: inOrder(properties, schemaOf(file)), geometry }),
  )
  const rest = Object.keys(beside)
    .sort()
    .map((name) => `,${JSON.stringify(name)}:${JSON.stringify(inOrder(beside[name], null))}`)
  return `{"type":"FeatureCollection","features":[${lines.length === 0 ? "" : `\n${lines.join(",\n")}\n`}]${rest.join("")}}\n`
}

/** The text of a file of entries under one name, one a line. */
export const writeEntries = (file: string, name: string, entries: readonly PlainObject[]): string => {
  const lines = entries.map((entry) => JSON.stringify(inOrder(entry, schemaOf(file))))
  return `{${JSON.stringify(name)}:[${lines.length === 0 ? "" : `\n${lines.join(",\n")}\n`}]}\n`
}

/** A parsed atlas file written anew: the same content gives the same bytes. Other files are written plainly. */
export const rewritten = (file: string, value: unknown): string => {
  if (!isPlainObject(value)) return `${JSON.stringify(value)}\n`
  const { features, type: _type, ...beside } = value
  if (Array.isArray(features))
    return writeFeatures(
      file,
      features.map((feature: unknown) => ({
        geometry: isPlainObject(feature) && isPlainObject(feature["geometry"]) ? feature["geometry"] : null,
        properties: isPlainObject(feature) && isPlainObject(feature["properties"]) ? feature["properties"] : {},
      })),
      beside,
    )
  const [name = "", more] = Object.keys(value)
  const entries = value[name]
  if (more === undefined && Array.isArray(entries)) return writeEntries(file, name, entries.filter(isPlainObject))
  return writeRecord(file, value)
}
