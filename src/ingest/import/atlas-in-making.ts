import type { LngLat } from "../../domain/lng-lat.ts"
import type { AtlasFile } from "../atlas-files.ts"
import { isPlainObject, type PlainObject } from "../plain.ts"
import { type Growing, setAt, valueAt, withoutNothing } from "../tables/at-path.ts"
import type { Table } from "../tables/column.ts"
import { type FeatureInFile, writeEntries, writeFeatures, writeRecord } from "../write/write-atlas.ts"
import type { Draft } from "./draft.ts"
import type { DatumSteps } from "./shape-datums.ts"

/** Files of the format that tables fill, with the name their entries stand under; null for features. */
export const FILE_OF: Readonly<
  Record<Exclude<Table, "atlas">, { readonly file: string; readonly list: string | null }>
> = {
  belts: { file: "belts.geojson", list: null },
  sites: { file: "sites.geojson", list: null },
  brands: { file: "brands.json", list: "brands" },
  pairs: { file: "pairs.json", list: "pairs" },
  tasks: { file: "tasks.json", list: "tasks" },
  sources: { file: "sources.json", list: "sources" },
}

/** One record of the atlas to be, still open to change, and the draft it came from. */
export type Entry = { readonly draft: Draft; properties: Growing; geometry: PlainObject | null }

/** The records of an atlas to be, by table, in the order of their rows. */
export type AtlasInMaking = {
  readonly face: Growing
  readonly entries: Readonly<Record<Exclude<Table, "atlas">, Entry[]>>
  /** The conversions that places went through, kept in their files so that nobody converts them again. */
  readonly datumSteps: DatumSteps
}

/** The record of a draft as its file has it. */
export const entryOf = (draft: Draft): Entry => {
  const { record, asWritten } = draft
  const { geometry: _geometry, sheet: _sheet, elements, ...rest } = record
  const properties: Growing = { ...rest }
  if (isPlainObject(elements))
    properties["elements"] = Object.entries(elements)
      .filter(([, element]) => isPlainObject(element) && Object.keys(withoutNothingIn(element)).length > 0)
      .map(([role, element]) => ({ role, state: "unknown", ...(isPlainObject(element) ? element : {}) }))
  else if (Array.isArray(elements)) properties["elements"] = elements
  if (Object.keys(asWritten).length > 0) properties["asWritten"] = { ...asWritten }
  return { draft, properties: withoutNothingIn(properties), geometry: geometryOf(draft) }
}

const withoutNothingIn = (record: PlainObject): Growing => {
  const kept = withoutNothing(record)
  return isPlainObject(kept) ? { ...kept } : {}
}

const geometryOf = (draft: Draft): PlainObject | null => {
  if (draft.table === "sites") {
    if (draft.placed !== null) return { type: "Point", coordinates: [...draft.placed] }
    return draft.shape?.type === "Point" ? { ...draft.shape } : null
  }
  if (draft.table !== "belts") return null
  const lines = valueAt(draft.record, "geometry.line")
  if (Array.isArray(lines)) {
    const [only, more] = lines
    return more === undefined
      ? { type: "LineString", coordinates: only }
      : { type: "MultiLineString", coordinates: lines }
  }
  return draft.shape !== null && draft.shape.type !== "Point" ? { ...draft.shape } : null
}

// What the digits behind the point are worth on the ground. A sheet drops the last zero of a number: the longer of the two counts.
const BY_DECIMALS: readonly (readonly [decimals: number, metres: number, precision: string])[] = [
  [5, 20, "building"],
  [4, 50, "building"],
  [3, 150, "street"],
  [2, 1500, "neighbourhood"],
  [0, 20_000, "neighbourhood"],
]

/** Says how well a place is known where the sheet does not: no better than its digits. True when it had to. */
export const supposePrecision = ({ draft, properties, geometry }: Entry): boolean => {
  if (geometry === null || draft.table !== "sites") return false
  const isSaid =
    valueAt(properties, "position.precision") !== undefined &&
    valueAt(properties, "position.uncertaintyMetres") !== undefined
  if (isSaid) return false
  const [, metres, precision] = BY_DECIMALS.find(([least]) => decimalsOf(draft, geometry) >= least) ?? [
    0,
    20_000,
    "neighbourhood",
  ]
  if (valueAt(properties, "position.precision") === undefined) setAt(properties, "position.precision", precision)
  if (valueAt(properties, "position.uncertaintyMetres") === undefined)
    setAt(properties, "position.uncertaintyMetres", metres)
  return true
}

const decimalsOf = ({ place }: Draft, geometry: PlainObject): number => {
  const written = place === null ? [geometry["coordinates"]].flat().map(String) : [place.first, place.second]
  const numbers = written.map((text) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0)
  // minutes and seconds, and metres, are as fine as the fourth digit at least
  return place !== null && !/^[-+\d.\s]+$/.test(place.first + place.second)
    ? 4
    : isMetres(written)
      ? 5
      : Math.max(...numbers)
}

const isMetres = (written: readonly string[]): boolean => written.some((text) => Math.abs(Number(text)) > 1000)

/** The places of all sites that have one. */
export const placesOf = ({ entries }: AtlasInMaking): readonly LngLat[] =>
  entries.sites.flatMap(({ geometry }): readonly LngLat[] => {
    const coordinates = geometry?.["coordinates"]
    if (!Array.isArray(coordinates)) return []
    const [lon, lat] = coordinates
    return typeof lon === "number" && typeof lat === "number" ? [[lon, lat]] : []
  })

/** The atlas's files as texts. Files without a record are left out, but for those an atlas cannot be without. */
export const filesOf = ({ face, entries, datumSteps }: AtlasInMaking): ReadonlyMap<string, AtlasFile> => {
  const files = new Map<string, AtlasFile>()
  files.set("atlas.json", { text: writeRecord("atlas.json", face) })
  for (const table of ["belts", "sites", "brands", "pairs", "tasks", "sources"] as const) {
    const { file, list } = FILE_OF[table]
    const ofTable = entries[table]
    const datumHistory = table === "sites" || table === "belts" ? datumSteps[table] : []
    const beside = datumHistory.length === 0 ? {} : { datumHistory }
    if (list === null) files.set(file, { text: writeFeatures(file, ofTable.map(toFeature), beside) })
    else if (ofTable.length > 0)
      files.set(file, {
        text: writeEntries(
          file,
          list,
          ofTable.map(({ properties }) => properties),
        ),
      })
  }
  return files
}

const toFeature = ({ properties, geometry }: Entry): FeatureInFile => ({ properties, geometry })
