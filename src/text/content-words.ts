import type { ContentRefusal } from "../ingest/content-pack/refusal.ts"
import { fillIn, type Parameters } from "./fill-in.ts"
import type { Book } from "./say.ts"
import type zhContent from "./zh/content-pack.json"

type ContentKey = Extract<keyof typeof zhContent, string>

/** Why a pack of content is not taken, in the words of a book made of text/<language>/content-pack.json. */
export const sayRefusal = (book: Book, refusal: ContentRefusal): string => {
  const key: ContentKey = `content.${refusal.kind}`
  const parameters: Parameters = Object.fromEntries(
    Object.entries(refusal).flatMap(([name, value]) => (typeof value === "object" ? [] : [[name, value]])),
  )
  const one = parameters["count"] === 1 ? book[`${key}_one`] : undefined
  return fillIn(one ?? book[key] ?? key, parameters)
}
