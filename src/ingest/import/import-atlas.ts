import { WHOLE_FILE } from "../problems.ts"
import { valueAt } from "../tables/at-path.ts"
import { type AtlasInMaking, type Entry, entryOf, placesOf, supposePrecision } from "./atlas-in-making.ts"
import { placeByHand, withCells } from "./by-hand.ts"
import { completeRecords } from "./complete-records.ts"
import type { Draft } from "./draft.ts"
import { draftRows } from "./draft-rows.ts"
import { faceOf } from "./face-of.ts"
import { addedDrafts, type FilledIn, fillFields } from "./fill-fields.ts"
import { fromAtlasFiles, stationsIn } from "./from-atlas-files.ts"
import type { Imported, ImportOptions } from "./import-options.ts"
import { type ImportLog, newImportLog } from "./import-problems.ts"
import { linkDrafts, withNamed } from "./link-drafts.ts"
import { stepOf } from "./place-drafts.ts"
import { datumIn, placeSheets } from "./place-sheets.ts"
import { type GivenFile, readFile } from "./read-file.ts"
import { settle } from "./settle.ts"
import { addSteps, shapeDatums } from "./shape-datums.ts"
import { type FoundTable, namedInCodes, newTableWords, understandFound } from "./understand-file.ts"

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
