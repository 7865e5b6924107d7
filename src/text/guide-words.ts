import type { Book, Say } from "./say.ts"
import { type SayMore, withWords } from "./say-more.ts"
import type { TakeAlongKey } from "./take-along-words.ts"
import type zhTour from "./zh/tour.json"

/** Every key of the words of tours and plans. */
export type TourKey = Extract<keyof typeof zhTour, string>

/** Says what a guide says: on screen, on paper and in files. */
export type SayGuide = SayMore<TourKey | TakeAlongKey>

/** Adds a language's words of tours and of what is taken along (`tour.json`, `take-along.json`, as one book). */
export const withGuideWords = (book: Book, say: Say): SayGuide => withWords(book, say)
