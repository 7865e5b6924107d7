import type { AtlasFile } from "../atlas-files.ts"
import { EXPLAINER } from "../explainer.ts"
import { readJson } from "../gate/read-json.ts"
import { featuresOf } from "../map-files/features.ts"
import { isPlainObject, type PlainObject } from "../plain.ts"
import { newProblemLog, WHOLE_FILE } from "../problems.ts"
import type { Table } from "../tables/column.ts"
import type { Draft, GivenShape } from "./draft.ts"
import type { FoundProblem } from "./import-problems.ts"

const TABLE_OF: ReadonlyMap<string, Table> = new Map([
  ["atlas.json", "atlas"],
  ["belts.geojson", "belts"],
  ["sites.geojson", "sites"],
  ["brands.json", "brands"],
  ["pairs.json", "pairs"],
  ["tasks.json", "tasks"],
  ["sources.json", "sources"],
])

/** What a file of the format gives an import: drafts of its records, or the file as it is. */
export type AtlasFileRead =
  | { readonly kind: "drafts"; readonly drafts: readonly Draft[] }
  | { readonly kind: "beside"; readonly name: string; readonly file: AtlasFile }
  | { readonly kind: "refused"; readonly problems: readonly FoundProblem[] }

/** Reads a file of the format. Tables become drafts like the rows of a sheet; a base map, standards and demand come along whole. */
export const readAtlasFile = (file: string, name: string, text: string): AtlasFileRead => {
  const table = TABLE_OF.get(name)
  if (table === undefined) return { kind: "beside", name, file: { text } }
  const log = newProblemLog(EXPLAINER)
  const value = readJson(file, { text }, log)
  if (value === undefined) return { kind: "refused", problems: log.all() }
  return { kind: "drafts", drafts: recordsIn(value, name).map((one, index) => toDraft(one, table, file, index)) }
}

type Whole = { readonly record: PlainObject; readonly shape: GivenShape | null }

const recordsIn = (value: unknown, name: string): readonly Whole[] => {
  if (name.endsWith(".geojson")) return wholeFeatures(value)
  if (!isPlainObject(value)) return []
  if (name === "atlas.json") return [{ record: value, shape: null }]
  const entries = value[name.replace(".json", "")]
  return Array.isArray(entries) ? entries.filter(isPlainObject).map((record) => ({ record, shape: null })) : []
}

/** Features of ours: their shapes are not taken apart. */
const wholeFeatures = (value: unknown): readonly Whole[] => {
  const features = isPlainObject(value) ? value["features"] : null
  if (!Array.isArray(features)) return []
  return features.flatMap((feature: unknown) =>
    featuresOf(feature)
      .slice(0, 1)
      .map(({ properties, shape }) => ({ record: properties, shape })),
  )
}

const toDraft = ({ record, shape }: Whole, table: Table, file: string, index: number): Draft => ({
  table,
  file,
  sheet: "",
  at: { ...WHOLE_FILE, index, id: typeof record["id"] === "string" ? record["id"] : null },
  record: { ...record },
  asWritten: strings(record["asWritten"]),
  belts: [],
  brandName: null,
  place: null,
  shape,
  placed: null,
  title: null,
})

const strings = (value: unknown): Record<string, string> =>
  isPlainObject(value) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, String(one)])) : {}
