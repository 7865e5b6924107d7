const NOT_SPOKEN = /[^\p{L}\p{N}]+/gu

/**
 * A name as it is spoken: full-width and half-width, case, marks, spaces and pictures make no difference. A name of
 * nothing but marks or pictures stays as it is written.
 */
export const plainName = (name: string): string => {
  const folded = name.normalize("NFKC").toLowerCase()
  const spoken = folded.replace(NOT_SPOKEN, "")
  return spoken === "" ? folded.trim() : spoken
}

/** How many characters a person sees in a name as it is spoken; rare ones beyond the first plane count once. */
export const characterCount = (name: string): number => [...plainName(name)].length

/** Takes words out of plain names, the longest first; what is left is what tells a name from others. */
export const withoutWords = (words: readonly string[]): ((plain: string) => string) => {
  const sorted = [...new Set(words.map(plainName))].filter((word) => word !== "").sort(longestFirst)
  if (sorted.length === 0) return (plain) => plain
  const anyOf = new RegExp(sorted.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|"), "gu")
  return (plain) => plain.replace(anyOf, "")
}

const longestFirst = (one: string, other: string): number => other.length - one.length || (one < other ? -1 : 1)
