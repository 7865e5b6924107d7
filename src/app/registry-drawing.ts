import { BRAND_TIERS } from "../domain/brand.ts"
import type { LngLat } from "../domain/lng-lat.ts"
import type { Pair, PairState, PairUnit } from "../domain/pair.ts"
import type { RegistryLine, RegistryMark } from "../layers/registry.ts"
import type { Scene } from "../layers/scene.ts"
import type { CityReader } from "../panels/kit/reader.ts"
import { answersTo, brandName, ownBrands } from "../surfaces/registry/brands.ts"
import { brandMarks } from "../surfaces/registry/cluster/brand-marks.ts"
import { MOST_ON_MAP } from "../surfaces/registry/pairs/pairs.ts"
import type { Ask } from "../surfaces/registry/registry-ask.ts"
import type { SayRegistry } from "../text/registry-words.ts"

const placeOfUnit = (scene: Scene, { site, at }: PairUnit): LngLat | null => {
  if (at !== null) return at
  const position = site === null ? undefined : scene.index.sites.get(site)?.position
  return position === undefined || position.kind === "district-only" ? null : position.at
}

/** Pairs as lines between their units, where both places are known. */
export const pairLines = (
  scene: Scene,
  pairs: readonly Pair[],
  say: (key: `pair-state.${PairState}`) => string,
  chosen: string | null,
): readonly RegistryLine[] =>
  pairs.slice(0, MOST_ON_MAP).flatMap((pair) => {
    const [from, to] = [placeOfUnit(scene, pair.left), placeOfUnit(scene, pair.right)]
    return from === null || to === null
      ? []
      : [
          {
            id: pair.id,
            from,
            to,
            state: pair.state,
            word: say(`pair-state.${pair.state}`),
            chosen: pair.id === chosen,
            faded: chosen !== null && pair.id !== chosen,
          },
        ]
  })

/** The ends of pairs: a tap on one opens the pair. */
export const pairEnds = (scene: Scene, pairs: readonly Pair[], chosen: string | null, text: CityReader["text"]) =>
  pairs.slice(0, MOST_ON_MAP).flatMap((pair) =>
    ([pair.left, pair.right] as const).flatMap((unit, side): readonly RegistryMark[] => {
      const at = placeOfUnit(scene, unit)
      if (at === null) return []
      return [
        {
          id: pair.id,
          at,
          sign: "",
          name: text(unit.name),
          tier: side,
          count: 1,
          small: true,
          chosen: pair.id === chosen,
          faded: chosen !== null && pair.id !== chosen,
        },
      ]
    }),
  )

/** Brands at their sites; those asked for alone. */
export const marksOfBrands = (
  scene: Scene,
  ask: Ask,
  reader: Pick<CityReader, "say" | "text">,
  say: SayRegistry,
): readonly RegistryMark[] => {
  const brands = ownBrands(scene.atlas.brands).filter((brand) => answersTo(brand, ask))
  return brandMarks(brands, scene.index, ask.sized).map(({ brand, site, at, count }) => ({
    id: site,
    at,
    sign: say(`tier-mark.${brand.tier}`),
    name: brandName(reader, brand),
    tier: BRAND_TIERS.indexOf(brand.tier),
    count,
    small: false,
    chosen: brand.id === ask.chosen,
    faded: ask.chosen !== null && brand.id !== ask.chosen,
  }))
}
