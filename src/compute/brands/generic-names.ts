import type { Brand } from "../../domain/brand.ts"
import { aboutBrand, type BrandFinding, type BrandReason } from "./brand-finding.ts"
import { plainName, withoutWords } from "./plain-name.ts"
import type { Registry } from "./registry.ts"

/** Names that anybody could bear: nothing is left without generic words, or nothing but the unit's own name. */
export const genericNames = ({ brands, rules }: Registry): readonly BrandFinding[] => {
  const coreOf = withoutWords(rules.names.genericWords)
  return brands.flatMap((brand) => {
    const reason = whyGeneric(brand, coreOf)
    return reason === null ? [] : aboutBrand("generic-name", brand.id, reason)
  })
}

const whyGeneric = ({ name, unit }: Brand, coreOf: (plain: string) => string): BrandReason | null => {
  if (name === null) return null
  const plain = plainName(name.zh)
  const core = coreOf(plain)
  if (core === "") return { code: "generic-words" }
  if (unit === null) return null
  const plainUnit = plainName(unit.zh)
  return plainUnit === plain || coreOf(plainUnit) === core ? { code: "unit-name" } : null
}
