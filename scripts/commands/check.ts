import { stat } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import type { Language } from "../../src/domain/local-text.ts"
import type { AtlasFile } from "../../src/ingest/atlas-files.ts"
import { checkFile } from "../../src/ingest/check-file.ts"
import { ingestAtlas } from "../../src/ingest/ingest-atlas.ts"
import { type DataProblem, newProblemLog, problemOf, WHOLE_FILE } from "../../src/ingest/problems.ts"
import { sayProblem, sayWhere } from "../../src/text/say-problem.ts"
import { readFolder } from "../check/read-folder.ts"
import { readTextFile } from "../check/read-text-file.ts"
import { secondOpinion } from "../check/second-opinion.ts"
import {
  EXIT,
  fromHere,
  parseCommand,
  print,
  printJson,
  sayCommand,
  spoken,
  toHere,
  WrongUsage,
} from "../command-line.ts"

/** `check PATH… [--json] [--lang zh|en]`: lists every problem of atlas folders and single files; 1 when one is an error. */
export const check = async (argv: readonly string[]): Promise<number> => {
  const { values, positionals } = parseCommand(argv, { lang: { type: "string", default: "zh" } }, "check-usage")
  if (positionals.length === 0) throw new WrongUsage("no path", "check-usage")
  const language = values.lang
  if (language !== "zh" && language !== "en") throw new WrongUsage("--lang zh | en", "check-usage")

  const problems: DataProblem[] = []
  const sound: string[] = []
  for (const path of positionals) {
    const found = await checkPath(path)
    if (found.length === 0) sound.push(toHere(fromHere(path)))
    problems.push(...found)
  }
  const ok = problems.every(({ severity }) => severity !== "error")
  if (values.json) await printJson({ ok, problems: problems.map(spoken) })
  else await print(`${report(language, problems, sound)}\n`)
  return ok ? EXIT.done : EXIT.problems
}

const checkPath = async (path: string): Promise<readonly DataProblem[]> => {
  const absolute = fromHere(path)
  const stats = await stat(absolute).catch(() => null)
  if (stats === null) return [problemOf("path-missing", toHere(absolute), WHOLE_FILE, { path })]
  return stats.isDirectory() ? checkFolder(absolute) : checkOne(absolute)
}

const checkFolder = async (folder: string): Promise<readonly DataProblem[]> => {
  const { files, paths } = await readFolder(folder)
  const { problems } = ingestAtlas(files)
  const all = [...problems]
  for (const [name, file] of files) all.push(...askAgain(name, file, problems))
  return all.map((problem) => ({ ...problem, file: toHere(paths.get(problem.file) ?? join(folder, problem.file)) }))
}

const checkOne = async (path: string): Promise<readonly DataProblem[]> => {
  const found = await readTextFile(path)
  if (found === null) return [problemOf("path-missing", toHere(path), WHOLE_FILE, { path: toHere(path) })]
  const name = basename(path).replace(/\.gz$/, "")
  const log = newProblemLog()
  checkFile(name, basename(dirname(path)), found, log)
  return [...log.all(), ...askAgain(name, found, log.all())].map((problem) => ({ ...problem, file: toHere(path) }))
}

/** The second opinion, asked only where our own checks found no error: it is to notice what we overlook. */
const askAgain = (name: string, file: AtlasFile, problems: readonly DataProblem[]): readonly DataProblem[] => {
  const isGeojson = !name.endsWith(".csv") && !("failure" in file) && file.text.includes('"type"')
  if (!isGeojson || problems.some((problem) => problem.file === name && problem.severity === "error")) return []
  const says = secondOpinion(JSON.parse(file.text.replace(/^\uFEFF/, ""))) ?? []
  return says.map((complaint) => problemOf("second-opinion", name, WHOLE_FILE, { says: complaint }))
}

const MARKS = { error: "✗", warning: "△" } as const

const report = (language: Language, problems: readonly DataProblem[], sound: readonly string[]): string => {
  const lines = sound.map((file) => sayCommand(language, "file-sound", { file }))
  for (const file of new Set(problems.map((problem) => problem.file))) {
    const ofFile = problems.filter((problem) => problem.file === file)
    lines.push("", sayCommand(language, "file-heading", { file }))
    for (const problem of ofFile) {
      const { severity } = problem
      const mark = MARKS[severity]
      const said = { where: sayWhere(language, problem), sentence: sayProblem(language, problem) }
      lines.push(
        sayCommand(language, "problem-line", { ...said, mark, severity: sayCommand(language, `severity-${severity}`) }),
      )
    }
  }
  const errors = problems.filter(({ severity }) => severity === "error").length
  const warnings = problems.length - errors
  lines.push("", sayCommand(language, errors === 0 ? "totals-sound" : "totals", { errors, warnings }))
  return lines.join("\n").trimStart()
}
