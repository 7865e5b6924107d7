import type { BenchChoices, BenchDoctor, BenchField, BenchSheet } from "../../domain/bench.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import { type AtlasFile, standardFile, standardIn } from "../atlas-files.ts"
import { DATUMS } from "../datum/datums.ts"
import { importAtlas } from "../import/import-atlas.ts"
import type { Imported } from "../import/import-options.ts"
import { columnLetters } from "../import/import-problems.ts"
import { romanise } from "../import/romanise.ts"
import { type FoundTable, newTableWords } from "../import/understand-file.ts"
import { isPlainObject } from "../plain.ts"
import { publishNotes } from "../publish/publish-notes.ts"
import { TABLES } from "../tables/column.ts"
import { textOf } from "../tables/read-cell.ts"
import { rewritten } from "../write/write-atlas.ts"
import type { BenchQuestion, BenchRead } from "./bench-question.ts"
import { standardsAtHand, standardsOf } from "./bench-standards.ts"
import { chosenGuess } from "./choose-columns.ts"
import { doctorOf } from "./doctor-of.ts"
import { formsOf } from "./forms-of.ts"
import { isAmong } from "./is-among.ts"
import { beltOf, featuresIn, siteOf } from "./records-of.ts"

/** The standards a new city adopts: those of public reports, not the invented variant. */
export const USUAL_STANDARDS = ["wu-ge-yi", "liu-you", "wu-ge-ji-ben", "belt-size", "three-year-plan", "city-size"]

/** Reads what lies on the workbench. */
export const readBench = async (question: BenchQuestion): Promise<BenchRead> => {
  const { choices, remembered, anchors, date, name } = question
  const texts = standardsAtHand(question)
  const place = (id: string): number => (USUAL_STANDARDS.includes(id) ? USUAL_STANDARDS.indexOf(id) : 99)
  const standards = texts.map(({ standard }) => standard).sort((one, other) => place(one.id) - place(other.id))
  const importBy = (known: readonly LngLat[]) =>
    importAtlas(question.files, {
      datum: DATUMS.find((one) => one === choices.datum) ?? null,
      city: null,
      anchors: known,
      date,
      folder: romanise(name).replace(/[^a-z0-9]+/gi, "-"),
      standards,
      usual: USUAL_STANDARDS,
      standardFiles: new Map(
        texts.map(({ standard, text }) => {
          const file = standardFile(standard.id)
          // written as an atlas that was packed and read again has it: the same content, the same bytes
          return [file, { text: rewritten(file, JSON.parse(text)) }]
        }),
      ),
      changedStandards: new Map(
        Object.keys(choices.standards).flatMap((id) => {
          const found = texts.find(({ standard }) => standard.id === id)
          const file = standardFile(id)
          return found === undefined ? [] : [[file, { text: rewritten(file, JSON.parse(found.text)) }] as const]
        }),
      ),
      encoding: choices.encoding,
      datumOf: new Map(
        Object.entries(choices.datums).flatMap(([sheet, said]) => {
          const datum = DATUMS.find((one) => one === said)
          return datum === undefined ? [] : [[sheet, datum] as const]
        }),
      ),
      filledIn: choices,
      romanise,
      choose: (table, words) => chosenGuess(table, words, choices.sheets, remembered),
      byHand: choices,
    })
  const first = await importBy([])
  // places of the open city say something of sheets of that city alone
  const imported = first.kind === "imported" && isAmong(doctorsOf(first), anchors) ? await importBy(anchors) : first
  if (imported.kind === "refused") return imported
  const copies = new Map([...imported.copies, ...question.photos])
  const words = newTableWords({ standards })
  const values = new Map([...imported.files].map(([file, found]) => [file, contentIn(found)]))
  return {
    kind: "read",
    problems: [...imported.problems, ...imported.ingested.problems],
    sheets: imported.tables.map((table) => sheetOf(table, choices)),
    fields: Object.fromEntries(
      TABLES.map((table) => [
        table,
        words.columns(table).map(({ path, zh, en, required }): BenchField => ({ path, zh, en, required })),
      ]),
    ),
    doctors: doctorsOf(imported),
    sites: featuresIn(values.get("sites.geojson")).map((feature) => siteOf(feature, choices)),
    belts: featuresIn(values.get("belts.geojson")).map(beltOf),
    counts: countsOf(values),
    notes: publishNotes(values, copies, date),
    forms: formsOf(imported.files, words),
    standards: standardsOf(imported.files, values.get("atlas.json")),
    city: imported.ingested.kind === "refused" ? null : imported.ingested.atlas,
    atlas: bytesOf(imported.files, copies, values.get("atlas.json")),
  }
}

const doctorsOf = ({ datums, tables }: Extract<Imported, { kind: "imported" }>): readonly BenchDoctor[] =>
  datums.map((one) => doctorOf(one, tables))

const contentIn = (file: AtlasFile): unknown => {
  try {
    return "text" in file ? JSON.parse(file.text) : null
  } catch {
    return null // a table of demand
  }
}

const sheetOf = ({ file, sheet, guess, shapes }: FoundTable, { sheets }: BenchChoices): BenchSheet => {
  const key = `${file}\n${sheet.name}`
  const choice = sheets[key]
  return {
    key,
    file,
    name: sheet.name,
    title: sheet.title,
    table: guess?.table ?? null,
    because: choice === undefined ? (guess?.because ?? null) : "chosen",
    columns: (guess?.columns ?? []).map(({ at, head, means }) => ({
      at,
      letters: columnLetters(at),
      // a template's heads are codes for programs; a person reads the field's name
      head: means.kind === "column" && means.how === "code" ? means.column.zh : head,
      path: means.kind === "column" ? means.column.path : null,
      how:
        choice !== undefined && Object.hasOwn(choice.paths, at)
          ? "chosen"
          : means.kind === "column"
            ? means.how
            : means.kind,
    })),
    rows: sheet.rows.map(({ row, cells }) => ({ row, cells: cells.map(textOf) })),
    passedOver: sheet.passedOver.length,
    encoding: null,
    isSheet: shapes.size === 0,
  }
}

const countsOf = (values: ReadonlyMap<string, unknown>): Readonly<Record<string, number>> => {
  const entries = (file: string, list: string): number => {
    const value = values.get(file)
    const found = isPlainObject(value) ? value[list] : null
    return Array.isArray(found) ? found.length : 0
  }
  return {
    belts: entries("belts.geojson", "features"),
    sites: entries("sites.geojson", "features"),
    brands: entries("brands.json", "brands"),
    pairs: entries("pairs.json", "pairs"),
    tasks: entries("tasks.json", "tasks"),
    sources: entries("sources.json", "sources"),
  }
}

/** The atlas's files as bytes. Of the standards only those come along that it adopts. */
const bytesOf = (
  files: ReadonlyMap<string, AtlasFile>,
  copies: ReadonlyMap<string, Uint8Array>,
  face: unknown,
): ReadonlyMap<string, Uint8Array> => {
  const adopted = isPlainObject(face) ? face["standards"] : null
  const isAdopted = (id: string): boolean => Array.isArray(adopted) && adopted.includes(id)
  const all = new Map<string, Uint8Array>()
  for (const [name, file] of files) {
    const standard = standardIn(name)
    if ("text" in file && (standard === null || isAdopted(standard))) all.set(name, new TextEncoder().encode(file.text))
  }
  for (const [name, bytes] of copies) all.set(name, bytes)
  return all
}
