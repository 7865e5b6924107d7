import type { Pair } from "../../domain/pair.ts"
import type { Site } from "../../domain/site.ts"
import type { MatchRequest } from "./match.ts"
import { type Partner, partnerKey, unpartnered } from "./partners.ts"

/** What a planner settles before units are matched anew. */
export type RematchWish = {
  /** How many units each can take on where nothing else is said. */
  readonly capacity: number
  /** How many a unit can take on, by its key; comes before what the unit states itself. */
  readonly capacities: ReadonlyMap<string, number>
  readonly locked: MatchRequest["locked"]
  /** Whether partners that parted may be joined again. */
  readonly mayRepeat: boolean
}

/**
 * The question of who could help whom among the units without a partner: what the left unit of a pair offers, and what
 * the right one needs. No unit is matched with itself.
 */
export const rematchRequest = (pairs: readonly Pair[], sites: readonly Site[], wish: RematchWish): MatchRequest => {
  const { units } = unpartnered(pairs, sites)
  const givers = units.filter((unit) => resourcesOf(unit).length > 0)
  const askers = units.filter((unit) => needsOf(unit).length > 0)
  const former = pairs.map(({ left, right }) => [partnerKey(left), partnerKey(right)] as const)
  return {
    offers: givers.map((unit) => ({
      id: unit.key,
      categories: resourcesOf(unit),
      capacity: wish.capacities.get(unit.key) ?? unit.capacity ?? wish.capacity,
      at: unit.at,
    })),
    needs: askers.map((unit) => ({ id: unit.key, categories: needsOf(unit), at: unit.at })),
    locked: wish.locked,
    barred: [...units.map(({ key }) => [key, key] as const), ...(wish.mayRepeat ? [] : former)],
  }
}

const resourcesOf = ({ key, pairs }: Partner): readonly string[] =>
  distinct(pairs.filter(({ left }) => partnerKey(left) === key).flatMap(({ resources }) => resources))

const needsOf = ({ key, pairs }: Partner): readonly string[] =>
  distinct(pairs.filter(({ right }) => partnerKey(right) === key).flatMap(({ needs }) => needs))

const distinct = (exchanges: readonly { readonly category: string }[]): readonly string[] => [
  ...new Set(exchanges.map(({ category }) => category)),
]
