import type { Atlas } from "../../domain/atlas.ts"
import type { AtlasIndex } from "../../domain/atlas-index.ts"
import { BRAND_STAGES, BRAND_TIERS, type Brand, type BrandStage } from "../../domain/brand.ts"
import { mayBrandStandOnWall } from "../../domain/on-wall.ts"

/** How far the city's brands have come. */
export type StagesScene = {
  readonly kind: "stages"
  readonly of: number
  /** From the first stage to the last; null gathers those of which nobody says. */
  readonly counts: readonly (readonly [stage: BrandStage | null, count: number])[]
}

/** One brand of the matrix: its core, slogan and highlights. */
export type BrandScene = { readonly kind: "brand"; readonly brand: Brand }

const MOST_BRANDS = 18 // three minutes of brands between the belts of one loop

/** Brands by stage, where any stage is known. Cases from elsewhere are not counted. */
export const stagesScene = ({ brands }: Pick<Atlas, "brands">): StagesScene | null => {
  const own = brands.filter(({ elsewhere }) => !elsewhere)
  const count = (stage: BrandStage | null): number => own.filter((brand) => brand.stage === stage).length
  const counts = [...BRAND_STAGES, null].map((stage) => [stage, count(stage)] as const)
  return own.length === count(null) ? null : { kind: "stages", of: own.length, counts }
}

/** 品牌矩阵, one brand at a time: those that say their core, and highlights or carriers, tier after tier in turn. */
export const brandScenes = ({ brands }: Pick<Atlas, "brands">, index: AtlasIndex): readonly BrandScene[] => {
  const telling = brands.filter(
    (brand) =>
      mayBrandStandOnWall(brand, index) && brand.core !== null && brand.highlights.length + brand.carriers.length > 0,
  )
  const tiers = BRAND_TIERS.map((tier) => telling.filter((brand) => brand.tier === tier))
  const scenes: BrandScene[] = []
  for (let turn = 0; scenes.length < Math.min(MOST_BRANDS, telling.length); turn++)
    for (const members of tiers) {
      const brand = members[turn]
      if (brand !== undefined && scenes.length < MOST_BRANDS) scenes.push({ kind: "brand", brand })
    }
  return scenes
}
