import { compared, comparedWhole } from "./plain-words.ts"
import valueWords from "./value-words.json" with { type: "json" }

const LISTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = valueWords

/** A word for a code, the first of its list; the code itself where there are no words. */
export const wordOf = (words: string, code: string): string => LISTS[words]?.[code]?.[0] ?? code

/** The code a cell means: the code itself, one of its words, or for kinds the longest word the cell contains. Null when none. */
export const readChoice = (text: string, words: string, codes: readonly string[]): string | null => {
  const plain = text.trim()
  if (codes.includes(plain)) return plain
  const list = Object.entries(LISTS[words] ?? {})
  const whole = comparedWhole(text)
  const same = list.find(([, said]) => said.some((word) => comparedWhole(word) === whole))
  if (same !== undefined) return same[0]
  const without = compared(text)
  const alike = list.find(([, said]) => said.some((word) => compared(word) === without && without !== ""))
  if (alike !== undefined) return alike[0]
  return FREELY_WORDED.has(words) ? longestWithin(without, list) : null
}

// Offices write 社区党群服务中心 where we say 服务中心. 无 within 无场所 would be another matter: states are read to the letter.
const FREELY_WORDED: ReadonlySet<string> = new Set(["sites/kind", "belts/kind", "brands/tier", "sites/level"])

const longestWithin = (text: string, list: readonly (readonly [string, readonly string[]])[]): string | null => {
  let best: { code: string; length: number; end: number } | null = null
  for (const [code, said] of list) {
    for (const word of said.map(compared)) {
      const at = text.lastIndexOf(word)
      if (word.length < 2 || at === -1) continue
      const found = { code, length: word.length, end: at + word.length }
      // what a Chinese name ends with is what it names
      if (best === null || found.end > best.end || (found.end === best.end && found.length > best.length)) best = found
    }
  }
  return best?.code ?? null
}
