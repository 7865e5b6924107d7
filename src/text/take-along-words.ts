import type { Book, Say } from "./say.ts"
import { type SayMore, withWords } from "./say-more.ts"
import type zhTakeAlong from "./zh/take-along.json"

/** Every key of the words that only paper and files need. */
export type TakeAlongKey = Extract<keyof typeof zhTakeAlong, string>

/** Says what stands on screen and what stands on paper. */
export type SayTakeAlong = SayMore<TakeAlongKey>

/** Adds a language's take-along words (`<language>/take-along.json`) to the words of the screen. */
export const withTakeAlong = (book: Book, say: Say): SayTakeAlong => withWords(book, say)
