import type { Atlas } from "../domain/atlas.ts"
import type { Belt } from "../domain/belt.ts"
import type { BeltId } from "../domain/ids.ts"
import type { Site } from "../domain/site.ts"
import type { AtlasFiles } from "./atlas-files.ts"
import { type Desk, newDesk, type OnProgress } from "./desk.ts"
import type { Explainer } from "./explainer.ts"
import { asBeltId } from "./ids.ts"
import { type DataProblem, newProblemLog, type ProblemLog, WHOLE_FILE } from "./problems.ts"
import { readDemandCsv } from "./read-demand-csv.ts"
import {
  type AtlasJson,
  readAtlasJson,
  readBelts,
  readBrands,
  readDemandGeojson,
  readDistricts,
  readPairs,
  readSites,
  readSources,
  readTasks,
} from "./read-parts.ts"
import type { Records } from "./read-records.ts"
import { readStandards, type Standards, standardRegisterOf } from "./read-standards.ts"
import { newReader } from "./reader.ts"
import { isKnown, type Register, registerOf } from "./references.ts"
import { checkFormerIds } from "./rules/former-ids.ts"
import type { Sources } from "./to-domain/to-evidence.ts"

/** What came of reading an atlas: all of it, what could be read of it, or nothing that can be shown. */
export type Ingested =
  /** Problems are warnings only. */
  | { readonly kind: "whole"; readonly atlas: Atlas; readonly problems: readonly DataProblem[] }
  /** Records with errors are left out and each is in the problems. */
  | { readonly kind: "partial"; readonly atlas: Atlas; readonly problems: readonly DataProblem[] }
  | { readonly kind: "refused"; readonly problems: readonly DataProblem[] }

/** Rules about where things are, which stand on the base files beside the facts. */
export type PlaceRules = (
  files: AtlasFiles,
  sites: Records<Site>,
  belts: readonly Belt[],
  districts: Atlas["districts"],
  bounds: Atlas["bounds"] | undefined,
  log: ProblemLog,
) => void

/** Rules about the packs of standards, and about what belts and sites say of them. */
export type StandardRules = (
  facts: {
    /** Ids as atlas.json lists them. */
    readonly named: readonly string[]
    readonly standards: Standards
    readonly edition: string | undefined
    readonly belts: Records<Belt> | undefined
    readonly sites: Records<Site> | undefined
  },
  log: ProblemLog,
) => void

/**
 * The only door: an atlas folder's texts in, an Atlas or every reason why not out. Pure; runs in a worker and in Node.
 * Without `placeRules` nobody asks whether a site stands in water, without `standardRules` nobody looks closely at the
 * packs: `ingestAtlas` is this with all rules. Without
 * `explainer` it throws Unexplained where something would have to be explained: read again with one.
 */
export const readAtlas = (
  files: AtlasFiles,
  {
    placeRules,
    standardRules,
    explainer,
  }: {
    readonly placeRules: PlaceRules | null
    readonly standardRules: StandardRules | null
    readonly explainer: Explainer | null
  },
  onProgress?: OnProgress,
): Ingested => {
  const log = newProblemLog(explainer)
  const desk = newDesk(files, log, onProgress)
  const atlasJson = desk.read("atlas.json", (value) => readAtlasJson(value, log))
  if (atlasJson === undefined && !files.has("atlas.json")) log.add("file-missing", "atlas.json", WHOLE_FILE, {})

  const sourceRecords = desk.readOptional("sources.json", (value) => readSources(value, log))
  const sources: Sources = {
    register: registerOf("sources.json", sourceRecords),
    byId: new Map((sourceRecords?.entries ?? []).map((source) => [source.id, source])),
  }
  const standards = readStandards(atlasJson, desk, log)
  const standardRegister = standardRegisterOf(standards)
  const brands = desk.readOptional("brands.json", (value) => readBrands(value, sources, log))
  const checklists = new Map(
    standards.packs.flatMap(({ checklist }) => (checklist === null ? [] : [[checklist.id, checklist]])),
  )
  const around = {
    brands: registerOf("brands.json", brands),
    sources,
    checklists: { forms: checklists, areAll: standards.areAll },
  }
  const sites = desk.readRequired("sites.geojson", (value, onShare) => readSites(value, around, log, onShare))
  if (sites !== undefined) checkFormerIds(sites, log)
  const siteRegister = registerOf("sites.geojson", sites)
  const belts = desk.readRequired("belts.geojson", (value, onShare) =>
    readBelts(value, { sites: siteRegister, sources }, log, onShare),
  )
  const beltRegister = registerOf("belts.geojson", belts)
  const pairs = desk.readOptional("pairs.json", (value) => readPairs(value, siteRegister, sources, log))
  const tasks = desk.readOptional("tasks.json", (value) =>
    readTasks(value, { belts: beltRegister, sites: siteRegister, ...standardRegister }, log),
  )
  const demand = readDemand(desk, files, log)
  const districts = desk.readOptional("districts.geojson", (value) => readDistricts(value, log))

  standardRules?.({ named: atlasJson?.standards ?? [], standards, edition: atlasJson?.face.edition, belts, sites }, log)
  if (sites !== undefined)
    placeRules?.(files, sites, belts?.entries ?? [], districts?.entries ?? [], atlasJson?.face.bounds, log)
  const defaultBelt = readDefaultBelt(atlasJson, beltRegister, log)
  const shown = (belts?.entries.length ?? 0) + (sites?.entries.length ?? 0)
  const stated = (belts?.places.size ?? 0) + (sites?.places.size ?? 0)
  if (atlasJson === undefined || (belts === undefined && sites === undefined) || (shown === 0 && stated > 0))
    return { kind: "refused", problems: log.all() }
  if (shown === 0 && log.errors() === 0) log.add("atlas-empty", "belts.geojson", WHOLE_FILE, {})

  const atlas: Atlas = {
    ...atlasJson.face,
    defaultBelt,
    belts: belts?.entries ?? [],
    sites: sites?.entries ?? [],
    brands: brands?.entries ?? [],
    pairs: pairs?.entries ?? [],
    tasks: tasks?.entries ?? [],
    demand: demand?.entries ?? [],
    districts: districts?.entries ?? [],
    sources: sourceRecords?.entries ?? [],
    standards: standards.packs,
  }
  onProgress?.(1, "")
  return { kind: log.errors() === 0 ? "whole" : "partial", atlas, problems: log.all() }
}

const readDemand = (desk: Desk, files: AtlasFiles, log: ProblemLog): Records<Atlas["demand"][number]> | undefined => {
  if (!files.has("demand.csv"))
    return desk.readOptional("demand.geojson", (value, onShare) => readDemandGeojson(value, log, onShare))
  if (files.has("demand.geojson"))
    log.add("twin-ignored", "demand.geojson", WHOLE_FILE, { read: "demand.csv", ignored: "demand.geojson" })
  const text = desk.text("demand.csv")
  return text === null ? undefined : readDemandCsv("demand.csv", text, log, desk.shareOf("demand.csv"))
}

const readDefaultBelt = (atlasJson: AtlasJson | undefined, belts: Register, log: ProblemLog): BeltId | null => {
  const id = atlasJson?.defaultBelt ?? null
  const reader = newReader("atlas.json", null, log)
  return id !== null && isKnown(belts, id, "defaultBelt", "defaultBelt", reader) ? asBeltId(id) : null
}
