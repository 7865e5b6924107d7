import { type Column, codeOf } from "./column.ts"
import words from "./column-words.json" with { type: "json" }
import { compared, comparedWhole } from "./plain-words.ts"

/** How a head was found to mean a column. */
export type HeadMatch = {
  readonly column: Column
  readonly how: "code" | "head-same" | "head-alike"
  readonly word: string
}

/** Finds columns by what stands at their head. */
export type HeadWords = {
  readonly find: (head: string) => HeadMatch | null
  /** 序号 and the like: known, and of no account. */
  readonly isPassedOver: (head: string) => boolean
}

// A word of one letter is in everything.
const FEWEST_LETTERS_WITHIN = 2

const known = new WeakMap<readonly Column[], HeadWords>()

/** The heads of a table's columns: codes of the template, our own words, words offices use, and words within longer heads. */
export const headWordsOf = (columns: readonly Column[]): HeadWords => {
  const before = known.get(columns)
  if (before !== undefined) return before
  const words = newHeadWords(columns)
  known.set(columns, words)
  return words
}

const newHeadWords = (columns: readonly Column[]): HeadWords => {
  const codes = new Map(columns.map((column) => [codeOf(column), column]))
  const whole = new Map<string, Column>()
  const without = new Map<string, Column>()
  const enter = (map: Map<string, Column>, word: string, column: Column): void => {
    if (word !== "" && !map.has(word)) map.set(word, column)
  }
  // a column's own head counts before what others are also called
  for (const column of columns) for (const word of [column.zh, column.en]) enter(whole, comparedWhole(word), column)
  for (const column of columns) for (const word of column.also) enter(whole, comparedWhole(word), column)
  for (const column of columns)
    for (const word of [column.zh, ...column.also]) if (!/[（(]/.test(word)) enter(without, compared(word), column)
  const within = [...without].filter(([word]) => word.length >= FEWEST_LETTERS_WITHIN && /\p{Script=Han}/u.test(word))
  return {
    find(head) {
      const code = codes.get(head.trim())
      if (code !== undefined) return { column: code, how: "code", word: head.trim() }
      const same = whole.get(comparedWhole(head)) ?? without.get(compared(head))
      if (same !== undefined) return { column: same, how: "head-same", word: head }
      const text = compared(head)
      const [longest] = within
        .filter(([word]) => text.includes(word))
        .sort(
          ([one], [other]) =>
            text.lastIndexOf(other) + other.length - text.lastIndexOf(one) - one.length || other.length - one.length,
        )
      return longest === undefined ? null : { column: longest[1], how: "head-alike", word: longest[0] }
    },
    isPassedOver: (head) => PASSED_OVER.has(compared(head)),
  }
}

const PASSED_OVER: ReadonlySet<string> = new Set(words.passedOver.map(compared))
