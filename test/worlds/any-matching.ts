import type { MatchRequest } from "../../src/compute/pairs/match.ts"
import { randomFrom } from "../../src/compute/tour/random.ts"

const CATEGORIES = ["法律服务", "健康义诊", "规划设计", "技能培训", "产销对接", "儿童课后", "基础设施", "文艺下乡"]

/** Offers and needs around one town, drawn from a seed: each in some of eight categories, some without a place. */
export const anyMatching = (offers: number, needs: number, seed: number, mostCapacity = 1): MatchRequest => {
  const random = randomFrom(seed)
  const unit = (id: string) => ({
    id,
    categories: CATEGORIES.filter(() => random() < 0.3),
    at: random() < 0.05 ? null : ([128 + random() * 0.4, 20.4 + random() * 0.3] as const),
  })
  return {
    offers: Array.from({ length: offers }, (_, index) => ({
      ...unit(`offer-${index}`),
      capacity: Math.floor(random() * mostCapacity) + 1,
    })),
    needs: Array.from({ length: needs }, (_, index) => unit(`need-${index}`)),
    locked: [],
    barred: [],
  }
}
