import type { NameRules } from "../../domain/brand-rules.ts"
import { plainName, withoutWords } from "./plain-name.ts"

/** A name as it is compared with others. */
export type NameForm = {
  readonly plain: string
  /** Its characters as code points, in order. */
  readonly points: readonly number[]
  /** What is left without generic words; null where that is too little to compare. */
  readonly core: string | null
  /** The different characters of the core, as code points. */
  readonly coreSet: ReadonlySet<number>
  /** How it sounds, with the number of its characters; null where nobody wrote it down. */
  readonly sound: string | null
  /** How it sounds to somebody who does not tell alike sounds apart. */
  readonly alikeSound: string | null
}

/** Makes forms of names, each with its spellings (initials and full pinyin) where they are known. */
export const nameForms = (rules: NameRules): ((name: string, spellings: readonly string[]) => NameForm) => {
  const coreOf = withoutWords(rules.genericWords)
  return (name, spellings) => {
    const plain = [...plainName(name)].slice(0, READ_CHARACTERS).join("")
    const points = codePoints(plain)
    const core = coreOf(plain)
    const coreSet = new Set(codePoints(core))
    const spelled = spellings.at(-1)
    const sound = spelled === undefined || points.length < 2 ? null : `${spelled}/${points.length}`
    return {
      plain,
      points,
      core: [...core].length >= rules.leastCoreCharacters ? core : null,
      coreSet: coreSet.size >= rules.leastCoreCharacters ? coreSet : NOTHING,
      sound,
      alikeSound: sound && heard(sound, rules.alikeSounds),
    }
  }
}

// Nobody reads a name further: two that differ later cannot be told apart, and comparing stays quick whatever is written.
const READ_CHARACTERS = 31

const NOTHING: ReadonlySet<number> = new Set()

const codePoints = (text: string): readonly number[] => [...text].map((letter) => letter.codePointAt(0) ?? 0)

const heard = (sound: string, alike: NameRules["alikeSounds"]): string => {
  let folded = sound
  for (const { from, to } of alike) folded = folded.replaceAll(from, to)
  return folded
}
