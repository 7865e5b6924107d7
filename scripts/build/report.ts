import type { At, DataProblem } from "../../src/ingest/problems.ts"
import enProblems from "../../src/text/en/problems.json" with { type: "json" }
import { fillIn, type Parameters } from "../../src/text/fill-in.ts"
import zhProblems from "../../src/text/zh/problems.json" with { type: "json" }
import words from "./words.json" with { type: "json" }

/** One finding of a command, in the shape every command prints. */
export type Line = {
  readonly kind: string
  readonly severity: "error" | "warning"
  readonly file: string
  readonly at: At | null
  readonly zh: string
  readonly en: string
}

type Word = keyof typeof words

/** Says one thing to the person at the terminal, in Chinese and in English, on standard error. */
export const say = (word: Word, parameters: Parameters = {}): void => {
  const { zh, en } = words[word]
  process.stderr.write(`${fillIn(zh, parameters)}\n${fillIn(en, parameters)}\n`)
}

/** An error of the build itself. */
export const lineOf = (kind: Word, file: string, parameters: Parameters): Line => ({
  kind,
  severity: "error",
  file,
  at: null,
  zh: fillIn(words[kind].zh, parameters),
  en: fillIn(words[kind].en, parameters),
})

/** A problem of the data, with its sentence in both languages. */
export const problemLine = (file: string, { kind, severity, at, ...rest }: DataProblem): Line => {
  const parameters: Parameters = Object.fromEntries(
    Object.entries(rest).filter((entry): entry is [string, string | number] => typeof entry[1] !== "object"),
  )
  return {
    kind,
    severity,
    file,
    at,
    zh: fillIn(zhProblems[kind], parameters),
    en: fillIn(enProblems[kind], parameters),
  }
}
