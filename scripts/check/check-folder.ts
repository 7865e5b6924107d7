import { join } from "node:path"
import { SCENARIOS_FILE } from "../../src/domain/scenario.ts"
import { REQUIRED_FILES } from "../../src/ingest/atlas-files.ts"
import { type Ingested, ingestAtlas } from "../../src/ingest/ingest-atlas.ts"
import type { DataProblem } from "../../src/ingest/problems.ts"
import { scenarioProblems } from "../../src/ingest/read-scenarios.ts"
import { toHere } from "../command-line.ts"
import { checkLogos } from "./check-logos.ts"
import { readClosely } from "./read-closely.ts"
import { type Folder, readFolder } from "./read-folder.ts"

/** An atlas folder read through the one door, and everything wrong with it: files as the person would write their paths, places by line and column. */
export type CheckedFolder = {
  readonly folder: Folder
  readonly ingested: Ingested
  readonly problems: readonly DataProblem[]
}

/** Reads an atlas folder as `check` and `build` do: both list the same problems in the same places. */
export const checkFolder = async (path: string): Promise<CheckedFolder> => problemsIn(path, await readFolder(path))

/** The same of an atlas folder that has been read from `path`. */
export const problemsIn = async (path: string, folder: Folder): Promise<CheckedFolder> => {
  const ingested = ingestAtlas(folder.files)
  const logos = ingested.kind === "refused" ? [] : await checkLogos(path, ingested.atlas.brands)
  const scenarios = folder.files.get(SCENARIOS_FILE)
  const ofScenarios = scenarios === undefined ? [] : scenarioProblems(SCENARIOS_FILE, scenarios)
  const found = [...folder.problems, ...ingested.problems, ...logos, ...ofScenarios]
  const problems: DataProblem[] = []
  for (const name of new Set([...REQUIRED_FILES, ...folder.files.keys(), ...found.map(({ file }) => file)])) {
    const ofFile = found.filter(({ file }) => file === name)
    const file = folder.files.get(name)
    const where = toHere(folder.paths.get(name) ?? join(path, name))
    for (const problem of file === undefined ? ofFile : readClosely(name, file, ofFile))
      problems.push({ ...problem, file: where })
  }
  return { folder, ingested, problems }
}
