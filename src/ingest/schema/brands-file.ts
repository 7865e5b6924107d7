import "./jitless.ts"
import * as z from "zod/mini"
import { APPROVAL_STEPS, BRAND_STAGES, BRAND_TIERS, LEARNING_WAYS } from "../../domain/brand.ts"
import { figure } from "./evidence.ts"
import { fileBeside, id, localText, maybe, partialDate } from "./words.ts"

/** One entry of brands.json. */
export const brandEntry = z.object({
  id,
  tier: z.enum(BRAND_TIERS),
  name: maybe(localText),
  elsewhere: maybe(z.boolean()),
  unit: maybe(localText),
  place: maybe(localText),
  core: maybe(localText),
  slogan: maybe(localText),
  highlights: maybe(z.array(localText)),
  mechanism: maybe(localText),
  carriers: maybe(z.array(localText)),
  story: maybe(localText),
  foundation: maybe(localText),
  creation: maybe(localText),
  promotion: maybe(localText),
  awardedOn: maybe(partialDate),
  stage: maybe(z.enum(BRAND_STAGES)),
  approvalStep: maybe(z.enum(APPROVAL_STEPS)),
  stagesReached: maybe(z.array(z.object({ stage: z.enum(BRAND_STAGES), on: partialDate }))),
  learntFrom: maybe(z.array(z.object({ brand: id, how: maybe(z.enum(LEARNING_WAYS)), on: maybe(partialDate) }))),
  logo: maybe(fileBeside),
  figures: maybe(z.array(figure)),
  editorNote: maybe(localText),
  sources: maybe(z.array(id)),
})

/** brands.json */
export const brandsFile = z.object({ brands: z.array(brandEntry) })

export type BrandInFile = z.infer<typeof brandEntry>
