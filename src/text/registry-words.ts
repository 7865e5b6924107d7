import type { BrandChecksKey } from "./brand-checks-words.ts"
import type { Book, Say } from "./say.ts"
import { type SayMore, withWords } from "./say-more.ts"
import type zhMatching from "./zh/matching.json"
import type zhRegistry from "./zh/registry.json"

/** Every key of the words that only the pages of brands and pairs need. */
export type RegistryKey = Extract<keyof typeof zhRegistry, string>

type MatchingKey = Extract<keyof typeof zhMatching, string>

/** Says what stands on every screen, and what the pages of brands and pairs say. */
export type SayRegistry = SayMore<RegistryKey>

/** The words of a language for these pages: their own, and the books of checks and of matching, which are told with whole. */
export type RegistryWords = {
  readonly say: SayRegistry
  readonly checks: Readonly<Record<BrandChecksKey, string>>
  readonly matching: Readonly<Record<MatchingKey, string>>
}

/** Adds a language's words of brands and pairs (`registry.json`) to those of the screen. */
export const withRegistryWords = (book: Book, say: Say): SayRegistry => withWords(book, say)
