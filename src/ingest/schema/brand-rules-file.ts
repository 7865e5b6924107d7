import "./jitless.ts"
import * as z from "zod/mini"
import { BRAND_STAGES, BRAND_TIERS } from "../../domain/brand.ts"
import { PROFILE_FIELDS } from "../../domain/brand-rules.ts"
import { SITE_KINDS } from "../../domain/site.ts"
import { count, id, localText, maybe, someText } from "./words.ts"

const likeness = z.number().check(z.gte(0.5), z.lte(1)) // below a half any two names are alike

const names = z.object({
  mostCharacters: z.int().check(z.gte(1)),
  genericWords: maybe(z.array(someText)),
  alikeSounds: maybe(z.array(z.object({ from: someText, to: z.string() }))),
  leastCoreCharacters: z.int().check(z.gte(1)),
  likeness: z.object({
    sameSound: likeness,
    sameCore: likeness,
    alikeSound: likeness,
    oneMore: likeness,
    spelling: likeness,
    sharedCore: likeness,
  }),
})

const profileRule = z.object({
  field: z.enum(PROFILE_FIELDS),
  weight: z.number().check(z.gte(0)),
  stages: maybe(z.array(z.enum(BRAND_STAGES))),
})

/** brand-rules/<id>.json */
export const brandRulesFile = z.object({
  id,
  version: count,
  title: localText,
  source: localText,
  names,
  staleAfterYears: count,
  tiersWithoutSite: maybe(z.array(z.enum(BRAND_TIERS))),
  kindsWithoutBrand: maybe(z.array(z.enum(SITE_KINDS))),
  profile: z.array(profileRule),
})

export type BrandRulesInFile = z.infer<typeof brandRulesFile>
