import type { Book, Say } from "./say.ts"
import { type SayMore, withWords } from "./say-more.ts"
import type zhWorkbench from "./zh/workbench.json"

/** Every key of the words that only the workbench needs. */
export type BenchKey = Extract<keyof typeof zhWorkbench, string>

/** Says what stands on every screen, and what stands on the workbench. */
export type SayBench = SayMore<BenchKey>

/** Adds a language's words of the workbench (`workbench.json`). */
export const withBenchWords = (book: Book, say: Say): SayBench => withWords(book, say)
