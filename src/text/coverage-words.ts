import type { Book, Say } from "./say.ts"
import { type SayMore, withWords } from "./say-more.ts"
import type zhCoverage from "./zh/coverage.json"

/** Every key of the words that only the pages of coverage need. */
export type CoverageKey = Extract<keyof typeof zhCoverage, string>

/** Says what stands on every screen, and what the pages of coverage say. */
export type SayCoverage = SayMore<CoverageKey>

/** Adds a language's words of coverage (`coverage.json`). */
export const withCoverageWords = (book: Book, say: Say): SayCoverage => withWords(book, say)

/** A share in percent: "82.4"; "<0.1" and "99.9" where some but few are, or are not. */
export const percentWords = (part: number, whole: number): string => {
  const percent = (100 * part) / whole
  if (part > 0 && percent < 0.1) return "<0.1"
  if (part < whole && percent > 99.9) return "99.9"
  return String(Number(percent.toFixed(1)))
}

/** A number as people count: 12,345. */
export const countWords = (count: number): string =>
  count.toLocaleString("en-GB", { maximumFractionDigits: Number.isInteger(count) ? 0 : 1 })
