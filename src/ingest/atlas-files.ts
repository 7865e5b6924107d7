import { BASE_LAYERS } from "../domain/atlas.ts"

/** Why a file could not be had. */
export type FileFailure =
  | { readonly kind: "not-found" }
  | { readonly kind: "answer"; readonly status: number }
  | { readonly kind: "unreachable" }
  | { readonly kind: "not-a-file" }
  /** The computer does not let it be read; `reason` is its own code, as EACCES. */
  | { readonly kind: "unreadable"; readonly reason: string }
  | { readonly kind: "not-utf8" }
  | { readonly kind: "not-gzip" }
  | { readonly kind: "too-large"; readonly bytes: number }

/** What was read under one name: its text, or why there is none. */
export type AtlasFile = { readonly text: string } | { readonly failure: FileFailure }

/** An atlas folder, each file under its name relative to the folder; standards as `standards/<id>.json`. */
export type AtlasFiles = ReadonlyMap<string, AtlasFile>

/** Without these there is no atlas. */
export const REQUIRED_FILES = ["atlas.json", "belts.geojson", "sites.geojson"] as const

/** May be absent; what they hold is then simply not known. */
export const OPTIONAL_FILES = [
  "brands.json",
  "pairs.json",
  "tasks.json",
  "sources.json",
  "demand.csv",
  "demand.geojson",
  "districts.geojson",
] as const

/** The sketch base: the map reads these itself, `check` reads them too. */
export const BASE_FILES: readonly string[] = BASE_LAYERS.map((layer) => `${layer}.geojson`)

/** Where a standard pack lies in an atlas's files. */
export const standardFile = (id: string): string => `standards/${id}.json`

/** The id of the standard that lies in a file of an atlas; null for any other file. */
export const standardIn = (file: string): string | null => /^standards\/(.+)\.json$/.exec(file)?.[1] ?? null
