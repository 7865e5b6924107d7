import type { FoundProblem } from "../../src/ingest/import/import-problems.ts"
import { problemOf } from "../../src/ingest/problems.ts"
import { sayImport } from "../../src/text/say-import.ts"
import { sayWhere } from "../../src/text/say-problem.ts"
import { tell } from "../command-line.ts"

/** A problem as commands print it: with its sentences in both languages. */
export const spokenOfImport = <Problem extends FoundProblem>(
  problem: Problem,
): Problem & { zh: string; en: string } => ({
  ...problem,
  zh: sayImport("zh", problem),
  en: sayImport("en", problem),
})

const MOST_TOLD = 40 // a screenful; --json lists all

/** Tells a person at the terminal what there is to tell, in both languages. */
export const tellProblems = (problems: readonly FoundProblem[]): void => {
  for (const problem of problems.slice(0, MOST_TOLD)) {
    const where = sayWhere("zh", problemOf("unexpected", problem.file, problem.at, { reason: "" }))
    const { zh, en } = spokenOfImport(problem)
    tell(`${problem.severity === "error" ? "✗" : "△"} ${problem.file} ${where}\n  ${zh}\n  ${en}`)
  }
  if (problems.length > MOST_TOLD) tell(`… + ${problems.length - MOST_TOLD}`)
}
