import type { Book, Say } from "./say.ts"
import { type SayMore, withWords } from "./say-more.ts"
import type zhKiosk from "./zh/kiosk.json"

/** Every key of the words that only a hall's screen needs. */
export type KioskKey = Extract<keyof typeof zhKiosk, string>

/** Says what stands on every screen, and what a hall's screen says. */
export type SayKiosk = SayMore<KioskKey>

/** Adds a language's words of a hall's screen to the words of the screen. */
export const withKioskWords = (book: Book, say: Say): SayKiosk => withWords(book, say)
