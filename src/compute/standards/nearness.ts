import type { Atlas } from "../../domain/atlas.ts"
import type { DemandPoint } from "../../domain/demand.ts"
import type { Rule } from "../../domain/standard.ts"
import type { StreetGraph } from "../streets/street-graph.ts"
import { areSame, type Facilities, facilitiesOf } from "./facilities.ts"
import { markByStreet } from "./near-by-street.ts"
import { FAR, PERHAPS, type Point, SURELY } from "./near-marks.ts"
import { straightMarker } from "./near-straight.ts"
import type { Spots } from "./spots.ts"
import type { SiteWeights } from "./weighing.ts"

export type ReachRule = Extract<Rule, { kind: "reach" }>

/** How much is surely within reach, how much perhaps, and of how much. */
export type Counted = { readonly count: number; readonly open: number; readonly of: number }

/** How near each of the city is to a role. */
export type Nearness = {
  /** Of each demand point or each site of the atlas, in its order. */
  readonly of: Uint8Array
  readonly facilities: Facilities
  /** Whether one of the role may stand anywhere, so that nothing is surely far. */
  readonly isSomewhere: boolean
  /** Demand by its district; what names none is in none. Empty for sites. */
  readonly byDistrict: ReadonlyMap<string, Counted>
}

/** Rules of one key ask the same question of the city. */
export const reachKey = (rule: ReachRule): string => JSON.stringify([rule.of, rule.role, rule.within, rule.by])

/** The limit of a reach rule in metres. */
export const limitMetres = ({ within }: ReachRule, walkMetresPerMinute: number): number =>
  "metres" in within ? within.metres : within.walkingMinutes * walkMetresPerMinute

/** What nearness is worked out from. */
export type City = {
  readonly atlas: Atlas
  readonly streets: StreetGraph | null
  readonly siteWeights: SiteWeights
  readonly rowsByRole: ReadonlyMap<string, readonly number[]>
  readonly siteSpots: Spots
  readonly demandSpots: Spots
}

/**
 * Works out once for the whole city how near each is; null where streets are asked about and there are none. `before` is
 * what was found of the same points on another day: it holds as long as the sites of the role are the same.
 */
export const nearnessOf = (rule: ReachRule, city: City, before: Nearness | null): Nearness | null => {
  const { atlas, streets, siteWeights } = city
  if (rule.by === "street" && streets === null) return null
  const facilities = facilitiesOf(atlas.sites, city.rowsByRole.get(rule.role) ?? [], rule.role, siteWeights)
  if (before !== null && areSame(before.facilities, facilities)) return before
  const limit = limitMetres(rule, atlas.walk.metresPerMinute)
  const spots = rule.of === "demand" ? city.demandSpots : city.siteSpots
  const of = new Uint8Array(spots.lon.length)
  let isLost = false
  if (rule.by === "street" && streets !== null)
    isLost = markByStreet(streets, facilities.placed, pointsOf(rule, atlas), limit, of)
  else {
    const mark = straightMarker(facilities.placed, limit)
    for (let row = 0; row < of.length; row++) of[row] = mark(spots, row, rule.of === "sites" ? row : -1)
  }
  const isSomewhere = facilities.isSomewhere || isLost
  for (let row = 0; row < of.length; row++)
    if (of[row] === FAR) of[row] = markUnplaced(spots, row, facilities, isSomewhere)
  return { of, facilities, isSomewhere, byDistrict: rule.of === "demand" ? byDistrict(atlas.demand, of) : NONE }
}

/** What stands somewhere may be near anything, and what is somewhere may be near any of the role. */
export const markUnplaced = ({ lon }: Spots, row: number, { placed }: Facilities, isSomewhere: boolean): number =>
  isSomewhere || (placed.length > 0 && Number.isNaN(lon[row])) ? PERHAPS : FAR

const NONE: ReadonlyMap<string, Counted> = new Map()

/** All that is to be served, as places along streets need it. */
const pointsOf = (rule: ReachRule, { demand, sites }: Atlas): readonly Point[] =>
  rule.of === "demand"
    ? demand.map(({ at }) => ({ row: -1, at, uncertaintyMetres: 0 }))
    : sites.map(({ position }, row) =>
        position.kind === "placed"
          ? { row, at: position.at, uncertaintyMetres: position.uncertaintyMetres }
          : { row, at: null, uncertaintyMetres: 0 },
      )

const NOBODY = { district: null, weight: 0 }

/** The demand of each district by how near it is. */
export const byDistrict = (demand: readonly DemandPoint[], of: Uint8Array): ReadonlyMap<string, Counted> => {
  const counted = new Map<string, { count: number; open: number; of: number }>()
  for (let index = 0; index < demand.length; index++) {
    const { district, weight } = demand[index] ?? NOBODY
    if (district === null) continue
    const sum = counted.get(district) ?? { count: 0, open: 0, of: 0 }
    if (sum.of === 0) counted.set(district, sum)
    sum.of += weight
    if (of[index] === SURELY) sum.count += weight
    else if (of[index] === PERHAPS) sum.open += weight
  }
  return counted
}
