import { BASE_LAYERS, type BaseLayer } from "../domain/atlas.ts"
import { SCENARIOS_FILE } from "../domain/scenario.ts"
import type { AtlasFile } from "./atlas-files.ts"
import { readJson, readText } from "./gate/read-json.ts"
import { checkGeojson } from "./geojson/check-geojson.ts"
import { checkBaseLayer } from "./place/base-layer.ts"
import type { ProblemLog } from "./problems.ts"
import { toBrandRulesFrom } from "./read-brand-rules.ts"
import { readDemandCsv } from "./read-demand-csv.ts"
import {
  readAtlasJson,
  readBelts,
  readBrands,
  readDemandGeojson,
  readDistricts,
  readPairs,
  readSites,
  readSources,
  readStandard,
  readTasks,
} from "./read-parts.ts"
import { scenariosOf } from "./read-scenarios.ts"
import type { Register } from "./references.ts"
import { checkFormerIds } from "./rules/former-ids.ts"
import { readStreetNetwork } from "./street-graph.ts"
import { looksLikeStreetGraph } from "./streets/graph-record.ts"
import type { Sources } from "./to-domain/to-evidence.ts"

/** A file alone knows nothing of the others: what it refers to is taken as there. */
const ANYTHING: Register = { among: "", has: () => true, leftOut: () => false, unread: true }
const ANY_SOURCE: Sources = { register: ANYTHING, byId: new Map() }

const STREET_GRAPH = "graph.json"

type CheckValue = (value: unknown, log: ProblemLog) => unknown

const OWNED: ReadonlyMap<string, CheckValue> = new Map<string, CheckValue>([
  ["atlas.json", readAtlasJson],
  ["sources.json", readSources],
  ["brands.json", (value, log) => readBrands(value, ANY_SOURCE, log)],
  ["pairs.json", (value, log) => readPairs(value, ANYTHING, ANY_SOURCE, log)],
  [
    "tasks.json",
    (value, log) =>
      readTasks(value, { belts: ANYTHING, sites: ANYTHING, standards: ANYTHING, hasItem: () => true }, log),
  ],
  [
    "sites.geojson",
    (value, log) => {
      const sites = readSites(
        value,
        { brands: ANYTHING, sources: ANY_SOURCE, checklists: { forms: new Map(), areAll: false } },
        log,
      )
      if (sites !== undefined) checkFormerIds(sites, log)
    },
  ],
  ["belts.geojson", (value, log) => readBelts(value, { sites: ANYTHING, sources: ANY_SOURCE }, log)],
  [SCENARIOS_FILE, (value, log) => scenariosOf(SCENARIOS_FILE, value, log)],
  ["demand.geojson", (value, log) => readDemandGeojson(value, log)],
  ["districts.geojson", readDistricts],
])

/** How a file alone is checked: against the schema of its name, or as plain GeoJSON. */
export type FileKind =
  | "atlas-file"
  | "base-layer"
  | "brand-rules"
  | "demand-csv"
  | "standard"
  | "street-graph"
  | "plain-geojson"

/** What the format makes of a file, from its name and the folder it lies in (`.gz` already taken off). */
export const fileKindOf = (name: string, folder: string): FileKind => {
  if (name.endsWith(".csv")) return "demand-csv"
  if (name === STREET_GRAPH) return "street-graph"
  if (OWNED.has(name)) return "atlas-file"
  if (baseLayerOf(name) !== null) return "base-layer"
  if (folder === "brand-rules" && name.endsWith(".json")) return "brand-rules"
  return folder === "standards" && name.endsWith(".json") ? "standard" : "plain-geojson"
}

/** Checks one file alone; what it refers to in other files is not looked up. */
export const checkFile = (name: string, folder: string, found: AtlasFile, log: ProblemLog): void => {
  const kind = fileKindOf(name, folder)
  if (kind === "demand-csv") {
    const text = readText(name, found, log)
    if (text !== null) readDemandCsv(name, text, log)
    return
  }
  const value = readJson(name, found, log)
  if (value === undefined) return
  if (kind === "street-graph" || (kind === "plain-geojson" && looksLikeStreetGraph(value)))
    readStreetNetwork(value, name, log)
  else if (kind === "standard") readStandard(name, value, log)
  else if (kind === "brand-rules") toBrandRulesFrom(name, value, log)
  else if (kind === "base-layer") checkBaseLayer(name, value, log)
  else if (kind === "atlas-file") OWNED.get(name)?.(value, log)
  else checkGeojson(name, value, log)
}

const baseLayerOf = (name: string): BaseLayer | null => BASE_LAYERS.find((layer) => `${layer}.geojson` === name) ?? null
