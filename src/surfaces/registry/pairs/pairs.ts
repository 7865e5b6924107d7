import type { Pair } from "../../../domain/pair.ts"
import type { SayRegistry } from "../../../text/registry-words.ts"
import type { Ask } from "../registry-ask.ts"

/** More lines than these are a grey field: the list has them all. */
export const MOST_ON_MAP = 10_000

/** How many pairs are shown, and that the map has only the first of very many. */
export const pairsTold = (say: SayRegistry, count: number, of: number): string => {
  const shown = say("registry.pairs-shown", { count, of })
  return count > MOST_ON_MAP ? `${shown} ${say("registry.map-first", { count: MOST_ON_MAP })}` : shown
}

/** The pairs that answer to a state and to words. */
export const askedPairs = (pairs: readonly Pair[], { state, words }: Pick<Ask, "state" | "words">): readonly Pair[] => {
  const wanted = words.toLowerCase()
  return pairs.filter((pair) => {
    if (state !== null && pair.state !== state) return false
    if (wanted === "") return true
    const texts = [pair.left.name, pair.right.name, ...[...pair.resources, ...pair.needs].map(({ what }) => what)]
    const categories = [...pair.resources, ...pair.needs].map(({ category }) => category)
    return [...texts.map(({ zh, en }) => `${zh} ${en ?? ""}`), ...categories].some((text) =>
      text.toLowerCase().includes(wanted),
    )
  })
}
