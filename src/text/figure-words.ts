import type { Figure } from "../domain/figure.ts"
import { inLanguage, type Language } from "../domain/local-text.ts"

const ENGLISH = { 约: "about ", 余: "over ", 以上: "at least " } as const

const WAN = 10_000

/** A number as Chinese counts it: 118, 1410, 1.3万, 10万. */
const inWan = (value: number): string =>
  value >= WAN && value % (WAN / 100) === 0 ? `${value / WAN}万` : String(value)

/** A figure's value with its qualifier and unit: 约595平方米, 1000余平方米, 10万名以上; "over 1,000 square metres". */
export const figureWords = (figure: Figure, language: Language): string => {
  const unit = figure.unit === null ? "" : inLanguage(figure.unit, language)
  const { value, qualifier } = figure
  if (language === "en") {
    const shown = typeof value === "number" ? value.toLocaleString("en-GB") : value
    return `${qualifier === null ? "" : ENGLISH[qualifier]}${shown}${unit === "" || unit.startsWith("%") ? unit : ` ${unit}`}`
  }
  const before = qualifier === "约" ? "约" : ""
  const between = qualifier === "余" ? "余" : ""
  const shown = typeof value === "number" ? inWan(value) : value
  return `${before}${shown}${between}${unit}${qualifier === "以上" ? "以上" : ""}`
}
