import type { FoundProblem, ImportProblem } from "../../src/ingest/import/import-problems.ts"
import { IMPORT_KINDS } from "../../src/ingest/import/import-problems.ts"
import type { GivenFile } from "../../src/ingest/import/read-file.ts"
import type { DataProblem } from "../../src/ingest/problems.ts"
import { readClosely } from "../check/read-closely.ts"

const isOfImport = (problem: FoundProblem): problem is ImportProblem => Object.hasOwn(IMPORT_KINDS, problem.kind)

/** The problems of refused files, those of a GeoJSON text with the line and column an editor shows. */
export const withLines = (problems: readonly FoundProblem[], given: readonly GivenFile[]): readonly FoundProblem[] => {
  const byFile = new Map<string, DataProblem[]>()
  const others: FoundProblem[] = []
  for (const problem of problems) {
    if (isOfImport(problem)) others.push(problem)
    else byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), problem])
  }
  return [
    ...others,
    ...[...byFile].flatMap(([file, ofFile]) => {
      const bytes = given.find(({ name }) => name === file)?.bytes
      return bytes === undefined ? ofFile : readClosely(file, { text: new TextDecoder().decode(bytes) }, ofFile)
    }),
  ]
}
