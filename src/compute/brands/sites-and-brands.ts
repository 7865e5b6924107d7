import { aboutBrand, type BrandFinding } from "./brand-finding.ts"
import type { Registry } from "./registry.ts"

/** Brands that no site bears, of the tiers that are seen at a site. */
export const brandsWithoutSite = ({ brands, sites, rules }: Registry): readonly BrandFinding[] => {
  const borne = new Set(sites.map(({ brand }) => brand))
  const excepted = new Set(rules.tiersWithoutSite)
  return brands.flatMap(({ id, tier }) =>
    borne.has(id) || excepted.has(tier) ? [] : aboutBrand("brand-without-site", id, { code: "brand-without-site" }),
  )
}

/** Sites at work that name no brand, of the kinds that should have one. */
export const sitesWithoutBrand = ({ sites, rules }: Registry): readonly BrandFinding[] => {
  const excepted = new Set(rules.kindsWithoutBrand)
  return sites
    .filter(({ brand, kind }) => brand === null && !excepted.has(kind))
    .filter(({ condition }) => condition !== "ended" && condition !== "moved")
    .map(({ id }) => ({
      kind: "site-without-brand",
      brands: [],
      sites: [id],
      score: 1,
      reason: { code: "site-without-brand" },
    }))
}
