import type { Book, Say } from "./say.ts"
import { type SayMore, withWords } from "./say-more.ts"
import type zhLists from "./zh/lists.json"

/** Every key of the words that only the lists and the report need. */
export type ListsKey = Extract<keyof typeof zhLists, string>

/** Says what stands on every screen, and what the lists and the report say. */
export type SayLists = SayMore<ListsKey>

/** Adds a language's words of lists to the words of the screen. */
export const withListsWords = (book: Book, say: Say): SayLists => withWords(book, say)
