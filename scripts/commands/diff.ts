import { stat } from "node:fs/promises"
import type { AtlasFiles } from "../../src/ingest/atlas-files.ts"
import { type AtlasDiff, diffAtlases } from "../../src/ingest/diff/diff-atlases.ts"
import type { FoundProblem } from "../../src/ingest/import/import-problems.ts"
import { readFile } from "../../src/ingest/import/read-file.ts"
import { problemOf, WHOLE_FILE } from "../../src/ingest/problems.ts"
import { readFolder } from "../check/read-folder.ts"
import { strayFolder } from "../check/stray-folder.ts"
import {
  EXIT,
  fromHere,
  inBoth,
  parseCommand,
  print,
  printJson,
  sayCommand,
  tell,
  toHere,
  WrongUsage,
} from "../command-line.ts"
import { readGivenFiles } from "../import/given-files.ts"
import { spokenOfImport, tellProblems } from "../import/spoken.ts"

/** `diff A B [--json]`: what turns one atlas into another, record by record. */
export const diff = async (argv: readonly string[]): Promise<number> => {
  const { values, positionals } = parseCommand(argv, {}, "diff-usage")
  const [one, other, more] = positionals
  if (one === undefined || other === undefined || more !== undefined)
    throw new WrongUsage(inBoth("diff-two"), "diff-usage")
  const [before, after] = [await readAtlasFiles(one), await readAtlasFiles(other)]
  const problems = [...before.problems, ...after.problems]
  if (problems.length > 0) {
    if (values.json) await printJson({ ok: false, problems: problems.map(spokenOfImport) })
    else tellProblems(problems)
    return EXIT.problems
  }
  const found = diffAtlases(before.files, after.files)
  if (values.json) await printJson(found)
  else await tellDiff(found)
  return EXIT.done
}

type Read = { readonly files: AtlasFiles; readonly problems: readonly FoundProblem[] }

/** An atlas folder, or an atlas somebody packed. */
const readAtlasFiles = async (written: string): Promise<Read> => {
  const path = fromHere(written)
  const stats = await stat(path).catch(() => null)
  if (stats === null)
    return { files: new Map(), problems: [problemOf("path-missing", toHere(path), WHOLE_FILE, { path: toHere(path) })] }
  if (stats.isDirectory()) {
    const stray = await strayFolder(path)
    return stray === null
      ? { files: (await readFolder(path)).files, problems: [] }
      : { files: new Map(), problems: [stray] }
  }
  const { files, problems } = await readGivenFiles([written])
  const [given] = files
  if (given === undefined) return { files: new Map(), problems }
  const read = await readFile(given, null)
  const texts = read.found.flatMap((one) =>
    one.kind === "atlas-file" ? [[one.name, { text: one.text }] as const] : [],
  )
  const isAtlas = texts.length > 0 || read.problems.length > 0
  return {
    files: new Map(texts),
    problems: isAtlas
      ? read.problems
      : [problemOf("folder-not-atlas", toHere(path), WHOLE_FILE, { folder: toHere(path) })],
  }
}

const MOST_LETTERS = 60

const tellDiff = async ({ added, removed, changed }: AtlasDiff): Promise<void> => {
  const line = (mark: string, file: string, id: string, what: string): Promise<void> =>
    print(`${sayCommand("zh", "diff-line", { mark, file, id, what })}\n`)
  for (const { file, id, name } of added) await line("+", file, id, name ?? "")
  for (const { file, id, name } of removed) await line("-", file, id, name ?? "")
  for (const { file, id, field, before, after } of changed)
    await line("~", file, id, `${field}: ${shortly(before)} → ${shortly(after)}`)
  const moved = changed.filter(({ field }) => field === "geometry").length
  const said = { added: added.length, removed: removed.length, changed: changed.length, moved }
  for (const language of ["zh", "en"] as const) tell(sayCommand(language, "diff-total", said))
}

const shortly = (value: unknown): string => {
  const text = JSON.stringify(value)
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text
}
