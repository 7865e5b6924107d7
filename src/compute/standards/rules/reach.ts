import type { Support, Verdict } from "../../../domain/finding.ts"
import type { Asked } from "../asked.ts"
import { isDistrictListed, isListComplete, memberRows } from "../members.ts"
import { FAR, PERHAPS, SURELY } from "../near-marks.ts"
import { type Counted, type Nearness, type ReachRule, reachKey } from "../nearness.ts"
import type { Place } from "../place.ts"
import { supportBySite } from "../support.ts"
import { isShare, NOT_SETTLED, NOTHING_STATED } from "../verdicts.ts"

const NO_DEMAND: Verdict = { state: "unknown", reason: { kind: "no-demand" } }
const NO_STREETS: Verdict = { state: "unknown", reason: { kind: "no-streets" } }

/**
 * At least so many percent of what is to be served, or of the sites, are within reach of a role, whichever belt it belongs
 * to. A belt answers for the demand of its district. Settled when the least and the most that can be within reach agree.
 */
export const judgeReach = (rule: ReachRule, place: Place, asked: Asked): Verdict => {
  const { context } = asked
  if (rule.of === "demand" && place.kind === "site") return NOT_SETTLED
  if (rule.of === "demand" && context.atlas.demand.length === 0) return NO_DEMAND
  const nearness = context.reaches.get(reachKey(rule))
  if (nearness === null || nearness === undefined) return NO_STREETS
  return settle(
    rule,
    place,
    asked,
    rule.of === "demand" ? demandOf(place, nearness, asked) : sitesOf(place, nearness, asked),
  )
}

const NO_COUNT: Counted = { count: 0, open: 0, of: 0 }

const demandOf = (place: Place, { of, byDistrict }: Nearness, { context }: Asked): Counted => {
  if (place.kind === "belt") return byDistrict.get(place.belt.district) ?? NO_COUNT
  return countedOf(
    context.atlas.demand.map(({ weight }) => weight),
    of,
  )
}

const sitesOf = (place: Place, { of }: Nearness, { context }: Asked): Counted => {
  const near = memberRows(place, context).map((row) => of[row] ?? FAR)
  return countedOf(
    near.map(() => 1),
    near,
  )
}

const countedOf = (weights: readonly number[], near: ArrayLike<number>): Counted => {
  let [count, open, of] = [0, 0, 0]
  for (const [index, weight] of weights.entries()) {
    of += weight
    if (near[index] === SURELY) count += weight
    else if (near[index] === PERHAPS) open += weight
  }
  return { count, open, of }
}

const settle = (rule: ReachRule, place: Place, { context }: Asked, { count, open, of }: Counted): Verdict => {
  const { atLeastPercent } = rule
  const isComplete = rule.of === "demand" ? isDistrictListed(place, context) : isListComplete(place, context)
  if (rule.of === "sites" && of === 0) return NOTHING_STATED
  if (rule.of === "demand" && of === 0) return NO_DEMAND
  if (rule.of === "sites" && !isComplete)
    return { state: "unknown", reason: { kind: "share-of-partial-list", count, of, atLeastPercent } }
  if (isShare(count, of, atLeastPercent))
    return { state: "met", reason: { kind: "share-reached", count, of, atLeastPercent }, stale: false }
  if (isShare(count + open, of, atLeastPercent))
    return { state: "unknown", reason: { kind: "share-open", count, open, of, atLeastPercent } }
  // What is not in reach of the places that are known may be in reach of one that nobody has listed.
  return isComplete
    ? { state: "unmet", reason: { kind: "share-short", count, of, atLeastPercent } }
    : { state: "unknown", reason: { kind: "share-of-partial-list", count, of, atLeastPercent } }
}

/** The places of the role that the belt or the city has, with what says that they are. */
export const supportReach = (rule: ReachRule, place: Place, { context, pack }: Asked): readonly Support[] => {
  const placed = context.reaches.get(reachKey(rule))?.facilities.placed ?? []
  const own = place.kind === "city" ? null : new Set(memberRows(place, context))
  return placed.flatMap(({ row }) => {
    const site = own === null || own.has(row) ? context.atlas.sites[row] : undefined
    return site === undefined ? [] : supportBySite(context.weighing, site, pack.shelfLifeYears)
  })
}
