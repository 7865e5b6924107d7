import type { Atlas } from "../domain/atlas.ts"
import type { BeltId } from "../domain/ids.ts"
import type { Standard } from "../domain/standard.ts"
import { type AtlasFiles, standardFile } from "./atlas-files.ts"
import { readJson, readText } from "./gate/read-json.ts"
import { asBeltId } from "./ids.ts"
import { checkPlaces } from "./place/check-places.ts"
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
  readStandard,
  readTasks,
} from "./read-parts.ts"
import { noRecords, type OnShare, type Records } from "./read-records.ts"
import { newReader } from "./reader.ts"
import { isKnown, type Register, registerOf } from "./references.ts"
import { checkFormerIds } from "./rules/former-ids.ts"
import type { Sources } from "./to-domain/to-evidence.ts"
import type { TaskSurroundings } from "./to-domain/to-task.ts"

/** What came of reading an atlas: all of it, what could be read of it, or nothing that can be shown. */
export type Ingested =
  /** Problems are warnings only. */
  | { readonly kind: "whole"; readonly atlas: Atlas; readonly problems: readonly DataProblem[] }
  /** Records with errors are left out and each is in the problems. */
  | { readonly kind: "partial"; readonly atlas: Atlas; readonly problems: readonly DataProblem[] }
  | { readonly kind: "refused"; readonly problems: readonly DataProblem[] }

/** Told how far ingest is, 0 to 1, and which file it is reading. */
export type OnProgress = (done: number, file: string) => void

/** The only door: an atlas folder's texts in, an Atlas or every reason why not out. Pure; runs in a worker and in Node. */
export const ingestAtlas = (files: AtlasFiles, onProgress?: OnProgress): Ingested => {
  const log = newProblemLog()
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

  if (sites !== undefined)
    checkPlaces(files, sites, belts?.entries ?? [], districts?.entries ?? [], atlasJson?.face.bounds, log)
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

/** Reads files one by one and says how far it is, by the length of their texts. */
type Desk = {
  readonly read: <Value>(
    file: string,
    readValue: (value: unknown, onShare: OnShare) => Value | undefined,
  ) => Value | undefined
  /** Says in the log when the file is not there. */
  readonly readRequired: Desk["read"]
  /** No file is no problem: no records then. */
  readonly readOptional: <Entry>(
    file: string,
    readValue: (value: unknown, onShare: OnShare) => Records<Entry> | undefined,
  ) => Records<Entry> | undefined
  readonly text: (file: string) => string | null
  readonly shareOf: (file: string) => OnShare
}

// Of the time one file takes, parsing the text is about this part; the rest is checking the records.
const PARSING_SHARE = 0.3

const newDesk = (files: AtlasFiles, log: ProblemLog, onProgress: OnProgress | undefined): Desk => {
  const lengthOf = (file: string): number => {
    const found = files.get(file)
    return found !== undefined && "text" in found ? found.text.length : 0
  }
  let total = 1
  for (const file of files.keys()) total += lengthOf(file)
  let before = 0
  const shareOf =
    (file: string): OnShare =>
    (share) =>
      onProgress?.(Math.min(1, (before + share * lengthOf(file)) / total), file)
  const read: Desk["read"] = (file, readValue) => {
    const found = files.get(file)
    if (found === undefined) return undefined
    const onShare = shareOf(file)
    onShare(0)
    const value = readJson(file, found, log)
    onShare(PARSING_SHARE)
    const read =
      value === undefined
        ? undefined
        : readValue(value, (share) => onShare(PARSING_SHARE + (1 - PARSING_SHARE) * share))
    before += lengthOf(file)
    return read
  }
  return {
    read,
    readRequired(file, readValue) {
      if (!files.has(file)) log.add("file-missing", file, WHOLE_FILE, {})
      return read(file, readValue)
    },
    readOptional: (file, readValue) => (files.has(file) ? read(file, readValue) : noRecords),
    text(file) {
      const found = files.get(file)
      return found === undefined ? null : readText(file, found, log)
    },
    shareOf,
  }
}

/** The standards an atlas names, and whether each of them could be read. */
type Standards = { readonly packs: readonly Standard[]; readonly areAll: boolean }

const readStandards = (atlasJson: AtlasJson | undefined, desk: Desk, log: ProblemLog): Standards => {
  if (atlasJson === undefined) return { packs: [], areAll: false }
  const packs: Standard[] = []
  const named = new Set(atlasJson.standards)
  for (const id of named) {
    const file = standardFile(id)
    const standard = desk.readRequired(file, (value) => readStandard(file, value, log))
    if (standard === undefined) continue
    if (standard.id === id) packs.push(standard)
    else {
      const at = { ...WHOLE_FILE, path: "standards" }
      log.add("reference-unknown", "atlas.json", at, { field: "standards", id, among: file })
    }
  }
  const standards = { packs, areAll: packs.length === named.size }
  checkShares(standards, log)
  return standards
}

/** A share counts an item of another standard, which must be there too. */
const checkShares = (standards: Standards, log: ProblemLog): void => {
  const { hasItem } = standardRegisterOf(standards)
  if (!standards.areAll) return
  for (const { id, items } of standards.packs) {
    items.forEach(({ rule }, index) => {
      if (rule.kind !== "share" || hasItem(rule.standard, rule.item)) return
      const at = { ...WHOLE_FILE, path: `items[${index}].rule` }
      const parameters = { field: "standard", id: `${rule.standard} / ${rule.item}`, among: "atlas.json standards" }
      log.add("reference-unknown", standardFile(id), at, parameters)
    })
  }
}

const standardRegisterOf = ({ packs, areAll }: Standards): Pick<TaskSurroundings, "standards" | "hasItem"> => {
  const items = new Map<string, ReadonlySet<string>>()
  for (const { id, items: ofIt } of packs) items.set(id, new Set(ofIt.map((item) => item.id)))
  return {
    standards: { among: "atlas.json standards", has: (id) => items.has(id), leftOut: () => false, unread: !areAll },
    hasItem: (standard, item) => items.get(standard)?.has(item) === true,
  }
}

const readDemand = (desk: Desk, files: AtlasFiles, log: ProblemLog): Records<Atlas["demand"][number]> | undefined => {
  if (!files.has("demand.csv"))
    return desk.readOptional("demand.geojson", (value, onShare) => readDemandGeojson(value, log, onShare))
  const text = desk.text("demand.csv")
  return text === null ? undefined : readDemandCsv("demand.csv", text, log, desk.shareOf("demand.csv"))
}

const readDefaultBelt = (atlasJson: AtlasJson | undefined, belts: Register, log: ProblemLog): BeltId | null => {
  const id = atlasJson?.defaultBelt ?? null
  const reader = newReader("atlas.json", null, log)
  return id !== null && isKnown(belts, id, "defaultBelt", "defaultBelt", reader) ? asBeltId(id) : null
}
