import { BRAND_STAGES } from "../../../src/domain/brand.ts"
import type { LocalText } from "../../../src/domain/local-text.ts"
import { type Random, randomFor } from "../ground/random.ts"
import type { PlainBrand } from "./plain-records.ts"

const FOUNDATIONS: readonly LocalText[] = [
  {
    zh: "支部长期坚持的一件小事，群众已经叫得出名字",
    en: "One small thing the branch had long kept up and people already had a name for",
  },
  {
    zh: "辖区多家单位相邻，各做各的，需要一块合得来的牌子",
    en: "Neighbouring units each doing their own, in need of one sign to share",
  },
  { zh: "年度走访里问得最多的三个问题", en: "The three questions asked most in the year’s visits" },
]
const CREATIONS: readonly LocalText[] = [
  { zh: "党员提名、群众投票、支部大会通过", en: "Named by members, voted by residents, passed by the branch" },
  { zh: "先办成三件事，再定名称和标识", en: "Three things done first, then a name and a logo" },
]
const PROMOTIONS: readonly LocalText[] = [
  {
    zh: "邻近两个支部先学先用，再由街道统一推开",
    en: "Two neighbouring branches tried it first, then the sub-district spread it",
  },
  {
    zh: "开放日来了十几个支部，回去各办了一场",
    en: "A dozen branches came on the open day and each held one of their own",
  },
]

// What is known of the city ends here, as its edition says.
const LAST_YEAR = 2026
const LAST_MONTH = 10

/** Gives brands a past: the stages they came to, what they were founded on, and at whom they looked. */
export const withLives = (seed: number, brands: readonly PlainBrand[]): PlainBrand[] => {
  const random = randomFor(seed, "brand-lives")
  const models = brands.filter(({ stage, elsewhere, name }) => stage === "lit" && !elsewhere && name !== null)
  return brands.map((brand): PlainBrand => {
    if (brand.elsewhere) return brand
    const told = (texts: readonly LocalText[], share: number): LocalText | null =>
      random.chance(share) ? random.pick(texts) : null
    const [foundation, creation] = [told(FOUNDATIONS, 0.6), told(CREATIONS, 0.5)]
    const promotion = brand.stage === "lit" ? told(PROMOTIONS, 0.6) : null
    const stagesReached = random.chance(0.8) ? stagesOf(brand, random) : []
    const learntFrom = random.chance(0.35) ? lessonsOf(brand, models, random) : []
    return { ...brand, foundation, creation, promotion, stagesReached, learntFrom }
  })
}

const stagesOf = ({ stage, awardedOn }: PlainBrand, random: Random): NonNullable<PlainBrand["stagesReached"]> => {
  const last = stage === null ? -1 : BRAND_STAGES.indexOf(stage)
  let months = LAST_YEAR * 12 + LAST_MONTH - 1 - random.whole(0, 46)
  if (awardedOn !== null) months = Number(awardedOn.slice(0, 4)) * 12 + Number(awardedOn.slice(5, 7)) - 1
  const reached = []
  for (let at = last; at >= 0; at--) {
    const known = BRAND_STAGES[at]
    const month = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`
    if (known !== undefined)
      reached.unshift({ stage: known, on: at === last && awardedOn !== null ? awardedOn : month })
    months -= random.whole(3, 11)
  }
  return reached
}

const lessonsOf = (
  brand: PlainBrand,
  models: readonly PlainBrand[],
  random: Random,
): NonNullable<PlainBrand["learntFrom"]> =>
  random
    .shuffled(models.filter(({ id, tier }) => id !== brand.id && tier === brand.tier))
    .slice(0, random.whole(1, 2))
    .map(({ id }) => ({
      brand: id,
      how: random.pick(["visited", "visited", "adopted"] as const),
      on: random.chance(0.8) ? String(random.whole(2022, 2025)) : null,
    }))
