import type { Brand } from "../../domain/brand.ts"
import { plainName } from "./plain-name.ts"

// What brands say of themselves counts for more than which shelf they stand on.
const TIER_WEIGHT = 0.3
const WORDS_WEIGHT = 1 - TIER_WEIGHT

/** How alike two brands are in what they do, 0 to 1: one tier, and the share of pairs of characters their texts have in common. */
export const brandLikeness = (one: BrandWords, other: BrandWords): number => {
  let shared = 0
  for (const pair of one.pairs) if (other.pairs.has(pair)) shared++
  const all = one.pairs.size + other.pairs.size - shared
  return (one.tier === other.tier ? TIER_WEIGHT : 0) + (all === 0 ? 0 : (WORDS_WEIGHT * shared) / all)
}

/** What of a brand is compared. */
export type BrandWords = { readonly tier: Brand["tier"]; readonly pairs: ReadonlySet<string> }

/** Gathers a brand's words: name, core, slogan, highlights, mechanism, carriers. */
export const brandWords = (brand: Brand): BrandWords => {
  const { tier, name, core, slogan, highlights, mechanism, carriers } = brand
  const pairs = new Set<string>()
  for (const text of [name, core, slogan, mechanism, ...highlights, ...carriers]) {
    const letters = [...plainName(text?.zh ?? "")]
    letters.slice(1).forEach((letter, index) => {
      pairs.add(`${letters[index]}${letter}`)
    })
  }
  return { tier, pairs }
}
