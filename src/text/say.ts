import type { Language } from "../domain/local-text.ts"
import { fillIn, type Parameters } from "./fill-in.ts"
import type zhScreen from "./zh/screen.json"
import type zhTerms from "./zh/terms.json"

/** All words of one language by key. */
export type Book = Readonly<Record<string, string>>

/** Every key of the Chinese files; English must have the same ones (a test holds it). */
export type Key = Extract<keyof typeof zhScreen | keyof typeof zhTerms, string>

const books = new Map<Language, Book>()

/** Lays words of a language on the table, beside those that lie there; until then nothing can be said in it. The words are files that anyone may edit. */
export const openBook = (language: Language, book: Book): void => {
  books.set(language, { ...books.get(language), ...book })
}

/** Says one thing in the reader's language. English takes `<key>_one` when `count` is 1 and such words exist. */
export const say = (language: Language, key: Key, parameters: Parameters = {}): string => {
  const book = books.get(language) ?? {}
  const one = parameters["count"] === 1 ? book[`${key}_one`] : undefined
  return fillIn(one ?? book[key] ?? key, parameters)
}

/** Whether there are words for a key made from data, such as an unknown field's code. */
export const hasWords = (key: string): key is Key => books.get("zh")?.[key] !== undefined

export type Say = (key: Key, parameters?: Parameters) => string

/** `say` with the language settled. */
export const sayIn =
  (language: Language): Say =>
  (key, parameters) =>
    say(language, key, parameters)
