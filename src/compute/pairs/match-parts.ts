import type { Need, Offer } from "./match.ts"

/** Offers and needs that can only be matched among themselves. */
export type MatchPart = { readonly offers: readonly Offer[]; readonly needs: readonly Need[] }

/** Falls apart what shares no category, directly or by way of others: each part is matched alone, and that is as good. */
export const matchParts = (offers: readonly Offer[], needs: readonly Need[]): readonly MatchPart[] => {
  const linked = new Map<string, string>() // a category → one it hangs together with; itself at the end
  const rootOf = (category: string): string => {
    let root = category
    for (let next = linked.get(root); next !== undefined && next !== root; next = linked.get(root)) root = next
    linked.set(category, root)
    return root
  }
  for (const { categories } of [...offers, ...needs]) {
    const [first, ...others] = categories
    if (first !== undefined) for (const other of [first, ...others]) linked.set(rootOf(other), rootOf(first))
  }
  const parts = new Map<string, { offers: Offer[]; needs: Need[] }>()
  const partOf = (categories: readonly string[]): { offers: Offer[]; needs: Need[] } | undefined => {
    const [first] = categories
    if (first === undefined) return undefined
    const root = rootOf(first)
    const known = parts.get(root)
    if (known !== undefined) return known
    const part = { offers: [], needs: [] }
    parts.set(root, part)
    return part
  }
  for (const offer of offers) partOf(offer.categories)?.offers.push(offer)
  for (const need of needs) partOf(need.categories)?.needs.push(need)
  return [...parts.values()].filter((part) => part.offers.length > 0 && part.needs.length > 0)
}
