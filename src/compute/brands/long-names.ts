import { aboutBrand, type BrandFinding } from "./brand-finding.ts"
import { characterCount } from "./plain-name.ts"
import type { Registry } from "./registry.ts"

/** Names too long to be remembered and called. */
export const longNames = ({ brands, rules }: Registry): readonly BrandFinding[] => {
  const most = rules.names.mostCharacters
  return brands.flatMap(({ id, name }) => {
    const characters = name === null ? 0 : characterCount(name.zh)
    return characters > most ? aboutBrand("long-name", id, { code: "long-name", characters, most }) : []
  })
}
