import type { Atlas } from "../../domain/atlas.ts"
import type { Rule } from "../../domain/standard.ts"
import type { StreetGraph } from "../streets/street-graph.ts"
import { areSame, type Facilities, facilitiesOf } from "./facilities.ts"
import { markByStreet } from "./near-by-street.ts"
import { FAR, PERHAPS, type Point } from "./near-marks.ts"
import { markStraight } from "./near-straight.ts"
import type { Weighing } from "./weighing.ts"

export type ReachRule = Extract<Rule, { kind: "reach" }>

/** For each demand point or each site of the atlas, in its order, how near the role is. */
export type Nearness = { readonly of: Uint8Array; readonly facilities: Facilities }

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
  const points = pointsOf(rule, atlas)
  const limit = limitMetres(rule, atlas.walk.metresPerMinute)
  const of = new Uint8Array(points.length)
  const isLost =
    rule.by === "street" && streets !== null
      ? markByStreet(streets, facilities.placed, points, limit, of)
      : markStraight(facilities.placed, points, limit, of)
  markTheRest(points, facilities, facilities.isSomewhere || isLost, of)
  return { of, facilities }
}

const pointsOf = (rule: ReachRule, { demand, sites }: Atlas): readonly Point[] =>
  rule.of === "demand"
    ? demand.map(({ at }) => ({ row: -1, at, uncertaintyMetres: 0 }))
    : sites.map(({ position }, row) =>
        position.kind === "placed"
          ? { row, at: position.at, uncertaintyMetres: position.uncertaintyMetres }
          : { row, at: null, uncertaintyMetres: 0 },
      )

/** What stands somewhere may be near anything, and what is somewhere may be near any of the role. */
const markTheRest = (points: readonly Point[], { placed }: Facilities, isSomewhere: boolean, of: Uint8Array): void => {
  for (const [index, { at }] of points.entries())
    if (of[index] === FAR && (isSomewhere || (at === null && placed.length > 0))) of[index] = PERHAPS
}
