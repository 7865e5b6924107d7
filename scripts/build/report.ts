import type { At, DataProblem } from "../../src/ingest/problems.ts"
import type { Parameters } from "../../src/text/fill-in.ts"
import { sayWhere } from "../../src/text/say-problem.ts"
import { type CommandWord, sayCommand, spoken, tell } from "../command-line.ts"

/** One finding of the build, in the shape every command prints. */
export type Line = {
  readonly kind: string
  readonly severity: "error" | "warning"
  readonly file: string
  readonly at: At | null
  readonly zh: string
  readonly en: string
}

/** Says one thing to the person at the terminal, in Chinese and in English. */
export const tellBoth = (word: CommandWord, parameters: Parameters = {}): void => {
  tell(sayCommand("zh", word, parameters))
  tell(sayCommand("en", word, parameters))
}

/** A finding about the build itself. */
export const lineOf = (
  kind: CommandWord,
  severity: Line["severity"],
  file: string,
  parameters: Parameters = {},
): Line => ({
  kind,
  severity,
  file,
  at: null,
  zh: sayCommand("zh", kind, parameters),
  en: sayCommand("en", kind, parameters),
})

/** A problem of the data, with its file as the person would write it. */
export const problemLine = (file: string, problem: DataProblem): Line => ({ ...spoken(problem), file })

/** Tells of one finding: file and place, then what is wrong in both languages. */
export const tellLine = ({ severity, file, at, zh, en }: Line): void => {
  const where = at === null ? "" : ` ${sayWhere("zh", { kind: "unexpected", severity, file, at })}`
  tell(`${severity === "error" ? "✗" : "△"} ${file}${where}\n  ${zh}\n  ${en}`)
}
