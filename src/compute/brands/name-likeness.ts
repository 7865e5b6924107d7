import type { NameRules } from "../../domain/brand-rules.ts"
import { editsFrom } from "./edit-distance.ts"
import type { NameForm } from "./name-form.ts"

/** How two names are alike, and how much, 0 to 1. */
export type Likeness =
  | { readonly code: "same-name" | "same-sound" | "alike-sound" | "one-more"; readonly score: number }
  | { readonly code: "same-core"; readonly score: number; readonly core: string }
  | { readonly code: "near-spelling"; readonly score: number; readonly edits: number }
  | { readonly code: "shared-core"; readonly score: number; readonly shared: string }

/** Compares one name with others; null: the two can be told apart. The strongest likeness counts. */
export const likenessTo = (one: NameForm, rules: NameRules): ((other: NameForm) => Likeness | null) => {
  const { likeness } = rules
  const edits = editsFrom(one.points)
  return (other) => {
    if (one.plain === other.plain) return { code: "same-name", score: 1 }
    const found: (Likeness | null)[] = [
      one.sound !== null && one.sound === other.sound ? { code: "same-sound", score: likeness.sameSound } : null,
      one.core !== null && one.core === other.core
        ? { code: "same-core", score: likeness.sameCore, core: one.core }
        : null,
      one.alikeSound !== null && one.alikeSound === other.alikeSound
        ? { code: "alike-sound", score: likeness.alikeSound }
        : null,
      hasOneMore(one, other) || hasOneMore(other, one) ? { code: "one-more", score: likeness.oneMore } : null,
      nearSpelling(one, other, edits, likeness.spelling),
      sharedCore(one, other, rules),
    ]
    return strongest(found)
  }
}

const strongest = (found: readonly (Likeness | null)[]): Likeness | null => {
  let best: Likeness | null = null
  for (const one of found) if (one !== null && (best === null || one.score > best.score)) best = one
  return best
}

/** Whether a name is another with one more character put in somewhere. A name of one character is in too many. */
export const hasOneMore = (longer: NameForm, shorter: NameForm): boolean => {
  const { length } = shorter.points
  if (length < 2 || longer.points.length !== length + 1) return false
  let same = 0
  while (same < length && longer.points[same] === shorter.points[same]) same++
  while (same < length && longer.points[same + 1] === shorter.points[same]) same++
  return same === length
}

/** The share of the longer name's characters that need no edit. */
export const nearSpelling = (
  one: NameForm,
  other: NameForm,
  editsTo: (points: readonly number[]) => number,
  least: number,
): Likeness | null => {
  const longest = Math.max(one.points.length, other.points.length)
  const shortest = Math.min(one.points.length, other.points.length)
  if (longest === 0 || shortest / longest < least) return null
  const edits = editsTo(other.points)
  const score = 1 - edits / longest
  return score >= least ? { code: "near-spelling", score, edits } : null
}

/** The share of the larger core's characters that the other has as well, in whatever order. */
export const sharedCore = (one: NameForm, other: NameForm, rules: NameRules): Likeness | null => {
  const largest = Math.max(one.coreSet.size, other.coreSet.size)
  if (largest === 0) return null
  const shared = [...one.coreSet].filter((point) => other.coreSet.has(point))
  const score = shared.length / largest
  if (shared.length < rules.leastCoreCharacters || score < rules.likeness.sharedCore) return null
  return {
    code: "shared-core",
    score: Math.min(score, rules.likeness.sameCore),
    shared: String.fromCodePoint(...shared),
  }
}
