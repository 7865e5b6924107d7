import type { LocalText } from "../../../src/domain/local-text.ts"
import type { Random } from "../ground/random.ts"
import type { BeltSpec } from "./belt-specs.ts"

const t = (zh: string, en: string): LocalText => ({ zh, en })

/** The eight planning factors, each with what a planner might have written. */
const FACTORS: readonly { readonly id: string; readonly says: readonly LocalText[] }[] = [
  {
    id: "party-building-base",
    says: [
      t("沿线支部建制齐全，每月有固定活动日。", "Branches along the belt are complete and keep a fixed monthly day."),
      t("新组织较多，部分支部刚刚组建。", "Many new organisations; some branches have only just been formed."),
    ],
  },
  {
    id: "brand-position",
    says: [
      t("以“走得到的服务”为主线，面向步行人群。", "“Service within a walk” is the thread, for people on foot."),
      t(
        "定位与邻近示范带相近，需要拉开区别。",
        "Its position is close to a neighbouring belt’s and should be set apart.",
      ),
    ],
  },
  {
    id: "highlights",
    says: [
      t("码头课堂和议事长廊辨识度高。", "The quay classroom and the discussion gallery are easily recognised."),
      t("亮点分散，缺少一处让人记住的地方。", "Highlights are scattered; no single place is remembered."),
    ],
  },
  {
    id: "prospects",
    says: [
      t("两年内有三处新场馆建成，可继续延伸。", "Three new halls within two years allow it to grow."),
      t("周边正在改造，预计一年后稳定。", "The surroundings are being rebuilt and should settle in a year."),
    ],
  },
  {
    id: "location",
    says: [
      t("地铁两站之间，步行可达。", "Between two metro stations, within a walk."),
      t("位于片区边缘，公交班次偏少。", "At the edge of the area, with few buses."),
    ],
  },
  {
    id: "route-integration",
    says: [
      t("与环湖步道相接，可以连成一日线。", "Joins the lakeside walk to make a day’s line."),
      t("中段需要过街两次，连续性一般。", "Two crossings in the middle break its flow."),
    ],
  },
  {
    id: "resources",
    says: [
      t("共享会议室九间，讲师二十余人。", "Nine shared rooms and some twenty speakers."),
      t("场地靠企业借用，时段受限。", "Rooms are borrowed from firms at limited hours."),
    ],
  },
  {
    id: "funds",
    says: [
      t("年度经费已列入预算。", "Funds for the year are in the budget."),
      t("维护经费尚未落实。", "Upkeep is not yet funded."),
    ],
  },
]
const SCORED_BY = t("规划评审小组（虚构）", "Planning review group (invented)")

/** Text for all eight factors where the belt is known well, a score only where a group gave it on a day. */
export const makeFactors = (spec: BeltSpec, random: Random): unknown[] => {
  if (spec.siteList === "not-known" || spec.status === "reported") return []
  const scored = spec.stage === "named"
  return FACTORS.map(({ id, says }) => ({
    factor: id,
    text: spec.stage === "named" && random.chance(0.75) ? (says[0] ?? random.pick(says)) : random.pick(says),
    score: scored && random.chance(0.7) ? { value: random.whole(62, 96), by: SCORED_BY, on: "2025-12-18" } : null,
  }))
}
