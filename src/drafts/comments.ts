import type { AtlasId } from "../domain/ids.ts"

/** A comment left by somebody in front of this device; no name, no address. */
export type Comment = { readonly at: string; readonly text: string }

/** Longer than anyone types on a hall's screen. */
export const COMMENT_CHARACTERS = 500

const MOST_COMMENTS = 2000 // about a year of a busy hall; then staff must take them along

const keyOf = (atlas: AtlasId): string => `belt-atlas-comments-${atlas}`

const isComment = (value: unknown): value is Comment =>
  typeof value === "object" &&
  value !== null &&
  "at" in value &&
  typeof value.at === "string" &&
  "text" in value &&
  typeof value.text === "string"

/** The comments left on this device, oldest first; none where the store is blocked or holds something else. */
export const readComments = (store: () => Pick<Storage, "getItem">, atlas: AtlasId): readonly Comment[] => {
  try {
    const kept: unknown = JSON.parse(store().getItem(keyOf(atlas)) ?? "[]")
    return Array.isArray(kept) ? kept.filter(isComment) : []
  } catch {
    return []
  }
}

/** Keeps a comment. `full`: no more fits until staff have taken them along; `blocked`: the browser keeps nothing. */
export const addComment = (
  store: () => Pick<Storage, "getItem" | "setItem">,
  atlas: AtlasId,
  comment: Comment,
): "kept" | "full" | "blocked" => {
  const kept = readComments(store, atlas)
  if (kept.length >= MOST_COMMENTS) return "full"
  const text = comment.text.slice(0, COMMENT_CHARACTERS)
  try {
    store().setItem(keyOf(atlas), JSON.stringify([...kept, { at: comment.at, text }]))
    return "kept"
  } catch {
    return kept.length > 0 ? "full" : "blocked"
  }
}

/** Forgets the first `count` comments, once staff have taken them along; those left meanwhile stay. False: the browser refused. */
export const dropComments = (
  store: () => Pick<Storage, "getItem" | "setItem">,
  atlas: AtlasId,
  count: number,
): boolean => {
  try {
    store().setItem(keyOf(atlas), JSON.stringify(readComments(store, atlas).slice(count)))
    return true
  } catch {
    return false
  }
}
