import { BRAND_TIERS, type Brand, type BrandTier } from "../../../domain/brand.ts"
import type { LocalText } from "../../../domain/local-text.ts"

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
