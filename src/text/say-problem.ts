import type { Language } from "../domain/local-text.ts"
import type { DataProblem } from "../ingest/problems.ts"
import en from "./en/problems.json" with { type: "json" }
import { fillIn, type Parameters } from "./fill-in.ts"
import zh from "./zh/problems.json" with { type: "json" }

const WORDS = { zh, en }

/** What is wrong and what to do, in the reader's language. */
export const sayProblem = (language: Language, problem: DataProblem): string => {
  const words: Readonly<Record<string, string>> = WORDS[language]
  const parameters: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(problem)) {
    if (typeof value === "string") parameters[name] = visible(value)
    else if (typeof value === "number") parameters[name] = value
  }
  if (KINDS_THAT_NAME_TYPES.has(problem.kind)) parameters["expected"] = typesInWords(words, parameters["expected"])
  return fillIn(words[problem.kind] ?? problem.kind, parameters)
}

/** Control characters of the data as one would type them: raw, they would steer the terminal they are printed on. */
const visible = (text: string): string =>
  [...text].map((letter) => (isControl(letter) ? `\\u${hex(letter)}` : letter)).join("")

const isControl = (letter: string): boolean => letter < " " || (letter >= "\u007f" && letter <= "\u009f")

const hex = (letter: string): string => letter.charCodeAt(0).toString(16).padStart(4, "0")

const KINDS_THAT_NAME_TYPES: ReadonlySet<string> = new Set(["field-type", "geojson-member-type"])

/** `object | null` as a reader who never saw JSON would say it; what is no type of JSON stays. */
const typesInWords = (words: Readonly<Record<string, string>>, types: string | number | undefined): string =>
  String(types ?? "")
    .split(" | ")
    .map((type) => words[`type-${type}`] ?? type)
    .join(words["type-or"])

/** Where in its file a problem is, in the reader's language: line, record and path, as far as known. */
export const sayWhere = (language: Language, problem: DataProblem): string => {
  const { line, column, index, id, path } = problem.at
  const say = (key: keyof typeof zh, parameters: Parameters): string => fillIn(WORDS[language][key], parameters)
  const parts: string[] = []
  if (line !== null) parts.push(column === null ? say("at-line", { line }) : say("at-line-column", { line, column }))
  if (index !== null)
    parts.push(id === null ? say("at-record", { record: index + 1 }) : say("at-record-id", { record: index + 1, id }))
  else if (id !== null) parts.push(say("at-id", { id }))
  if (path !== null) parts.push(say("at-path", { path: visible(path) }))
  return parts.length === 0 ? say("at-file", {}) : parts.join(language === "zh" ? "，" : ", ")
}
