import { BRAND_TIERS, type Brand, type BrandTier } from "../../../domain/brand.ts"
import type { LocalText } from "../../../domain/local-text.ts"
import type { Branching } from "./tree-layout.ts"

/** A tier with its brands by district; null gathers those of which no district is known. */
export type TierBranch = {
  readonly tier: BrandTier
  readonly count: number
  readonly places: readonly { readonly place: LocalText | null; readonly count: number }[]
}

/** Brands by tier and, within, by district: tiers in their own order, districts with most brands first. */
export const tierTree = (brands: readonly Brand[]): readonly TierBranch[] =>
  BRAND_TIERS.flatMap((tier) => {
    const members = brands.filter((brand) => brand.tier === tier)
    if (members.length === 0) return []
    const places = new Map<string, { readonly place: LocalText | null; count: number }>()
    for (const { place } of members) {
      const known = places.get(place?.zh ?? "")
      if (known === undefined) places.set(place?.zh ?? "", { place, count: 1 })
      else known.count += 1
    }
    const sorted = [...places.values()].sort(
      (one, other) => Number(one.place === null) - Number(other.place === null) || other.count - one.count,
    )
    return [{ tier, count: members.length, places: sorted }]
  })

/** A node of the tree as drawn: all brands (no tier), a tier, or one of its districts. */
export type Twig = {
  readonly id: string
  readonly tier: BrandTier | null
  readonly isTier: boolean
  readonly place: LocalText | null
  readonly count: number
}

/** The tree to be drawn: all brands, their tiers, and the districts of the tier that is open. */
export const twigsOf = (tiers: readonly TierBranch[], open: BrandTier | null): Branching<Twig> => {
  const whole = tiers.reduce((sum, { count }) => sum + count, 0)
  return {
    value: { id: "all", tier: null, isTier: false, place: null, count: whole },
    branches: tiers.map(({ tier, count, places }) => ({
      value: { id: tier, tier, isTier: true, place: null, count },
      branches: (tier === open ? places : []).map(({ place, count: inPlace }) => ({
        value: { id: `${tier} ${place?.zh ?? ""}`, tier, isTier: false, place, count: inPlace },
        branches: [],
      })),
    })),
  }
}
