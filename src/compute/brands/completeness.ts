import { assertNever } from "../../domain/assert-never.ts"
import type { Brand } from "../../domain/brand.ts"
import type { BrandRules, ProfileField } from "../../domain/brand-rules.ts"
import type { BrandId } from "../../domain/ids.ts"
import type { BrandFinding } from "./brand-finding.ts"
import type { Registry } from "./registry.ts"

/** How much of a profile is known: fields counted one by one, and by their weight. */
export type Completeness = {
  readonly brand: BrandId
  readonly filled: number
  readonly of: number
  /** What is not known yet, in the order of the rules. */
  readonly missing: readonly ProfileField[]
  /** 0 to 1: the weight of what is missing in the weight of all that is asked. */
  readonly missingShare: number
}

/** Measures one profile against what the rules ask of it. A field asked at some stages only is asked of no brand whose stage is not known. */
export const completenessOf = (brand: Brand, { profile }: Pick<BrandRules, "profile">): Completeness => {
  const asked = profile.filter(
    ({ stages }) => stages === null || (brand.stage !== null && stages.includes(brand.stage)),
  )
  const missing = asked.filter(({ field }) => !isFilled(brand, field))
  const weightOf = (rules: typeof asked): number => rules.reduce((sum, { weight }) => sum + weight, 0)
  const weight = weightOf(asked)
  return {
    brand: brand.id,
    filled: asked.length - missing.length,
    of: asked.length,
    missing: missing.map(({ field }) => field),
    missingShare: weight === 0 ? 0 : weightOf(missing) / weight,
  }
}

/** Profiles that lack something, each with what. */
export const incompleteProfiles = ({ brands, rules }: Registry): readonly BrandFinding[] =>
  brands
    .map((brand) => completenessOf(brand, rules))
    .filter(({ missing }) => missing.length > 0)
    .map(({ brand, missing, of, missingShare }) => ({
      kind: "incomplete",
      brands: [brand],
      sites: [],
      score: missingShare,
      reason: { code: "incomplete", missing, of },
    }))

const isFilled = (brand: Brand, field: ProfileField): boolean => {
  switch (field) {
    case "name":
    case "unit":
    case "core":
    case "slogan":
    case "mechanism":
    case "story":
    case "logo":
    case "awardedOn":
      return brand[field] !== null
    case "highlights":
    case "carriers":
    case "figures":
      return brand[field].length > 0
    default:
      return assertNever(field)
  }
}
