import type { LngLat } from "../../domain/lng-lat.ts"
import { SCENARIOS_FILE } from "../../domain/scenario.ts"
import type { TextEncodingName } from "../../domain/sheet.ts"
import type { AtlasFile } from "../atlas-files.ts"
import type { Datum } from "../datum/datums.ts"
import type { Box } from "../datum/diagnose.ts"
import type { Ingested } from "../ingest-atlas.ts"
import { pointsIn } from "../map-files/points-in.ts"
import { WHOLE_FILE } from "../problems.ts"
import { scenarioProblems } from "../read-scenarios.ts"
import type { StandardInFile } from "../schema/standard-file.ts"
import { valueAt } from "../tables/at-path.ts"
import type { SheetGuess } from "../tables/guess-columns.ts"
import { rewritten } from "../write/write-atlas.ts"
import { readAtlasFile } from "./atlas-file-drafts.ts"
import { type AtlasInMaking, type Entry, entryOf, placesOf, supposePrecision } from "./atlas-in-making.ts"
import { type ByHand, placeByHand, withCells } from "./by-hand.ts"
import { completeRecords } from "./complete-records.ts"
import type { Draft } from "./draft.ts"
import { draftRows } from "./draft-rows.ts"
import { faceOf } from "./face-of.ts"
import { addedDrafts, type FilledIn, fillFields } from "./fill-fields.ts"
import { type FoundProblem, type ImportLog, newImportLog } from "./import-problems.ts"
import { linkDrafts, withNamed } from "./link-drafts.ts"
import type { Romanise } from "./pinyin-ids.ts"
import { type SheetDatum, stepOf } from "./place-drafts.ts"
import { datumIn, placeSheets } from "./place-sheets.ts"
import { type Found, type GivenFile, readFile } from "./read-file.ts"
import { settle } from "./settle.ts"
import { addSteps, shapeDatums } from "./shape-datums.ts"
import { type FoundTable, namedInCodes, newTableWords, type TableWords, understandFound } from "./understand-file.ts"

/** What an import is done with; everything that would differ from day to day or from machine to machine is handed in. */
export type ImportOptions = {
  /** The datum of the coordinates; null to find out. */
  readonly datum: Datum | null
  /** Where the city is, if somebody says so. */
  readonly city: Box | null
  /** Places known in WGS84 to find the datum by. */
  readonly anchors: readonly LngLat[]
  /** The day it is done, `2026-03-01`. */
  readonly date: string
  /** The name of the folder the atlas goes to. */
  readonly folder: string
  /** Standards at hand: their checklists and elements have columns. */
  readonly standards: readonly StandardInFile[]
  /** Ids of those a new atlas adopts. */
  readonly usual: readonly string[]
  /** Files of standards as texts, by their names in an atlas. */
  readonly standardFiles: ReadonlyMap<string, AtlasFile>
  readonly encoding: TextEncodingName | null
  readonly romanise: Romanise
  /** What a person takes a sheet for, where the guess was wrong: by file and sheet with a line break between. */
  readonly taken?: ReadonlyMap<string, SheetGuess>
  /** The same, said of columns one by one, when the sheet has been understood. */
  readonly choose?: (table: FoundTable, words: TableWords) => SheetGuess | null
  readonly byHand?: ByHand
  readonly filledIn?: FilledIn
  /** Standards that somebody has changed, by their names in an atlas: before those that a packed atlas brings. */
  readonly changedStandards?: ReadonlyMap<string, AtlasFile>
  /** The datum of one sheet, by file and sheet, where a person has said so: before what holds for all. */
  readonly datumOf?: ReadonlyMap<string, Datum>
}

/** What came of an import: files are refused one by one, and an atlas is made whenever one could be read. */
export type Imported =
  | { readonly kind: "refused"; readonly problems: readonly FoundProblem[] }
  | {
      readonly kind: "imported"
      readonly files: ReadonlyMap<string, AtlasFile>
      /** Pictures and the like that a packed atlas brought along. */
      readonly copies: ReadonlyMap<string, Uint8Array>
      readonly tables: readonly FoundTable[]
      readonly datums: readonly SheetDatum[]
      readonly ingested: Ingested
      readonly problems: readonly FoundProblem[]
    }

/** Makes an atlas of what an office hands in: sheets, tables, map files, a packed atlas, together. */
export const importAtlas = async (given: readonly GivenFile[], options: ImportOptions): Promise<Imported> => {
  const log = newImportLog()
  const read = await Promise.all(given.map((file) => readFile(file, options.encoding)))
  const problems = read.flatMap((one) => one.problems)
  if (problems.some(({ severity }) => severity === "error")) return { kind: "refused", problems }
  const found = withCells(
    read.flatMap((one) => one.found),
    options.byHand?.cells ?? {},
  )

  for (const one of found)
    if (one.kind === "sheet" && one.encoding !== null && one.encoding !== "utf-8" && options.encoding === null)
      log.add("encoding-guessed", one.file, WHOLE_FILE, { encoding: one.encoding })

  const words = newTableWords({ standards: options.standards, ...namedInCodes(found) })
  const tables = found
    .flatMap((one) => (one.kind === "sheet" || one.kind === "features" ? understandFound(one, words) : []))
    .map((table) => ({ ...table, guess: options.taken?.get(`${table.file}\n${table.sheet.name}`) ?? table.guess }))
    .map((table) => (options.choose === undefined ? table : { ...table, guess: options.choose(table, words) }))
  const { drafts: brought, beside, refused, told } = fromAtlasFiles(found)
  if (refused.length > 0) return { kind: "refused", problems: refused }

  const written = [...brought, ...tables.flatMap((table) => draftsOf(table, log))]
  const hasFace = written.some(({ table }) => table === "atlas")
  const drafts = [...written, ...addedDrafts(options.filledIn ?? NOTHING_FILLED, hasFace)]
  if (drafts.length === 0) for (const { name } of given) log.add("nothing-found", name, WHOLE_FILE)
  const { refusals, steps } = shapeDatums(found, drafts, options)
  if (refusals.length > 0) return { kind: "refused", problems: refusals }

  const all = withNamed(drafts, log)
  completeRecords(all, options.romanise, log)
  if (options.filledIn !== undefined) fillFields(all, options.filledIn.fields, words, log)
  linkDrafts(all, log)
  const face = all.find(({ table }) => table === "atlas")?.record ?? null
  const anchors = [...options.anchors, ...stationsIn(beside)]
  const datums = placeSheets(all, tables, { ...options, anchors }, datumIn(face), log)
  const entries = entriesOf(all, log)
  if (options.byHand !== undefined) placeByHand(entries, options.byHand, options.date)
  addSteps(
    steps.sites,
    datums.flatMap((one) => stepOf(one, options.date)),
  )
  const making: AtlasInMaking = { face: {}, entries, datumSteps: steps }
  Object.assign(
    making.face,
    faceOf({
      ...options,
      written: face,
      title: tables.find(({ sheet }) => sheet.title !== null)?.sheet.title ?? nameOf(given),
      places: placesOf(making),
      standards: options.usual,
    }),
  )
  const { files, ingested } = settle(
    making,
    new Map([...options.standardFiles, ...beside, ...(options.changedStandards ?? [])]),
    log,
  )
  return {
    kind: "imported",
    files: new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1))),
    copies: new Map(found.flatMap((one) => (one.kind === "copy" ? [[one.name, one.bytes] as const] : []))),
    tables,
    datums,
    ingested,
    problems: [...problems, ...told, ...log.all()],
  }
}

const NOTHING_FILLED: FilledIn = { fields: {}, added: [] }

const nameOf = (given: readonly GivenFile[]): string =>
  (given[0]?.name ?? "").replace(/^.*\//, "").replace(/\.[^.]*$/, "")

const draftsOf = (table: FoundTable, log: ImportLog): readonly Draft[] => {
  const { file, sheet, guess, shapes } = table
  if (guess !== null && sheet.rows.length > 0) return draftRows({ file, sheet, guess, shapes }, log)
  if (guess === null)
    log.add("sheet-passed-over", file, { ...WHOLE_FILE, path: sheet.name || null }, { sheet: sheet.name })
  return []
}

const fromAtlasFiles = (found: readonly Found[]) => {
  const drafts: Draft[] = []
  const beside = new Map<string, AtlasFile>()
  const refused: FoundProblem[] = []
  const told: FoundProblem[] = []
  for (const one of found) {
    if (one.kind !== "atlas-file") continue
    const read = readAtlasFile(one.file, one.name, one.text)
    if (read.kind === "drafts") drafts.push(...read.drafts)
    else if (read.kind === "refused") refused.push(...read.problems)
    else beside.set(read.name, { text: tidied(read.name, one.text) })
    if (one.name === SCENARIOS_FILE) told.push(...scenarioProblems(one.file, { text: one.text }))
  }
  return { drafts, beside, refused, told }
}

/** Written anew where it is JSON, so that the same content has the same bytes. */
const tidied = (name: string, text: string): string => {
  if (name.endsWith(".csv")) return text
  try {
    return rewritten(name, JSON.parse(text.replace(/^\uFEFF/, "")))
  } catch {
    return text
  }
}

/** Metro stations a packed atlas brings along: places known in WGS84. */
const stationsIn = (beside: ReadonlyMap<string, AtlasFile>): readonly LngLat[] => {
  const file = beside.get("metro-stations.geojson")
  return file === undefined || !("text" in file) ? [] : pointsIn(file.text)
}

const entriesOf = (drafts: readonly Draft[], log: ImportLog): AtlasInMaking["entries"] => {
  const of = (table: Draft["table"]): Entry[] => drafts.filter((draft) => draft.table === table).map(entryOf)
  const entries = {
    belts: of("belts"),
    sites: of("sites"),
    brands: of("brands"),
    pairs: of("pairs"),
    tasks: of("tasks"),
    sources: of("sources"),
  }
  const supposed = entries.sites.filter(supposePrecision)
  const [first] = supposed
  if (first !== undefined)
    log.add(
      "assumed",
      first.draft.file,
      { ...WHOLE_FILE, path: first.draft.sheet || null },
      { field: "position", value: String(valueAt(first.properties, "position.precision")), count: supposed.length },
    )
  for (const entry of [...entries.sites, ...entries.belts])
    if (entry.draft.shape !== null && entry.geometry === null)
      log.add("shape-left-out", entry.draft.file, entry.draft.at, { type: entry.draft.shape.type })
  return entries
}
