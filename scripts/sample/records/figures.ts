import type { LocalText } from "../../../src/domain/local-text.ts"
import type { Random } from "../ground/random.ts"
import type { PlainFigure } from "./plain-records.ts"
import { sourceOf } from "./sources.ts"

const FIGURE_WORDS: readonly (readonly [LocalText, LocalText, number, number])[] = [
  [{ zh: "解决问题", en: "Problems solved" }, { zh: "件", en: "cases" }, 20, 260],
  [{ zh: "服务人次", en: "People served" }, { zh: "人次", en: "visits" }, 800, 32000],
  [{ zh: "开展活动", en: "Activities held" }, { zh: "场", en: "events" }, 12, 180],
  [{ zh: "帮扶企业", en: "Firms helped" }, { zh: "家", en: "firms" }, 8, 120],
  [{ zh: "志愿时长", en: "Volunteer hours" }, { zh: "小时", en: "hours" }, 300, 9000],
]

/** Figures with their year, qualifier and source; now and then one whose year nobody gave. */
export const makeFigures = (count: number, random: Random): PlainFigure[] =>
  random
    .shuffled(FIGURE_WORDS)
    .slice(0, count)
    .map(([what, unit, low, high]): PlainFigure => {
      const source = random.chance(0.88) ? random.pick(FIGURE_SOURCES) : "page-undated"
      const date = sourceOf(source).date
      return {
        what,
        value: random.whole(low, high),
        unit,
        year: date === null ? null : Number(date.slice(0, 4)) - random.whole(0, 1),
        qualifier: random.chance(0.55) ? null : random.pick(["约", "余", "以上"] as const),
        source,
      }
    })
const FIGURE_SOURCES = ["review-2025", "review-2026", "daily-2024", "repost-2023", "page-2024"]
