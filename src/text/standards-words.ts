import type { FindingKey } from "./finding-words.ts"
import type { Book, Say } from "./say.ts"
import { type SayMore, withWords } from "./say-more.ts"
import type zhStandards from "./zh/standards.json"

/** Every key of the words that only the checks against standards need. */
export type StandardsKey = Extract<keyof typeof zhStandards, string>

/** Says what stands on every screen, what the pages of standards say, and what findings say. */
export type SayStandards = SayMore<StandardsKey | FindingKey>

/** Adds a language's words of standards and findings (`standards.json`, `findings.json`, as one book). */
export const withStandardsWords = (book: Book, say: Say): SayStandards => withWords(book, say)
