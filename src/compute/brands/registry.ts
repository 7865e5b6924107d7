import type { Brand } from "../../domain/brand.ts"
import type { BrandRules } from "../../domain/brand-rules.ts"
import type { Site } from "../../domain/site.ts"

/** What the checks look at. Cases from elsewhere are not among the brands: nobody here keeps that list. */
export type Registry = {
  readonly brands: readonly Brand[]
  readonly sites: readonly Site[]
  readonly rules: BrandRules
  /** Initials and full pinyin of each brand's name by id, made when the atlas is built; a brand without is compared by its characters. */
  readonly spellings: Readonly<Record<string, readonly string[]>>
  /** The day the check is made, as `2026-11-22`. */
  readonly on: string
}
