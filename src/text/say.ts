import type { Language } from "../domain/local-text.ts"
import enScreen from "./en/screen.json" with { type: "json" }
import enTerms from "./en/terms.json" with { type: "json" }
import { fillIn, type Parameters } from "./fill-in.ts"
import zhScreen from "./zh/screen.json" with { type: "json" }
import zhTerms from "./zh/terms.json" with { type: "json" }

const WORDS = { zh: { ...zhScreen, ...zhTerms }, en: { ...enScreen, ...enTerms } }

/** Every key of the Chinese files; English must have the same ones (a test holds it). */
export type Key = Extract<keyof typeof WORDS.zh, string>

/** Says one thing in the reader's language. English takes `<key>_one` when `count` is 1 and such words exist. */
export const say = (language: Language, key: Key, parameters: Parameters = {}): string => {
  const words: Readonly<Record<string, string>> = WORDS[language]
  const one = parameters["count"] === 1 ? words[`${key}_one`] : undefined
  return fillIn(one ?? words[key] ?? key, parameters)
}

/** Whether there are words for a key made from data, such as an unknown field's code. */
export const hasWords = (key: string): key is Key => key in WORDS.zh

export type Say = (key: Key, parameters?: Parameters) => string

/** `say` with the language settled. */
export const sayIn =
  (language: Language): Say =>
  (key, parameters) =>
    say(language, key, parameters)
