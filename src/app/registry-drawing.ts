import { type Partner, partnersOf } from "../compute/pairs/partners.ts"
import { BRAND_TIERS } from "../domain/brand.ts"
import type { LngLat } from "../domain/lng-lat.ts"
import type { Pair, PairState, PairUnit } from "../domain/pair.ts"
import type { RegistryLine, RegistryMark } from "../layers/registry.ts"
import type { Scene } from "../layers/scene.ts"
import type { CityReader } from "../panels/kit/reader.ts"
import { answersTo, brandName, ownBrands } from "../surfaces/registry/brands.ts"
import { brandMarks } from "../surfaces/registry/cluster/brand-marks.ts"
import { proposalLine } from "../surfaces/registry/match/proposal-line.ts"
import { MOST_ON_MAP } from "../surfaces/registry/pairs/pairs.ts"
import type { Ask } from "../surfaces/registry/registry-ask.ts"
import type { SayRegistry } from "../text/registry-words.ts"

const placeOfUnit = (scene: Scene, { site, at }: PairUnit): LngLat | null => {
  if (at !== null) return at
  const position = site === null ? undefined : scene.index.sites.get(site)?.position
  return position === undefined || position.kind === "district-only" ? null : position.at
}

const CALM_FROM = 60 // more lines than these in full strength are a thicket

/** Pairs as lines between their units, where both places are known; very many of them pale until one is chosen. */
export const pairLines = (
  scene: Scene,
  pairs: readonly Pair[],
  say: (key: `pair-state.${PairState}`) => string,
  chosen: string | null,
): readonly RegistryLine[] => {
  const calm = chosen === null && pairs.length > CALM_FROM
  return pairs.slice(0, MOST_ON_MAP).flatMap((pair) => {
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
            calm,
          },
        ]
  })
}

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

/** What a matching proposes, as units by their keys. */
export type Proposal = { readonly offer: string; readonly need: string; readonly isLocked: boolean }

/** Proposals as lines from who offers to who needs, and the ends of these; `chosen` is a need. */
export const proposalDrawing = (
  scene: Scene,
  proposals: readonly Proposal[],
  say: SayRegistry,
  text: CityReader["text"],
  chosen: string | null,
): { readonly lines: readonly RegistryLine[]; readonly marks: readonly RegistryMark[] } => {
  const partners = new Map(partnersOf(scene.atlas.pairs, scene.atlas.sites).map((one) => [one.key, one]))
  const joined = proposals.slice(0, MOST_ON_MAP).flatMap((one) => {
    const [offer, need] = [partners.get(one.offer), partners.get(one.need)]
    const isChosen = one.need === chosen
    const look = { chosen: isChosen, faded: chosen !== null && !isChosen }
    return offer === undefined || need === undefined ? [] : [{ one, offer, need, look }]
  })
  const lines = joined.flatMap(({ one, offer, need, look }): readonly RegistryLine[] =>
    offer.at === null || need.at === null
      ? []
      : [
          {
            ...{ id: proposalLine(one), from: offer.at, to: need.at, state: "proposed", calm: false },
            ...{ word: say(one.isLocked ? "registry.locked" : "registry.proposed"), ...look },
          },
        ],
  )
  const end = ({ at, name }: Partner, id: string, tier: number, look: (typeof joined)[number]["look"]) =>
    at === null ? [] : [{ ...{ id, at, sign: "", name: text(name), tier, count: 1, small: true }, ...look }]
  const marks = joined.flatMap(({ one, offer, need, look }): readonly RegistryMark[] => [
    ...end(offer, one.need, 0, look),
    ...end(need, one.need, 1, look),
  ])
  return { lines, marks }
}

/** Brands at their sites; those asked for alone. Beside one that lies open, or those of a round of visits, the others are faint. */
export const marksOfBrands = (
  scene: Scene,
  ask: Ask,
  reader: Pick<CityReader, "say" | "text">,
  say: SayRegistry,
): readonly RegistryMark[] => {
  const brands = ownBrands(scene.atlas.brands).filter((brand) => answersTo(brand, ask))
  const round: ReadonlySet<string> = new Set(ask.brands)
  return brandMarks(brands, scene.index, ask.sized).map(({ brand, site, at, count }) => ({
    id: site,
    at,
    sign: say(`tier-mark.${brand.tier}`),
    name: brandName(reader, brand),
    tier: BRAND_TIERS.indexOf(brand.tier),
    count,
    small: false,
    chosen: brand.id === ask.chosen,
    faded: ask.chosen === null ? round.size > 0 && !round.has(brand.id) : brand.id !== ask.chosen,
  }))
}
