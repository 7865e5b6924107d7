import type { Atlas } from "../../domain/atlas.ts"
import type { AtlasIndex } from "../../domain/atlas-index.ts"
import type { SiteKind } from "../../domain/site.ts"
import {
  type Answer,
  type NarrowedAnswer,
  NO_PINYIN,
  type Pinyin,
  plain,
  type Question,
  type SearchIndex,
  search,
  searchIndexOf,
} from "./search.ts"

/** Answers the questions of one person, letter after letter; at most `limit` things of each kind. */
export type Searcher = (question: Question, limit: number) => Answer

/**
 * A searcher of an atlas; without `pinyin` it finds by characters. A letter more is looked for among what was found
 * before, a letter taken back finds again what it found.
 */
export const searcherOf = (
  atlas: Atlas,
  lookups: AtlasIndex,
  pinyin: Pinyin | null,
  kindWords: (kind: SiteKind) => string,
): Searcher => {
  const index = searchIndexOf(atlas, lookups, pinyin ?? NO_PINYIN, kindWords)
  const pools = poolsOf(index)
  const trail: { readonly question: Question; readonly limit: number; readonly answer: NarrowedAnswer }[] = []
  return (question, limit) => {
    for (let last = trail.at(-1); last !== undefined; last = trail.at(-1)) {
      if (same(last.question, question) && last.limit === limit) return last.answer
      if (narrows(last.question, question) && !same(last.question, question)) break
      trail.pop()
    }
    const answer = search(trail.at(-1)?.answer.narrowed ?? poolFor(question, index, pools), question, limit)
    trail.push({ question, limit, answer })
    return answer
  }
}

type Sites = SearchIndex["sites"]
type Pools = { readonly byKind: ReadonlyMap<string, Sites>; readonly byDistrict: ReadonlyMap<string, Sites> }

/** Sites by what a filter may ask for, so that a filter turned need not look at all of a very large city. */
const poolsOf = ({ sites }: SearchIndex): Pools => {
  const byKind = new Map<string, Sites[number][]>()
  const byDistrict = new Map<string, Sites[number][]>()
  const put = (pools: Map<string, Sites[number][]>, name: string, entry: Sites[number]): void => {
    const pool = pools.get(name)
    if (pool === undefined) pools.set(name, [entry])
    else pool.push(entry)
  }
  for (const entry of sites) {
    const { kind, district } = entry.thing
    put(byKind, kind, entry)
    put(byDistrict, district, entry)
    if (entry.unit !== district) put(byDistrict, entry.unit, entry)
  }
  return { byKind, byDistrict }
}

const poolFor = ({ kind, district }: Question, index: SearchIndex, { byKind, byDistrict }: Pools): SearchIndex => {
  if (kind !== "") return { ...index, sites: byKind.get(kind) ?? [] }
  return district === "" ? index : { ...index, sites: byDistrict.get(district) ?? [] }
}

const same = (a: Question, b: Question): boolean =>
  a.words === b.words && a.kind === b.kind && a.district === b.district

/** Whether everything that fits `next` also fits `before`: letters were added, the filters are the same. */
const narrows = (before: Question, next: Question): boolean =>
  before.words.trim() !== "" &&
  plain(next.words).startsWith(plain(before.words)) &&
  next.kind === before.kind &&
  next.district === before.district
