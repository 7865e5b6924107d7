import type { BrandStage, BrandTier } from "./brand.ts"
import type { LocalText } from "./local-text.ts"
import type { SiteKind } from "./site.ts"

/** What a brand profile may be asked to have. */
export const PROFILE_FIELDS = [
  "name",
  "unit",
  "core",
  "slogan",
  "logo",
  "highlights",
  "mechanism",
  "carriers",
  "figures",
  "story",
  "awardedOn",
] as const
export type ProfileField = (typeof PROFILE_FIELDS)[number]

/** One thing asked of a profile; with stages only of brands that are known to be at one of them. */
export type ProfileRule = {
  readonly field: ProfileField
  readonly weight: number
  readonly stages: readonly BrandStage[] | null
}

/** When two names cannot be told apart, and when one is no name of its own. Likeness runs from 0 to 1, the same name. */
export type NameRules = {
  readonly mostCharacters: number
  /** Words that tell no brand from another: what is left without them is a name's core. */
  readonly genericWords: readonly string[]
  /** Sounds that many people do not tell apart, in pinyin: each is heard as the other. */
  readonly alikeSounds: readonly { readonly from: string; readonly to: string }[]
  readonly leastCoreCharacters: number
  readonly likeness: {
    readonly sameSound: number
    readonly sameCore: number
    readonly alikeSound: number
    /** One name is the other with one more character in it. */
    readonly oneMore: number
    /** From this share of characters in the same order on, two spellings cannot be told apart. */
    readonly spelling: number
    /** From this share of core characters in any order on, two cores cannot be told apart. */
    readonly sharedCore: number
  }
}

/** What a registry of brands is checked against: data, like the standards, so that a city may have its own. */
export type BrandRules = {
  readonly id: string
  readonly version: number
  readonly title: LocalText
  readonly source: LocalText
  readonly names: NameRules
  /** A profile with no figure younger than this is stale. */
  readonly staleAfterYears: number
  /** Tiers whose brands need no site of their own. */
  readonly tiersWithoutSite: readonly BrandTier[]
  /** Kinds of sites that need no brand. */
  readonly kindsWithoutBrand: readonly SiteKind[]
  readonly profile: readonly ProfileRule[]
}
