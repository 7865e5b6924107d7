import type { AtlasFiles } from "../atlas-files.ts"
import { EXPLAINER } from "../explainer.ts"
import { readJson } from "../gate/read-json.ts"
import { isPlainObject, type PlainObject } from "../plain.ts"
import { newProblemLog } from "../problems.ts"
import { withoutNothing } from "../tables/at-path.ts"
import type { TABLES } from "../tables/column.ts"
import type { BookRecords } from "./template-book.ts"
import type { FiledRecord } from "./to-row.ts"

const FILES: Readonly<Record<(typeof TABLES)[number], string>> = {
  atlas: "atlas.json",
  belts: "belts.geojson",
  sites: "sites.geojson",
  brands: "brands.json",
  pairs: "pairs.json",
  tasks: "tasks.json",
  sources: "sources.json",
}

/** The records of an atlas's files as they are written, without what says nothing. A file that cannot be read has none. */
export const atlasRecords = (files: AtlasFiles): BookRecords => ({
  atlas: recordsIn(files, "atlas"),
  belts: recordsIn(files, "belts"),
  sites: recordsIn(files, "sites"),
  brands: recordsIn(files, "brands"),
  pairs: recordsIn(files, "pairs"),
  tasks: recordsIn(files, "tasks"),
  sources: recordsIn(files, "sources"),
})

const recordsIn = (files: AtlasFiles, table: (typeof TABLES)[number]): readonly FiledRecord[] => {
  const found = files.get(FILES[table])
  const value = found === undefined ? undefined : readJson(FILES[table], found, newProblemLog(EXPLAINER))
  if (!isPlainObject(value)) return []
  if (table === "atlas") return [{ properties: meaning(value), geometry: null }]
  const entries = value[table === "belts" || table === "sites" ? "features" : table]
  if (!Array.isArray(entries)) return []
  return entries.filter(isPlainObject).map((entry) =>
    table === "belts" || table === "sites"
      ? {
          properties: meaning(entry["properties"]),
          geometry: isPlainObject(entry["geometry"]) ? entry["geometry"] : null,
        }
      : { properties: meaning(entry), geometry: null },
  )
}

const meaning = (value: unknown): PlainObject => {
  const kept = withoutNothing(value)
  return isPlainObject(kept) ? kept : {}
}
