import type { PublishNote } from "../../domain/bench.ts"
import { eachText } from "./each-text.ts"
import { type MissingLetter, missingLetters } from "./missing-letters.ts"
import { noteOf } from "./note-of.ts"

const MOST_SHOWN = 12

/** Records with letters that nobody can read, or that a computer without Chinese fonts shows as boxes. */
export const letterNotes = (values: ReadonlyMap<string, unknown>): readonly PublishNote[] => {
  const letters = { lost: new Set<string>(), rare: new Set<string>() } satisfies Record<MissingLetter, Set<string>>
  const records = { lost: new Set<string>(), rare: new Set<string>() } satisfies Record<MissingLetter, Set<string>>
  for (const { record, text } of eachText(values))
    for (const [letter, how] of missingLetters(text)) {
      letters[how].add(letter)
      records[how].add(record)
    }
  return [
    ...noteOf("letters-lost", "look", [...records.lost], spelled([...letters.lost].sort().map(codeOf))),
    ...noteOf("letters-rare", "told", [...records.rare], spelled([...letters.rare].sort())),
  ]
}

const spelled = (letters: readonly string[]): string =>
  `${letters.slice(0, MOST_SHOWN).join("\u00a0")}${letters.length > MOST_SHOWN ? "…" : ""}`

/** A letter that cannot be shown is named by its number. */
const codeOf = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
