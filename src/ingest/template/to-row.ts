import { isPlainObject, type PlainObject } from "../plain.ts"
import { type Growing, setAt, valueAt } from "../tables/at-path.ts"
import { type Column, codeOf } from "../tables/column.ts"
import { writePlaces } from "../tables/read-places.ts"
import { writeCell } from "../tables/write-cell.ts"
import type { CallOf } from "./calls.ts"

/** A record of an atlas file: its fields, and its shape where it has one. */
export type FiledRecord = { readonly properties: PlainObject; readonly geometry: PlainObject | null }

/** Fields no column holds, by the name of their column in the template. */
export const extraCodes = (
  table: string,
  records: readonly FiledRecord[],
  columns: readonly Column[],
): readonly string[] => {
  const known = new Set(columns.map(({ path }) => path.split(".")[0] ?? ""))
  const extras = new Set<string>()
  for (const { properties } of records)
    for (const [name, value] of Object.entries(properties))
      if (!known.has(name) && name !== "formatVersion")
        extras.add(`${table}/+${name}${typeof value === "string" ? "" : ":json"}`)
  return [...extras].sort()
}

/** The cells of a record under some columns, then under the codes of extra fields. */
export const toRow = (
  record: FiledRecord,
  columns: readonly Column[],
  extras: readonly string[],
  callOf: CallOf,
): readonly (string | number | null)[] => {
  const flat = flattened(record, callOf)
  return [
    ...columns.map(({ path, form }) => {
      if (path === "geometry.line") return linesIn(record.geometry)
      return writeCell(referred(valueAt(flat, path), path, callOf, codeOfTable(columns)), form)
    }),
    ...extras.map((code) => extraCell(record.properties, code)),
  ]
}

const codeOfTable = (columns: readonly Column[]): string =>
  columns[0] === undefined ? "" : (codeOf(columns[0]).split("/")[0] ?? "")

/** A record as columns see it: elements by their roles, the place as two numbers, the belts a site belongs to. */
export const flattened = ({ properties, geometry }: FiledRecord, callOf: CallOf): Growing => {
  const flat: Growing = { ...properties }
  const { elements } = properties
  if (Array.isArray(elements)) {
    const byRole: Growing = {}
    for (const element of elements) if (isPlainObject(element)) byRole[String(element["role"])] = element
    flat["elements"] = byRole
  }
  const [lon, lat] =
    geometry?.["type"] === "Point" && Array.isArray(geometry["coordinates"]) ? geometry["coordinates"] : []
  if (typeof lon === "number" && typeof lat === "number") {
    setAt(flat, "sheet.lon", String(lon))
    setAt(flat, "sheet.lat", String(lat))
  }
  // whatever an atlas holds is WGS84
  if (properties["formatVersion"] !== undefined) setAt(flat, "sheet.datum", "wgs84")
  const belts = callOf.beltsOf(String(properties["id"]))
  if (belts.length > 0) setAt(flat, "sheet.belt", belts)
  return flat
}

const REFERENCES: Readonly<Record<string, "belts" | "sites" | "brands">> = {
  "belts/sites": "sites",
  "belts/stops": "sites",
  "sites/brand": "brands",
  "pairs/left.site": "sites",
  "pairs/right.site": "sites",
  "tasks/belt": "belts",
  "tasks/site": "sites",
  "atlas/defaultBelt": "belts",
}

/** Ids of others as people call them. */
export const referred = (value: unknown, path: string, callOf: CallOf, table: string): unknown => {
  const to = REFERENCES[`${table}/${path}`] ?? (/^elements\..+\.siteIds$/.test(path) ? "sites" : null)
  if (to === null || value === undefined) return value
  return Array.isArray(value) ? value.map((id) => callOf.call(to, String(id))) : callOf.call(to, String(value))
}

const extraCell = (properties: PlainObject, code: string): string | null => {
  const [, name = "", json] = /\/\+(.*?)(:json)?$/s.exec(code) ?? []
  const value = Object.hasOwn(properties, name) ? properties[name] : undefined
  if (value === undefined || (typeof value === "string") === (json !== undefined)) return null
  return typeof value === "string" ? value : JSON.stringify(value)
}

const linesIn = (geometry: PlainObject | null): string | null => {
  if (geometry === null) return null
  const { type, coordinates } = geometry
  if (!Array.isArray(coordinates)) return null
  if (type === "LineString") return writePlaces([coordinates])
  return type === "MultiLineString" ? writePlaces(coordinates) : null
}
