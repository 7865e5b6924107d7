import type { Fit } from "../compute/pairs/match.ts"
import { fillIn } from "./fill-in.ts"
import type zhMatching from "./zh/matching.json"

/** The words of matching in one language; a page fetches them when it first shows a proposal. */
export type MatchingBook = Readonly<Record<Extract<keyof typeof zhMatching, string>, string>>

/** Why two are proposed to be joined: “提供法律服务，需要法律服务，6.2 公里”. */
export const sayFit = (
  book: MatchingBook,
  { shared, of, kilometres, isLocked }: Fit & { readonly isLocked?: boolean },
): string => {
  const parts = [sayShared(book, shared, of)]
  parts.push(
    kilometres === null
      ? book["kilometres-unknown"]
      : fillIn(book.kilometres, { kilometres: kilometres.toFixed(kilometres < 100 ? 1 : 0) }),
  )
  return [...(isLocked === true ? [book.locked] : []), ...parts].join(book.join)
}

const sayShared = (book: MatchingBook, shared: readonly string[], of: number): string => {
  if (shared.length === 0) return book["shared-none"]
  const categories = shared.join(book.and)
  return fillIn(shared.length === of ? book.shared : book["shared-part"], { categories, count: shared.length, of })
}
