import type { Figure } from "./figure.ts"
import type { BrandId, SourceId } from "./ids.ts"
import type { LocalText } from "./local-text.ts"

export const BRAND_TIERS = [
  "office",
  "agency",
  "community",
  "park",
  "building",
  "business-district",
  "enterprise",
  "social-organisation",
  "new-employment",
  "village",
  "transport",
  "district",
  "city",
  "branch-pairing",
  "other",
] as const
export type BrandTier = (typeof BRAND_TIERS)[number]

/** 初步归纳 → 深入解题 → 总体构建 → 细化特色 → 点亮品牌 */
export const BRAND_STAGES = ["survey", "diagnose", "build", "refine", "lit"] as const
export type BrandStage = (typeof BRAND_STAGES)[number]

/** 制定初稿 → 支部书记审核 → 支部讨论 → 党委协同优化 → 党委会审定 */
export const APPROVAL_STEPS = [
  "draft",
  "secretary-review",
  "branch-discussion",
  "committee-refinement",
  "committee-decision",
] as const
export type ApprovalStep = (typeof APPROVAL_STEPS)[number]

/** When a brand came to a stage: a day, a month or a year. */
export type StageReached = { readonly stage: BrandStage; readonly on: string }

export const LEARNING_WAYS = ["visited", "adopted"] as const
export type LearningWay = (typeof LEARNING_WAYS)[number]

/** “成一个、带一批”: what a brand's unit saw at another, or took over from it. */
export type Learnt = { readonly from: BrandId; readonly how: LearningWay; readonly on: string | null }

/** A brand profile (品牌档案). */
export type Brand = {
  readonly id: BrandId
  /** Null where no source gives the name: 品牌名称：暂无公开资料. */
  readonly name: LocalText | null
  readonly tier: BrandTier
  /** A case from another city, shown as 外地案例（参考）, never counted. */
  readonly elsewhere: boolean
  readonly unit: LocalText | null
  readonly place: LocalText | null
  readonly core: LocalText | null
  readonly slogan: LocalText | null
  readonly highlights: readonly LocalText[]
  readonly mechanism: LocalText | null
  readonly carriers: readonly LocalText[]
  readonly story: LocalText | null
  /** 品牌的建立基础 · 创建基础 · 推广故事 */
  readonly foundation: LocalText | null
  readonly creation: LocalText | null
  readonly promotion: LocalText | null
  readonly awardedOn: string | null
  readonly stage: BrandStage | null
  readonly approvalStep: ApprovalStep | null
  /** The stages it is known to have come to; a stage without a date says only that it was there. */
  readonly stagesReached: readonly StageReached[]
  readonly learntFrom: readonly Learnt[]
  readonly logo: string | null
  readonly figures: readonly Figure[]
  readonly editorNote: LocalText | null
  readonly sources: readonly SourceId[]
}
