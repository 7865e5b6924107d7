import type { BrandFinding, BrandReason } from "../compute/brands/brand-finding.ts"
import type { Brand } from "../domain/brand.ts"
import { inLanguage, type Language } from "../domain/local-text.ts"
import type { Site } from "../domain/site.ts"
import { fillIn, type Parameters } from "./fill-in.ts"
import type zhBrandChecks from "./zh/brand-checks.json"

/** Every key of the words that only the checks of brands need; a page fetches them when it first shows a finding. */
export type BrandChecksKey = Extract<keyof typeof zhBrandChecks, string>

/** The words of the checks in one language. */
export type BrandChecksBook = Readonly<Record<BrandChecksKey, string>>

type Named = { readonly brands: ReadonlyMap<string, Brand>; readonly sites: ReadonlyMap<string, Site> }

/** Says what a finding is about, and why, in one sentence; names that are not known are said to be so. */
export const brandFindingTeller =
  (language: Language, book: BrandChecksBook, { brands, sites }: Named): ((finding: BrandFinding) => string) =>
  (finding) => {
    const isAboutNames = ABOUT_NAMES.has(finding.kind)
    const brandsNamed = finding.brands.map((id) => nameOf(brands.get(id), id, language, book, isAboutNames))
    const sitesNamed = finding.sites.map((id) => {
      const site = sites.get(id)
      return fillIn(book.name, { name: site === undefined ? id : inLanguage(site.name, language) })
    })
    return fillIn(book[`reason.${finding.reason.code}`], {
      brands: listed(brandsNamed, book),
      sites: listed(sitesNamed, book),
      ...parametersOf(finding.reason, book),
    })
  }

// A name many bear would fill the page.
const MOST_NAMED = 6

const listed = (names: readonly string[], book: BrandChecksBook): string => {
  const first = names.slice(0, MOST_NAMED).join(book.join)
  return names.length <= MOST_NAMED ? first : fillIn(book["and-more"], { names: first, count: names.length })
}

/** What is alike, too long or too general is the Chinese name: a translation beside it only explains. */
const ABOUT_NAMES: ReadonlySet<BrandFinding["kind"]> = new Set(["similar-names", "generic-name", "long-name"])

const nameOf = (
  brand: Brand | undefined,
  id: string,
  language: Language,
  book: BrandChecksBook,
  isAboutNames: boolean,
): string => {
  if (brand?.name) {
    const other = inLanguage(brand.name, language)
    if (isAboutNames && other !== brand.name.zh) return fillIn(book["name-in-both"], { name: brand.name.zh, other })
    return fillIn(book.name, { name: other })
  }
  return brand?.unit
    ? fillIn(book["name-of-unit"], { unit: inLanguage(brand.unit, language) })
    : fillIn(book["name-missing"], { id })
}

const parametersOf = (reason: BrandReason, book: BrandChecksBook): Parameters => {
  const said: Record<string, string | number> = {}
  for (const [key, value] of Object.entries(reason))
    if (typeof value === "string" || typeof value === "number") said[key] = value
  if ("kinship" in reason) said["kinship"] = book[`kinship.${reason.kinship}`]
  if (reason.code === "incomplete") {
    said["count"] = reason.missing.length
    said["missing"] = reason.missing.map((field) => book[`field.${field}`]).join(book.join)
  }
  return said
}
