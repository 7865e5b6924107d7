import type { Completeness } from "../../compute/brands/completeness.ts"
import { BRAND_STAGES, type Brand } from "../../domain/brand.ts"
import type { BrandId } from "../../domain/ids.ts"
import type { CityReader } from "../../panels/kit/reader.ts"
import { type Ask, type Column, NO_ASK } from "./registry-ask.ts"

/** The city's own brands: cases from elsewhere are in no figure. */
export const ownBrands = (brands: readonly Brand[]): readonly Brand[] => brands.filter(({ elsewhere }) => !elsewhere)

/** A brand's name, or that it is not known. */
export const brandName = ({ say, text }: Pick<CityReader, "say" | "text">, { name }: Brand): string =>
  name === null ? say("brands.unnamed") : text(name)

/** The column of the progress table a brand stands in. */
export const columnOf = (brand: Brand, reading: Ask["reading"]): Column =>
  (reading === "stage" ? brand.stage : brand.approvalStep) ?? "none"

/** Whether anything narrows the list of brands. */
export const isNarrowed = ({ tier, place, words, column, check }: Ask): boolean =>
  tier !== null || place !== null || words !== NO_ASK.words || column !== null || check !== null

/** Whether a brand answers to tier, district, words and column. */
export const answersTo = (brand: Brand, { tier, place, words, column, reading }: Ask): boolean => {
  if (tier !== null && brand.tier !== tier) return false
  if (place !== null && brand.place?.zh !== place) return false
  if (column !== null && columnOf(brand, reading) !== column && columnOf(brand, "stage") !== column) return false
  if (words === "") return true
  const wanted = words.toLowerCase()
  return [brand.name, brand.unit, brand.core, brand.slogan, brand.place].some(
    (text) => text !== null && `${text.zh} ${text.en ?? ""}`.toLowerCase().includes(wanted),
  )
}

type Order = (one: Brand, other: Brand) => number

const COLLATOR = new Intl.Collator("zh")

const orderOf = (sort: Ask["sort"], profiles: ReadonlyMap<BrandId, Completeness>): Order | null => {
  switch (sort) {
    case "file":
      return null
    case "name":
      // Names that are not known stand last.
      return (one, other) =>
        Number(one.name === null) - Number(other.name === null) ||
        COLLATOR.compare(one.name?.zh ?? "", other.name?.zh ?? "")
    case "missing": {
      const missing = ({ id }: Brand): number => profiles.get(id)?.missingShare ?? 0
      return (one, other) => missing(other) - missing(one)
    }
    case "stage": {
      const place = ({ stage }: Brand): number => (stage === null ? -1 : BRAND_STAGES.indexOf(stage))
      return (one, other) => place(other) - place(one)
    }
  }
}

/** The city's own brands that answer to a question, in its order; `among` narrows them further. */
export const askedBrands = (
  brands: readonly Brand[],
  ask: Ask,
  profiles: ReadonlyMap<BrandId, Completeness>,
  among: ReadonlySet<BrandId> | null = null,
): readonly Brand[] => {
  const found = ownBrands(brands).filter((brand) => answersTo(brand, ask) && (among === null || among.has(brand.id)))
  const order = orderOf(ask.sort, profiles)
  return order === null ? found : [...found].sort(order)
}

/** The districts brands are in, as the records name them. */
export const placesOf = (brands: readonly Brand[]): readonly Brand["place"][] => [
  ...new Map(ownBrands(brands).flatMap(({ place }) => (place === null ? [] : [[place.zh, place]]))).values(),
]
