import { readFileSync } from "node:fs"
import { join } from "node:path"
import { importAtlas } from "../../src/ingest/import/import-atlas.ts"
import type { Imported, ImportOptions } from "../../src/ingest/import/import-options.ts"
import type { GivenFile } from "../../src/ingest/import/read-file.ts"
import { romanise } from "../../src/ingest/import/romanise.ts"
import { readStandardText } from "../../src/ingest/schema/read-standard-text.ts"

const STANDARDS = ["wu-ge-yi", "liu-you", "wu-ge-ji-ben", "belt-size", "three-year-plan", "city-size", "ten-items"]

const texts = new Map(
  STANDARDS.map((id) => [
    `standards/${id}.json`,
    { text: readFileSync(join(import.meta.dirname, "..", "..", "data", "standards", `${id}.json`), "utf8") },
  ]),
)

/** The standards that come with the program. */
export const shippedStandards = [...texts.values()].flatMap(({ text }) => readStandardText(text) ?? [])

/** The same as texts. */
export const shippedStandardTexts = [...texts.values()].map(({ text }) => text)

export const IMPORT_OPTIONS: ImportOptions = {
  datum: null,
  city: null,
  anchors: [],
  date: "2026-03-01",
  folder: "town",
  standards: shippedStandards,
  usual: STANDARDS.filter((id) => id !== "ten-items"),
  standardFiles: texts,
  encoding: null,
  romanise,
}

export type ImportedAtlas = Imported & { kind: "imported" }

/** Imports files that are not refused; a test that is wrong about that throws. */
export const importWith = async (
  files: readonly GivenFile[],
  options: Partial<ImportOptions> = {},
): Promise<ImportedAtlas> => {
  const imported = await importAtlas(files, { ...IMPORT_OPTIONS, ...options })
  if (imported.kind === "refused") throw new Error(JSON.stringify(imported.problems))
  return imported
}

type Value = { readonly [name: string]: Value } & readonly Value[]

/** A file of an imported atlas as the value it holds. */
export const fileOf = (imported: ImportedAtlas, file: string): Value => {
  const found = imported.files.get(file)
  if (found === undefined || !("text" in found)) throw new Error(`no ${file}`)
  return JSON.parse(found.text)
}

/** The properties of the sites, or belts, with their geometry. */
export const featuresIn = (imported: ImportedAtlas, file: "sites.geojson" | "belts.geojson") =>
  [...(fileOf(imported, file)["features"] ?? [])].map(
    ({ properties, geometry }) => ({ ...properties, geometry }) as Record<string, unknown>,
  )

/** What there was to tell: kinds with their parameters. */
export const toldOf = (imported: ImportedAtlas, kind: string) =>
  imported.problems.filter((problem) => problem.kind === kind)
