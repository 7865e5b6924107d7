import type { Pair } from "../../domain/pair.ts"
import { type PairFigures, pairFigures } from "../pairs/pair-figures.ts"
import { partnersOf, type Unpartnered, unpartnered } from "../pairs/partners.ts"
import type { Watch } from "../watch.ts"
import type { BrandFinding } from "./brand-finding.ts"
import { checkBrands } from "./check-brands.ts"
import { type Completeness, completenessOf } from "./completeness.ts"
import { type BrandLife, livesOf } from "./lives.ts"
import type { Registry } from "./registry.ts"

/** All that is worked out of a city's brands and pairs on a day. */
export type RegistryLook = {
  readonly on: string
  readonly findings: readonly BrandFinding[]
  /** Of the city's own brands, in their order. */
  readonly profiles: readonly Completeness[]
  readonly lives: readonly BrandLife[]
  readonly pairs: PairFigures
  /** How many units the pairs name. */
  readonly units: number
  readonly alone: Unpartnered
}

/** Looks through a registry: checks, how complete each profile is, each brand's past, figures of pairs and who has no partner. */
export const lookAtRegistry = (registry: Registry, pairs: readonly Pair[], watch: Watch = {}): RegistryLook => {
  const { brands, sites, rules, on } = registry
  return {
    on,
    findings: checkBrands(registry, watch),
    profiles: brands.filter(({ elsewhere }) => !elsewhere).map((brand) => completenessOf(brand, rules)),
    lives: livesOf(brands, on),
    pairs: pairFigures(pairs),
    units: partnersOf(pairs, sites).length,
    alone: unpartnered(pairs, sites),
  }
}
