import type { DataProblem } from "../../src/ingest/problems.ts"
import { tellLine } from "../build/report.ts"
import { EXIT, printJson, printRefusal, spoken } from "../command-line.ts"

/** Says why there is no answer, to a program or to a person. */
export const refuse = async (problems: readonly DataProblem[], json: boolean): Promise<number> => {
  if (json) await printRefusal(problems)
  else for (const problem of problems) tellLine(spoken(problem))
  return EXIT.problems
}

/** Prints an answer for a program; what could not be counted stands in it too. A person is told of it beside the answer. */
export const printAnswer = async (answer: object, problems: readonly DataProblem[], json: boolean): Promise<void> => {
  if (!json) for (const problem of problems) tellLine(spoken(problem))
  else await printJson(problems.length === 0 ? answer : { ...answer, problems: problems.map(spoken) })
}
