import type { Language } from "../domain/local-text.ts"
import type { FoundProblem, ImportProblem } from "../ingest/import/import-problems.ts"
import en from "./en/import.json" with { type: "json" }
import { fillIn } from "./fill-in.ts"
import { sayProblem } from "./say-problem.ts"
import zh from "./zh/import.json" with { type: "json" }

const WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { zh, en }

/** What an import has to tell, in the reader's language. */
export const sayImport = (language: Language, problem: FoundProblem): string => {
  const words = WORDS[language]
  if (!isOfImport(problem)) return sayProblem(language, problem)
  const parameters: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(problem))
    if (typeof value === "number") parameters[name] = value
    else if (typeof value === "string") parameters[name] = words[`${name}-${value}`] ?? visible(value)
  return fillIn(words[problem.kind] ?? problem.kind, parameters)
}

const isOfImport = (problem: FoundProblem): problem is ImportProblem & FoundProblem => Object.hasOwn(zh, problem.kind)

/** Control characters as signs one can see: raw, they would steer the terminal they are printed on. */
const visible = (text: string): string => text.replace(/\p{Cc}/gu, "�")
