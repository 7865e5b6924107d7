import type { FoundProblem } from "../../src/ingest/import/import-problems.ts"
import type { FoundTable } from "../../src/ingest/import/understand-file.ts"
import { problemOf } from "../../src/ingest/problems.ts"
import { sheetName } from "../../src/ingest/template/template-book.ts"
import { sayImport } from "../../src/text/say-import.ts"
import { sayWhere } from "../../src/text/say-problem.ts"
import { sayCommand, tell } from "../command-line.ts"

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

/** Tells what each sheet was taken for, and each of its columns. */
export const tellUnderstood = (tables: readonly FoundTable[]): void => {
  for (const { file, sheet, guess } of tables) {
    if (guess === null) continue
    const columns = guess.columns.map(
      ({ head, means }) => `${head} → ${means.kind === "column" ? means.column.zh : "…"}`,
    )
    const said = {
      file,
      sheet: sheet.name,
      rows: sheet.rows.length,
      columns: columns.slice(0, MOST_COLUMNS).join("; "),
    }
    for (const language of ["zh", "en"] as const)
      tell(sayCommand(language, "import-understood", { ...said, table: sheetName(guess.table) }))
  }
}

const MOST_COLUMNS = 20
