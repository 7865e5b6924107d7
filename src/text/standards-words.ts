import type { Book, Say } from "./say.ts"
import { type SayMore, withWords } from "./say-more.ts"
import type zhStandards from "./zh/standards.json"

/** Every key of the words that only the checks against standards need. */
export type StandardsKey = Extract<keyof typeof zhStandards, string>

/** Says what stands on every screen, and what the pages of standards say. */
export type SayStandards = SayMore<StandardsKey>

/** Adds a language's words of standards to the words of the screen. */
export const withStandardsWords = (book: Book, say: Say): SayStandards => withWords(book, say)
