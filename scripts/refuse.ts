import type { DataProblem } from "../src/ingest/problems.ts"
import { tellLine } from "./build/report.ts"
import { EXIT, printRefusal, spoken } from "./command-line.ts"

/** How a command refuses: as a document, or line by line to whoever reads along; answers with the exit code. */
export const refuse = async (problems: readonly DataProblem[], isJson: boolean): Promise<number> => {
  if (isJson) await printRefusal(problems)
  else for (const problem of problems) tellLine(spoken(problem))
  return EXIT.problems
}
