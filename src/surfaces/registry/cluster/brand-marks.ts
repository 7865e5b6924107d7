import type { AtlasIndex } from "../../../domain/atlas-index.ts"
import type { Brand } from "../../../domain/brand.ts"
import type { SiteId } from "../../../domain/ids.ts"
import type { LngLat } from "../../../domain/lng-lat.ts"
import type { Ask } from "../registry-ask.ts"

/** A brand on the map, at one of its sites: one brand with several sites has as many marks, and counts once. */
export type BrandMark = {
  readonly brand: Brand
  readonly site: SiteId
  readonly at: LngLat
  /** What the mark is sized by: how many sites it has, or how many results it states. */
  readonly count: number
}

/** The marks of brands, at the sites whose place is known; sites kept off the map by default stay off. */
export const brandMarks = (
  brands: readonly Brand[],
  index: Pick<AtlasIndex, "sitesOfBrand">,
  sized: Ask["sized"],
): readonly BrandMark[] =>
  brands.flatMap((brand) => {
    const sites = index.sitesOfBrand.get(brand.id) ?? []
    const count = sized === "sites" ? sites.length : brand.figures.length
    return sites.flatMap(({ id, position, shownByDefault }) =>
      position.kind === "district-only" || !shownByDefault ? [] : [{ brand, site: id, at: position.at, count }],
    )
  })
