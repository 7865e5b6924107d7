import type { Book, Say } from "./say.ts"
import { type SayMore, withWords } from "./say-more.ts"
import type zhWall from "./zh/wall.json"

/** Says what stands on every screen, and what a wall says. */
export type SayWall = SayMore<Extract<keyof typeof zhWall, string>>

/** Adds a language's words of a wall to the words of the screen. */
export const withWallWords = (book: Book, say: Say): SayWall => withWords(book, say)
