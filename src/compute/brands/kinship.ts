import type { Brand } from "../../domain/brand.ts"
import type { LocalText } from "../../domain/local-text.ts"
import type { Kinship } from "./brand-finding.ts"
import { plainName } from "./plain-name.ts"

/** What brands have to do with each other: it matters whether one unit calls two things alike, or two districts do. */
export const kinshipOf = (brands: readonly Brand[]): Kinship => {
  const isOnePlace = areOne(brands.map(({ place }) => place))
  const isOneUnit = areOne(brands.map(({ unit }) => unit))
  if (isOneUnit === true && isOnePlace !== false) return "same-unit"
  if (isOnePlace === true) return "same-place"
  return isOnePlace === false ? "other-place" : "not-known"
}

/** Null where one of them is not known and the others agree. */
const areOne = (texts: readonly (LocalText | null)[]): boolean | null => {
  const said = new Set(texts.flatMap((text) => (text === null ? [] : plainName(text.zh))))
  if (said.size > 1) return false
  return texts.includes(null) ? null : true
}
