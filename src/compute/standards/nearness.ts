import type { Atlas } from "../../domain/atlas.ts"
import type { DemandPoint } from "../../domain/demand.ts"
import type { Site } from "../../domain/site.ts"
import type { Rule } from "../../domain/standard.ts"
import type { StreetGraph } from "../streets/street-graph.ts"
import { areSame, type Facilities, facilitiesOf } from "./facilities.ts"
import { markByStreet } from "./near-by-street.ts"
import { FAR, PERHAPS, type Point, SURELY } from "./near-marks.ts"
import { straightMarker } from "./near-straight.ts"
import type { Weighing } from "./weighing.ts"

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

/**
 * Works out once for the whole city how near each is; null where streets are asked about and there are none. `before` is
 * what was found of the same points on another day: it holds as long as the sites of the role are the same.
 */
export const nearnessOf = (
  rule: ReachRule,
  atlas: Atlas,
  weighing: Weighing,
  streets: StreetGraph | null,
  before: Nearness | null,
): Nearness | null => {
  if (rule.by === "street" && streets === null) return null
  const facilities = facilitiesOf(atlas.sites, rule.role, weighing)
  if (before !== null && areSame(before.facilities, facilities)) return before
  const points = rule.of === "demand" ? atlas.demand.map(demandPoint) : atlas.sites.map(sitePoint)
  const limit = limitMetres(rule, atlas.walk.metresPerMinute)
  const of = new Uint8Array(points.length)
  let isLost = false
  if (rule.by === "street" && streets !== null) isLost = markByStreet(streets, facilities.placed, points, limit, of)
  else {
    const mark = straightMarker(facilities.placed, limit)
    for (const [index, point] of points.entries()) of[index] = mark(point)
  }
  const isSomewhere = facilities.isSomewhere || isLost
  for (const [index, point] of points.entries())
    if (of[index] === FAR) of[index] = markUnplaced(point, facilities, isSomewhere)
  return { of, facilities, isSomewhere, byDistrict: rule.of === "demand" ? byDistrict(atlas.demand, of) : NONE }
}

const NONE: ReadonlyMap<string, Counted> = new Map()

/** A demand point as something to be served. */
export const demandPoint = ({ at }: DemandPoint): Point => ({ row: -1, at, uncertaintyMetres: 0 })

/** A site as something to be served: one that is not placed may be anywhere. */
export const sitePoint = ({ position }: Site, row: number): Point =>
  position.kind === "placed"
    ? { row, at: position.at, uncertaintyMetres: position.uncertaintyMetres }
    : { row, at: null, uncertaintyMetres: 0 }

/** What stands somewhere may be near anything, and what is somewhere may be near any of the role. */
export const markUnplaced = ({ at }: Point, { placed }: Facilities, isSomewhere: boolean): number =>
  isSomewhere || (at === null && placed.length > 0) ? PERHAPS : FAR

/** The demand of each district by how near it is. */
export const byDistrict = (demand: readonly DemandPoint[], of: Uint8Array): ReadonlyMap<string, Counted> => {
  const counted = new Map<string, { count: number; open: number; of: number }>()
  for (const [index, { district, weight }] of demand.entries()) {
    if (district === null) continue
    const sum = counted.get(district) ?? { count: 0, open: 0, of: 0 }
    counted.set(district, sum)
    sum.of += weight
    if (of[index] === SURELY) sum.count += weight
    else if (of[index] === PERHAPS) sum.open += weight
  }
  return counted
}
