import { report, type Watch } from "../watch.ts"
import { BRAND_CHECKS, type BrandCheckKind, type BrandFinding } from "./brand-finding.ts"
import { missingCarriers } from "./carriers.ts"
import { incompleteProfiles } from "./completeness.ts"
import { genericNames } from "./generic-names.ts"
import { longNames } from "./long-names.ts"
import type { Registry } from "./registry.ts"
import { missingResults, staleResults, yearlessResults } from "./results.ts"
import { similarNames } from "./similar-names.ts"
import { brandsWithoutSite, sitesWithoutBrand } from "./sites-and-brands.ts"
import { equalSlogans, missingSlogans } from "./slogans.ts"

const CHECKS: Readonly<Record<BrandCheckKind, (registry: Registry) => readonly BrandFinding[]>> = {
  "similar-names": similarNames,
  "equal-slogans": equalSlogans,
  "generic-name": genericNames,
  "long-name": longNames,
  "slogan-missing": missingSlogans,
  "no-carrier": missingCarriers,
  "no-result": missingResults,
  stale: staleResults,
  "year-unknown": yearlessResults,
  "brand-without-site": brandsWithoutSite,
  "site-without-brand": sitesWithoutBrand,
  incomplete: incompleteProfiles,
}

/**
 * Everything to look at in a registry: check by check, within each what scores most first, else in the order of the
 * registry. Cases from elsewhere are left out.
 */
export const checkBrands = (registry: Registry, watch: Watch = {}): readonly BrandFinding[] => {
  const own: Registry = { ...registry, brands: registry.brands.filter(({ elsewhere }) => !elsewhere) }
  return BRAND_CHECKS.flatMap((kind, at) => {
    report(watch, at / BRAND_CHECKS.length)
    return [...CHECKS[kind](own)].sort((one, other) => other.score - one.score)
  })
}
