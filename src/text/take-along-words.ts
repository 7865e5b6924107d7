import { fillIn, type Parameters } from "./fill-in.ts"
import type { Book, Key, Say } from "./say.ts"
import type zhTakeAlong from "./zh/take-along.json"

/** Every key of the words that only paper and files need. */
export type TakeAlongKey = Extract<keyof typeof zhTakeAlong, string>

/** Says what stands on screen and what stands on paper. */
export type SayTakeAlong = (key: Key | TakeAlongKey, parameters?: Parameters) => string

/**
 * Adds a language's take-along words (`<language>/take-along.json`, read when somebody first takes a tour along) to the words
 * of the screen. `book` wins; `<key>_one` is taken when `count` is 1, as in `say`.
 */
export const withTakeAlong = (book: Book, say: Say): SayTakeAlong => {
  const isOnScreen = (key: Key | TakeAlongKey): key is Key => book[key] === undefined
  return (key, parameters = {}) => {
    if (isOnScreen(key)) return say(key, parameters)
    const one = parameters["count"] === 1 ? book[`${key}_one`] : undefined
    return fillIn(one ?? book[key] ?? key, parameters)
  }
}
