import type { Figure } from "../domain/figure.ts"
import { inLanguage, type Language } from "../domain/local-text.ts"

const ENGLISH = { 约: "about ", 余: "over ", 以上: "at least " } as const

const WAN = 10_000

/** A number as Chinese counts it: 118, 1410, 1.3万, 10万. */
const inWan = (value: number): string =>
  value >= WAN && value % (WAN / 100) === 0 ? `${value / WAN}万` : String(value)

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/

/** A day as people write it: 2020年7月1日, 1 July 2020; other words stay. */
const dayWords = (value: string, language: Language): string => {
  const [, year, month, day] = DATE.exec(value) ?? []
  if (year === undefined) return value
  if (language === "zh") return `${year}年${Number(month)}月${Number(day)}日`
  const date = new Date(`${value}T00:00:00Z`)
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })
}

/** A figure's value with its qualifier and unit: 约595平方米, 1000余平方米, 10万名以上; "over 1,000 square metres". */
export const figureWords = (figure: Figure, language: Language): string => {
  const unit = figure.unit === null ? "" : inLanguage(figure.unit, language)
  const { value, qualifier } = figure
  if (language === "en") {
    const shown = typeof value === "number" ? value.toLocaleString("en-GB") : dayWords(value, language)
    return `${qualifier === null ? "" : ENGLISH[qualifier]}${shown}${unit === "" || unit.startsWith("%") ? unit : ` ${unit}`}`
  }
  const before = qualifier === "约" ? "约" : ""
  const between = qualifier === "余" ? "余" : ""
  const shown = typeof value === "number" ? inWan(value) : dayWords(value, language)
  return `${before}${shown}${between}${unit}${qualifier === "以上" ? "以上" : ""}`
}
