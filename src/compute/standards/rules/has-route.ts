import type { Belt } from "../../../domain/belt.ts"
import type { Evidence } from "../../../domain/evidence.ts"
import type { Support, Verdict } from "../../../domain/finding.ts"
import type { SiteId } from "../../../domain/ids.ts"
import type { Rule } from "../../../domain/standard.ts"
import type { Asked } from "../asked.ts"
import { memberRows } from "../members.ts"
import { nearLine } from "../near-line.ts"
import type { Place } from "../place.ts"
import { supportOf } from "../support.ts"
import { NOT_SETTLED, NOTHING_STATED, notSettledBy, STATED_EXEMPT, STATED_UNMET } from "../verdicts.ts"
import { evidenceOfSources } from "../weighing.ts"

type BeltPlace = Extract<Place, { kind: "belt" }>
type HasRoute = Extract<Rule, { kind: "has-route" }>

// The element of a belt that says what is known of its route.
const ROUTE = "route"

/** A belt has a published line that passes near each of its sites, or an order of stops that was set officially. */
export const judgeHasRoute = (rule: HasRoute, place: Place, asked: Asked): Verdict => {
  if (place.kind !== "belt") return NOT_SETTLED
  const { belt } = place
  const stated = belt.elements.filter(({ role }) => role === ROUTE)
  const { weighing } = asked.context
  const evidence = evidenceFor(belt)
  const weight = weighing.weigh(evidence)
  if (weight === "not-yet") return NOTHING_STATED
  if (stated.some(({ state }) => state === "planned"))
    return { state: "planned", by: belt.milestones.find(({ what }) => what === ROUTE)?.plannedFor ?? null }
  if (stated.length > 0 && stated.every(({ state }) => state === "not-applicable")) return STATED_EXEMPT
  const isOfficial = belt.stopsOrder === "official" && belt.stops.length > 0
  if (belt.line === null && !isOfficial) {
    if (belt.siteList === "complete" && stated.some(({ state }) => state === "unmet")) return STATED_UNMET
    return { state: "unknown", reason: { kind: belt.stopsOrder === "reported" ? "order-only-reported" : "no-line" } }
  }
  const passed = belt.line === null ? null : judgeLine(rule, place, asked)
  if (passed !== null && passed.state !== "met") return passed
  if (weight !== "settles") return notSettledBy(weight)
  const stale = weighing.areStale(evidence, asked.pack.shelfLifeYears)
  if (passed !== null) return { ...passed, stale }
  return { state: "met", reason: { kind: "official-order", sites: belt.stops.length }, stale }
}

/** What the route itself is evidenced by; where nothing is said of it, what the belt is. */
const evidenceFor = (belt: Belt): readonly Evidence[] => {
  const stated = belt.elements.flatMap(({ role, evidence }) => (role === ROUTE ? evidence : []))
  return stated.length > 0 ? stated : evidenceOfSources(belt.sources, null)
}

const judgeLine = ({ withinMetres }: HasRoute, place: BeltPlace, { context }: Asked): Verdict => {
  const { belt } = place
  const missed: SiteId[] = []
  const members = memberRows(place, context)
  const open: SiteId[] =
    members.length === belt.sites.length ? [] : belt.sites.filter((id) => !context.siteRows.has(id))
  for (const row of members) {
    const site = context.atlas.sites[row]
    const near = nearLine(belt, site, withinMetres)
    if (near === "not" && site !== undefined) missed.push(site.id)
    if (near === "perhaps" && site !== undefined) open.push(site.id)
  }
  if (missed.length > 0) return { state: "unmet", reason: { kind: "line-misses", sites: missed, withinMetres } }
  if (open.length > 0) return { state: "unknown", reason: { kind: "place-not-certain", sites: open, withinMetres } }
  if (belt.sites.length === 0) return { state: "unknown", reason: { kind: "list-not-complete", count: 0, atLeast: 1 } }
  return { state: "met", reason: { kind: "line-passes", sites: belt.sites.length, withinMetres }, stale: false }
}

/** Who says that the belt has its route. */
export const supportHasRoute = (_rule: HasRoute, place: Place, { context, pack }: Asked): readonly Support[] => {
  if (place.kind !== "belt") return []
  const { belt } = place
  const isThere = belt.line !== null || belt.elements.some(({ role }) => role === ROUTE) || belt.stops.length > 0
  return isThere ? supportOf(context.weighing, [], evidenceFor(belt), pack.shelfLifeYears) : []
}
