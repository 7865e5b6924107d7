import { aboutBrand, type BrandFinding } from "./brand-finding.ts"
import type { Registry } from "./registry.ts"

/** Brands of which nobody knows what carries them: no measure, no place, no activity. */
export const missingCarriers = ({ brands }: Registry): readonly BrandFinding[] =>
  brands.flatMap(({ id, carriers }) =>
    carriers.length === 0 ? aboutBrand("no-carrier", id, { code: "no-carrier" }) : [],
  )
