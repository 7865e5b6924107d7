import { aboutBrand, type BrandFinding } from "./brand-finding.ts"
import type { Registry } from "./registry.ts"

/** Brands without a single figure. */
export const missingResults = ({ brands }: Registry): readonly BrandFinding[] =>
  brands.flatMap(({ id, figures }) => (figures.length === 0 ? aboutBrand("no-result", id, { code: "no-result" }) : []))

/** Brands whose newest figure is older than the rules allow on the day of the check. */
export const staleResults = ({ brands, rules, on }: Registry): readonly BrandFinding[] => {
  const years = rules.staleAfterYears
  const oldest = Number(on.slice(0, 4)) - years
  return brands.flatMap(({ id, figures }) => {
    const newestYear = Math.max(...figures.flatMap(({ year }) => year ?? []))
    return Number.isFinite(newestYear) && newestYear < oldest
      ? aboutBrand("stale", id, { code: "stale", newestYear, years })
      : []
  })
}

/** Brands whose figures all lack their year: whether they are stale, nobody can say. */
export const yearlessResults = ({ brands }: Registry): readonly BrandFinding[] =>
  brands.flatMap(({ id, figures }) =>
    figures.length > 0 && figures.every(({ year }) => year === null)
      ? aboutBrand("year-unknown", id, { code: "year-unknown" })
      : [],
  )
