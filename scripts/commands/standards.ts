import { existsSync } from "node:fs"
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { standardsContext } from "../../src/compute/standards/context.ts"
import { needsStreets } from "../../src/compute/standards/needs-streets.ts"
import { scoreAtlas } from "../../src/compute/standards/score-atlas.ts"
import { type StreetGraph, streetGraphOf } from "../../src/compute/streets/street-graph.ts"
import type { Atlas } from "../../src/domain/atlas.ts"
import { standardFile } from "../../src/ingest/atlas-files.ts"
import { EXPLAINER } from "../../src/ingest/explainer.ts"
import type { DataProblem } from "../../src/ingest/problems.ts"
import { readAtlas } from "../../src/ingest/read-atlas.ts"
import { checkStandards } from "../../src/ingest/rules/standard-rules.ts"
import { readStreetFile } from "../build/read-street-file.ts"
import { tellLine } from "../build/report.ts"
import { problemsIn } from "../check/check-folder.ts"
import { readFolder } from "../check/read-folder.ts"
import { EXIT, inBoth, print, printJson, spoken, tell, toHere } from "../command-line.ts"
import { refuse } from "../refuse.ts"
import { findingsDocument } from "../standards/findings-document.ts"
import { findingsTable } from "../standards/findings-table.ts"
import { readStandardsOptions } from "../standards/standards-options.ts"
import { withPacks } from "../standards/with-packs.ts"

// Whether a site stands in water is no matter here, and takes longer than all the rest.
const RULES = { placeRules: null, standardRules: checkStandards, explainer: EXPLAINER } as const
const GRAPHS = ["graph.json.gz", "graph.json"]

/**
 * `standards --atlas DIR [--pack FILE…] [--on DATE] [--json]`: what every standard of a city finds on a day. A pack that
 * was named here and is not sound is refused; one of the atlas's own is left out, and the others are asked all the same.
 */
export const standards = async (argv: readonly string[]): Promise<number> => {
  const options = readStandardsOptions(argv)
  const laid = await withPacks(await readFolder(options.atlas), options.packs)
  if (laid.kind === "refused") return refuse(laid.problems, options.json)
  const ingested = readAtlas(laid.folder.files, RULES)
  // Where in its file a problem is takes another look, which sound data does not need.
  const isSound = !ingested.problems.some(({ severity }) => severity === "error")
  const problems = isSound ? [] : (await problemsIn(options.atlas, laid.folder)).problems
  const errors = problems.filter(({ severity }) => severity === "error")
  const given = new Set(laid.named.map((id) => toHere(laid.folder.paths.get(standardFile(id)) ?? id)))
  if (ingested.kind === "refused" || errors.some(({ file }) => given.has(file))) return refuse(errors, options.json)

  const { atlas } = ingested
  const { graph, problems: streetProblems } = await streetsOf(options.atlas, atlas)
  const context = standardsContext(atlas, options.on, graph)
  const scores = scoreAtlas(context)
  for (const problem of [...errors, ...streetProblems]) tellLine(spoken(problem))
  if (options.xlsx !== null) {
    const { findingsWorkbook } = await import("../standards/findings-workbook.ts")
    await writeFile(options.xlsx, await findingsWorkbook(context, scores, options.language))
    const said = inBoth("standards-written", { file: toHere(options.xlsx) })
    tell(`${said.zh}\n${said.en}`)
  }
  if (options.json) await printJson(findingsDocument(context, scores))
  else for (const language of ["zh", "en"] as const) await print(`${findingsTable(context, scores, language)}\n\n`)
  return EXIT.done
}

type WalkedStreets = { readonly graph: StreetGraph | null; readonly problems: readonly DataProblem[] }

/** The streets of the atlas, where a rule asks about ways along them. */
const streetsOf = async (folder: string, { standards: packs, walk }: Atlas): Promise<WalkedStreets> => {
  const file = GRAPHS.map((name) => join(folder, "streets", name)).find((path) => existsSync(path))
  if (file === undefined || !needsStreets(packs)) return { graph: null, problems: [] }
  const { network, problems } = await readStreetFile(file)
  const graph = network === null ? null : streetGraphOf(network, "walk", walk.metresPerMinute)
  return { graph, problems: network === null ? problems.map((problem) => ({ ...problem, file: toHere(file) })) : [] }
}
