import { existsSync } from "node:fs"
import { readdir, stat } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import type { Language } from "../../src/domain/local-text.ts"
import { checkFile } from "../../src/ingest/check-file.ts"
import { EXPLAINER } from "../../src/ingest/explainer.ts"
import { type DataProblem, newProblemLog, problemOf, WHOLE_FILE } from "../../src/ingest/problems.ts"
import { sayProblem, sayWhere } from "../../src/text/say-problem.ts"
import { BASEMAP, STREET_GRAPHS, STREETS } from "../build/street-names.ts"
import { readBasemap } from "../build/street-pack.ts"
import { checkFolder } from "../check/check-folder.ts"
import { readClosely } from "../check/read-closely.ts"
import { readTextFile } from "../check/read-text-file.ts"
import { strayFolder } from "../check/stray-folder.ts"
import {
  EXIT,
  fromHere,
  inBoth,
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
  if (positionals.length === 0) throw new WrongUsage(inBoth("no-path"), "check-usage")
  const language = values.lang
  if (language !== "zh" && language !== "en") throw new WrongUsage(inBoth("lang-choice"), "check-usage")

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
  if (stats === null || !stats.isDirectory()) return checkOne(absolute)
  if (FOLDERS_OF_RULES.includes(basename(absolute))) return checkRules(absolute)
  const stray = await strayFolder(absolute)
  if (stray !== null) return [stray]
  return [...(await checkFolder(absolute)).problems, ...(await checkStreets(absolute))]
}

/** The streets an atlas brings along, if it does: the tiles and the graph that the build would publish. */
const checkStreets = async (folder: string): Promise<readonly DataProblem[]> => [
  ...(await checkTiles(join(folder, STREETS, BASEMAP))),
  ...(await checkGraph(folder)),
]

const checkTiles = async (path: string): Promise<readonly DataProblem[]> => {
  if (!existsSync(path)) return []
  const whole = await readBasemap(path).then(
    () => true,
    () => false,
  )
  return whole ? [] : [problemOf("tiles-unreadable", toHere(path), WHOLE_FILE, {})]
}

const checkGraph = async (folder: string): Promise<readonly DataProblem[]> => {
  for (const name of STREET_GRAPHS) {
    const path = join(folder, STREETS, name)
    const stats = await stat(path).catch(() => null)
    if (stats?.isFile()) return checkOne(path)
  }
  return []
}

const FOLDERS_OF_RULES: readonly string[] = ["standards", "brand-rules"]

const checkRules = async (folder: string): Promise<readonly DataProblem[]> => {
  const names = (await readdir(folder)).filter((name) => /\.json(?:\.gz)?$/.test(name)).sort()
  return (await Promise.all(names.map((name) => checkOne(join(folder, name))))).flat()
}

const checkOne = async (path: string): Promise<readonly DataProblem[]> => {
  const found = await readTextFile(path)
  if (found === null) return [problemOf("path-missing", toHere(path), WHOLE_FILE, { path: toHere(path) })]
  const name = basename(path).replace(/\.gz$/, "")
  const log = newProblemLog(EXPLAINER)
  checkFile(name, basename(dirname(path)), found, log)
  return inFile(toHere(path), readClosely(name, found, log.all()))
}

const inFile = (path: string, problems: readonly DataProblem[]): readonly DataProblem[] =>
  problems.map((problem) => ({ ...problem, file: path }))

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
