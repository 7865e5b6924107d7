import { type At, WHOLE_FILE } from "../../src/ingest/problems.ts"
import type { Parameters } from "../../src/text/fill-in.ts"
import { sayWhere } from "../../src/text/say-problem.ts"
import { type CommandWord, sayCommand, tell } from "../command-line.ts"

/** One finding of the build, in the shape every command prints. */
export type Line = {
  readonly kind: string
  readonly severity: "error" | "warning"
  readonly file: string
  readonly at: At
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
  at: WHOLE_FILE,
  zh: sayCommand("zh", kind, parameters),
  en: sayCommand("en", kind, parameters),
})

/** Tells of one finding: file and place, then what is wrong in both languages. */
export const tellLine = ({ severity, file, at, zh, en }: Line): void => {
  const isPlaced = Object.values(at).some((part) => part !== null)
  const where = isPlaced ? ` ${sayWhere("zh", { kind: "unexpected", severity, file, at })}` : ""
  tell(`${severity === "error" ? "✗" : "△"} ${file}${where}\n  ${zh}\n  ${en}`)
}
