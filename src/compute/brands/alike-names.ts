import type { NameRules } from "../../domain/brand-rules.ts"
import { editsFrom } from "./edit-distance.ts"
import { likelyPairs } from "./likely-pairs.ts"
import type { NameForm } from "./name-form.ts"
import { hasOneMore, nearSpelling, sharedCore } from "./name-likeness.ts"
import type { NamePairs } from "./name-pairs.ts"

/** Adds every pair of different names that are alike character by character, without comparing all with all; once families are told, what joins them. */
export const addAlikeNames = (pairs: NamePairs, forms: readonly NameForm[], rules: NameRules): void => {
  addOneMore(pairs, forms)
  addNearSpellings(pairs, forms, rules)
  addSharedCores(pairs, forms, rules)
}

/** A name less one of its characters is looked up among the names. */
const addOneMore = (pairs: NamePairs, forms: readonly NameForm[]): void => {
  const places = new Map(forms.map(({ plain }, place) => [plain, place]))
  forms.forEach((form, place) => {
    form.points.forEach((_point, index) => {
      const shorter = places.get(String.fromCodePoint(...form.points.filter((_other, at) => at !== index)))
      const other = shorter === undefined ? undefined : forms[shorter]
      if (shorter !== undefined && other !== undefined && hasOneMore(form, other)) pairs.add(place, shorter)
    })
  })
}

const addNearSpellings = (pairs: NamePairs, forms: readonly NameForm[], { likeness }: NameRules): void => {
  const spelled = forms.map(({ points }) => numbered(points))
  likelyPairs(spelled, likeness.spelling, (later, earlier) => {
    const form = forms[later]
    if (form === undefined) return
    const edits = editsFrom(form.points)
    for (const one of earlier) {
      if (pairs.isSettled(one, later)) continue
      const other = forms[one]
      if (other !== undefined && nearSpelling(form, other, edits, likeness.spelling) !== null) pairs.add(one, later)
    }
  })
}

const UNICODE = 0x110000

/** A character that comes a second time counts as another one, so that a row of them becomes a set. */
const numbered = (points: readonly number[]): readonly number[] => {
  const times = new Map<number, number>()
  return points.map((point) => {
    const before = times.get(point) ?? 0
    times.set(point, before + 1)
    return before * UNICODE + point
  })
}

const addSharedCores = (pairs: NamePairs, forms: readonly NameForm[], rules: NameRules): void => {
  const cores = forms.map(({ coreSet }) => [...coreSet])
  likelyPairs(cores, rules.likeness.sharedCore, (later, earlier) => {
    for (const one of earlier) {
      if (pairs.isSettled(one, later)) continue
      const [form, other] = [forms[later], forms[one]]
      if (form && other && sharedCore(form, other, rules) !== null) pairs.add(one, later)
    }
  })
}
