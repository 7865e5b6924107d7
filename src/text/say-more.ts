import { fillIn, type Parameters } from "./fill-in.ts"
import type { Book, Key, Say } from "./say.ts"

/** Says what stands on every screen, and what stands in a book that is fetched when it is first needed. */
export type SayMore<More extends string> = (key: Key | More, parameters?: Parameters) => string

/** Adds a book to the words of the screen. `book` wins; `<key>_one` is taken when `count` is 1, as in `say`. */
export const withWords = <More extends string>(book: Book, say: Say): SayMore<More> => {
  const isOnScreen = (key: Key | More): key is Key => book[key] === undefined
  return (key, parameters = {}) => {
    if (isOnScreen(key)) return say(key, parameters)
    const one = parameters["count"] === 1 ? book[`${key}_one`] : undefined
    return fillIn(one ?? book[key] ?? key, parameters)
  }
}
