import { mkdir, rm, stat, writeFile } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import { standardIn } from "../../src/ingest/atlas-files.ts"
import { importAtlas } from "../../src/ingest/import/import-atlas.ts"
import type { Imported } from "../../src/ingest/import/import-options.ts"
import type { FoundProblem } from "../../src/ingest/import/import-problems.ts"
import { romanise } from "../../src/ingest/import/romanise.ts"
import { pointsIn } from "../../src/ingest/map-files/points-in.ts"
import { tellBoth } from "../build/report.ts"
import { readTextFile } from "../check/read-text-file.ts"
import { EXIT, inBoth, printJson, toHere, WrongUsage } from "../command-line.ts"
import { readGivenFiles } from "../import/given-files.ts"
import { type ImportArguments, readImportArguments } from "../import/import-options.ts"
import { reportOf } from "../import/import-report.ts"
import { spokenOfImport, tellProblems, tellUnderstood } from "../import/spoken.ts"
import { standardsAtHand, USUAL_STANDARDS } from "../import/standards-at-hand.ts"
import { today } from "../import/today.ts"
import { withLines } from "../import/with-lines.ts"

/**
 * `import FILE… --out DIR [--datum …] [--city w,s,e,n] [--anchors FILE] [--encoding …] [--json]`: makes an atlas folder of
 * sheets, tables and map files. Exit 1 and no folder only when a file is refused.
 */
export const importFiles = async (argv: readonly string[]): Promise<number> => {
  const asked = readImportArguments(argv)
  const given = await readGivenFiles(asked.files)
  if (given.problems.length > 0) return refuse(given.problems, asked.json)
  const { standards, files } = await standardsAtHand()
  const imported = await importAtlas(given.files, {
    ...asked,
    anchors: await anchorsIn(asked.anchors),
    date: today(),
    folder: basename(asked.out),
    standards,
    usual: USUAL_STANDARDS,
    standardFiles: files,
    romanise,
  })
  if (imported.kind === "refused") return refuse(withLines(imported.problems, given.files), asked.json)
  await writeFolder(asked, imported)
  const report = reportOf(imported)
  if (asked.json)
    await printJson({ ok: true, out: toHere(asked.out), ...report, problems: imported.problems.map(spokenOfImport) })
  else {
    tellUnderstood(imported.tables)
    tellProblems(imported.problems)
    tellBoth("import-done", { out: toHere(asked.out), ...report.counts })
  }
  return EXIT.done
}

const refuse = async (problems: readonly FoundProblem[], json: boolean): Promise<number> => {
  if (json) await printJson({ ok: false, problems: problems.map(spokenOfImport) })
  else tellProblems(problems)
  return EXIT.problems
}

const anchorsIn = async (path: string | null) => {
  if (path === null) return []
  const found = await readTextFile(path)
  const points = found === null || "failure" in found ? [] : pointsIn(found.text)
  if (points.length === 0) throw new WrongUsage(inBoth("import-anchors", { found: toHere(path) }), "import-usage")
  return points
}

// What an import before this one may have written, and this one not.
const TABLES_MAYBE_THERE = ["brands.json", "pairs.json", "tasks.json", "sources.json"]

/** Writes the folder. Standards come along inside it, where none lie beside it. */
const writeFolder = async (
  { out }: ImportArguments,
  { files, copies }: Imported & { kind: "imported" },
): Promise<void> => {
  await mkdir(out, { recursive: true })
  for (const name of TABLES_MAYBE_THERE) if (!files.has(name)) await rm(join(out, name), { force: true })
  const used = new Set(standardsUsed(files))
  for (const [name, file] of files) {
    const standard = standardIn(name)
    if (standard !== null && (!used.has(standard) || (await isThere(join(dirname(out), name))))) continue
    if ("text" in file) await write(join(out, name), file.text)
  }
  for (const [name, bytes] of copies) await write(join(out, name), bytes)
}

const isThere = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null

const standardsUsed = (files: (Imported & { kind: "imported" })["files"]): readonly string[] => {
  const atlas = files.get("atlas.json")
  const value: unknown = atlas !== undefined && "text" in atlas ? JSON.parse(atlas.text) : null
  const named = typeof value === "object" && value !== null && "standards" in value ? value.standards : []
  return Array.isArray(named) ? named.map(String) : []
}

const write = async (path: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}
