import type { Brand } from "../../domain/brand.ts"
import { aboutBrand, type BrandFinding } from "./brand-finding.ts"
import { kinshipOf } from "./kinship.ts"
import { plainName } from "./plain-name.ts"
import type { Registry } from "./registry.ts"

/** Brands of which no slogan is known. */
export const missingSlogans = ({ brands }: Registry): readonly BrandFinding[] =>
  brands.flatMap(({ id, slogan }) =>
    slogan === null ? aboutBrand("slogan-missing", id, { code: "slogan-missing" }) : [],
  )

/** Slogans that several brands have, marks and spaces aside. */
export const equalSlogans = ({ brands }: Registry): readonly BrandFinding[] => {
  const bySlogan = new Map<string, { readonly slogan: string; readonly bearers: Brand[] }>()
  for (const brand of brands) {
    if (brand.slogan === null) continue
    const plain = plainName(brand.slogan.zh)
    const known = bySlogan.get(plain)
    if (known === undefined) bySlogan.set(plain, { slogan: brand.slogan.zh, bearers: [brand] })
    else known.bearers.push(brand)
  }
  return [...bySlogan.values()]
    .filter(({ bearers }) => bearers.length > 1)
    .map(({ slogan, bearers }) => ({
      kind: "equal-slogans",
      brands: bearers.map(({ id }) => id),
      sites: [],
      score: 1,
      reason: { code: "slogan-equal", kinship: kinshipOf(bearers), slogan },
    }))
}
