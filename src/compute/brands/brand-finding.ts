import type { ProfileField } from "../../domain/brand-rules.ts"
import type { BrandId, SiteId } from "../../domain/ids.ts"

/** What the brands of a finding have to do with each other: one unit, one district, different districts, or nobody says. */
export type Kinship = "same-unit" | "same-place" | "other-place" | "not-known"

/** Why something was found, with what the sentence needs. */
export type BrandReason =
  | { readonly code: "same-name"; readonly kinship: Kinship }
  | { readonly code: "same-sound"; readonly kinship: Kinship }
  | { readonly code: "alike-sound"; readonly kinship: Kinship }
  | { readonly code: "same-core"; readonly kinship: Kinship; readonly core: string }
  | { readonly code: "one-more"; readonly kinship: Kinship }
  | { readonly code: "near-spelling"; readonly kinship: Kinship; readonly edits: number }
  | { readonly code: "shared-core"; readonly kinship: Kinship; readonly shared: string }
  | { readonly code: "many-alike"; readonly kinship: Kinship }
  | { readonly code: "long-name"; readonly characters: number; readonly most: number }
  | { readonly code: "generic-words" }
  | { readonly code: "unit-name" }
  | { readonly code: "slogan-missing" }
  | { readonly code: "slogan-equal"; readonly kinship: Kinship; readonly slogan: string }
  | { readonly code: "no-carrier" }
  | { readonly code: "no-result" }
  | { readonly code: "stale"; readonly newestYear: number; readonly years: number }
  | { readonly code: "year-unknown" }
  | { readonly code: "brand-without-site" }
  | { readonly code: "site-without-brand" }
  | { readonly code: "incomplete"; readonly missing: readonly ProfileField[]; readonly of: number }

/** What is checked, in the order it is told. */
export const BRAND_CHECKS = [
  "similar-names",
  "equal-slogans",
  "generic-name",
  "long-name",
  "slogan-missing",
  "no-carrier",
  "no-result",
  "stale",
  "year-unknown",
  "brand-without-site",
  "site-without-brand",
  "incomplete",
] as const
export type BrandCheckKind = (typeof BRAND_CHECKS)[number]

/** One thing to look at in a registry of brands. */
export type BrandFinding = {
  readonly kind: BrandCheckKind
  /** The brands it is about, in the order of the registry; none where a site lacks one. */
  readonly brands: readonly BrandId[]
  readonly sites: readonly SiteId[]
  /** How much there is to do, 0 to 1: of names their likeness, of a profile the share that is missing, else 1. */
  readonly score: number
  readonly reason: BrandReason
}

/** A finding about one brand alone, as plain as yes or no. */
export const aboutBrand = (kind: BrandCheckKind, brand: BrandId, reason: BrandReason): BrandFinding => ({
  kind,
  brands: [brand],
  sites: [],
  score: 1,
  reason,
})
