import type { Evidence } from "../../../src/domain/evidence.ts"
import type { LocalText } from "../../../src/domain/local-text.ts"
import type { Source } from "../../../src/domain/source.ts"
import type { Random } from "../ground/random.ts"

/** A source as it stands in sources.json, before its id is branded by ingest. */
export type PlainSource = Omit<Source, "id"> & { readonly id: string }
export type PlainEvidence = Omit<Evidence, "source"> & { readonly source: string | null }

const source = (
  id: string,
  grade: Source["grade"],
  date: string | null,
  zh: string,
  en: string,
  publisher: LocalText,
): PlainSource => ({
  id,
  title: { zh: `${zh}（虚构）`, en: `${en} (invented)` },
  publisher: { zh: `${publisher.zh}（虚构）`, en: `${publisher.en ?? publisher.zh} (invented)` },
  date,
  grade,
  url: null,
  label: {
    zh: `虚构示例：${publisher.zh}${date === null ? "，日期暂无公开资料" : `，${date.slice(0, 4)}年`}`,
    en: `Invented sample: ${publisher.en ?? publisher.zh}${date === null ? ", undated" : `, ${date.slice(0, 4)}`}`,
  },
})

const OFFICE: LocalText = { zh: "云屿示范带建设办公室", en: "Yunyu Belt Office" }
const DAILY: LocalText = { zh: "云屿日报", en: "Yunyu Daily" }
const MIRROR: LocalText = { zh: "城事转载", en: "City Stories repost" }
const UNITS: LocalText = { zh: "单位网页", en: "A unit’s own page" }

/** Invented sources of every grade, dated and undated. */
export const SOURCES: readonly PlainSource[] = [
  source("plan-2018", "A", "2018-03-12", "三年行动计划公告", "Notice of the three-year plan", OFFICE),
  source("acceptance-2019", "A", "2019-11-20", "示范带验收公告", "Notice of belts accepted", OFFICE),
  source(
    "acceptance-2020",
    "A",
    "2020-12-10",
    "示范带命名公告（第二批）",
    "Notice of belts named, second batch",
    OFFICE,
  ),
  source("review-2025", "A", "2025-12-18", "年度复核通报", "Yearly review", OFFICE),
  source("review-2026", "A", "2026-06-30", "半年复核通报", "Half-yearly review", OFFICE),
  source("daily-2019", "A", "2019-08-05", "一条路串起十二个示范点", "One road strings twelve sites together", DAILY),
  source("daily-2024", "A", "2024-05-16", "把服务送到楼下", "Service brought downstairs", DAILY),
  source("repost-2020", "B", "2020-09-01", "老城里巷的变化", "Old-town lanes are changing", MIRROR),
  source("repost-2023", "B", "2023-04-22", "园区里的小驿站", "Small stations in the park", MIRROR),
  source("repost-2025", "B", "2025-03-08", "山脚下的课堂", "A classroom at the foot of the hill", MIRROR),
  source("repost-undated", "B", null, "滨江走一走", "A walk by the river", MIRROR),
  source("page-2022", "C", "2022-07-01", "我们的服务站", "Our service station", UNITS),
  source("page-2024", "C", "2024-10-10", "园区简介", "About our park", UNITS),
  source("page-undated", "C", null, "社区掠影", "Community snapshots", UNITS),
]

const dated = (id: string): PlainEvidence => ({
  source: id,
  file: null,
  date: SOURCES.find((one) => one.id === id)?.date ?? null,
  note: null,
})

const STRONG = ["acceptance-2019", "acceptance-2020", "review-2025", "review-2026", "daily-2024", "repost-2025"]
const WEAK = ["page-2022", "page-2024"]

/** Evidence that settles a finding: grade A or B with a date. */
export const strongEvidence = (random: Random): PlainEvidence[] => [dated(random.pick(STRONG))]
/** Grade C: reported, not verified. */
export const weakEvidence = (random: Random): PlainEvidence[] => [
  { ...dated(random.pick(WEAK)), note: { zh: "仅见于单位自有网页", en: "Seen on the unit’s own page only" } },
]
/** Grade B without a year. */
export const undatedEvidence = (): PlainEvidence[] => [{ source: "repost-undated", file: null, date: null, note: null }]

/** A source by its id: figures and sites take their year and grade from it. */
export const sourceOf = (id: string): PlainSource => {
  const found = SOURCES.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no source ${id}`)
  return found
}
