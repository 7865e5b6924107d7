import { ID_FORM } from "../schema/words.ts"

/** Turns a name into plain small letters and digits with hyphens between syllables; handed in, since the dictionary is large. */
export type Romanise = (name: string) => string

/** Ids that were given out in one table. */
export type IdBook = {
  /** An id for a name, or for its own words where they are no id; never the same twice. */
  readonly make: (name: string, fallback: string) => string
  /** Takes an id that a record brought along; false when another record has it. */
  readonly take: (id: string) => boolean
}

const MOST_LETTERS = 72 // leaves room for a number behind it

/** A book of ids that are taken already. */
export const newIdBook = (romanise: Romanise): IdBook => {
  const taken = new Set<string>()
  return {
    make(name, fallback) {
      const plain = idFrom(romanise(name)) || fallback
      let id = plain
      for (let more = 2; taken.has(id); more++) id = `${plain}-${more}`
      taken.add(id)
      return id
    },
    take(id) {
      if (taken.has(id)) return false
      taken.add(id)
      return true
    },
  }
}

/** Whether a text can be an id as it stands. */
export const isId = (text: string): boolean => ID_FORM.test(text)

const idFrom = (words: string): string => {
  const plain = words
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
  if (plain.length <= MOST_LETTERS) return plain
  // cut between syllables
  return plain
    .slice(0, MOST_LETTERS + 1)
    .replace(/-[^-]*$/, "")
    .slice(0, MOST_LETTERS)
}
