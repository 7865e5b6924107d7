import type { Belt, BeltElement } from "../../../domain/belt.ts"
import type { Support, Verdict } from "../../../domain/finding.ts"
import type { SiteId } from "../../../domain/ids.ts"
import type { Rule } from "../../../domain/standard.ts"
import type { Asked } from "../asked.ts"
import { type StandardsContext, weightAt } from "../context.ts"
import { memberRows } from "../members.ts"
import { nearLine } from "../near-line.ts"
import type { Place } from "../place.ts"
import { supportBySite, supportOf } from "../support.ts"
import { NOT_SETTLED, NOTHING_STATED, notSettledBy, STATED_EXEMPT, STATED_UNMET, statedUnknown } from "../verdicts.ts"
import type { Weight } from "../weighing.ts"

type HasElement = Extract<Rule, { kind: "has-element" }>

/** One thing found: stated for the belt, or a site of the belt that has the role. */
type Found = { readonly site: SiteId | null; readonly isStale: boolean }

/** A belt has at least so many of a role, within so many metres of its line where the pack asks for that. */
export const judgeHasElement = (rule: HasElement, place: Place, asked: Asked): Verdict => {
  if (place.kind !== "belt") return NOT_SETTLED
  const { belt } = place
  const stated = belt.elements.filter(({ role }) => role === rule.role)
  const { found, doubt } = thingsFound(rule, place, stated, asked)
  if (found.length >= rule.atLeast && found.length > 0) return judgePlaces(rule, belt, found, asked)
  if (doubt !== null) return notSettledBy(doubt)
  if (stated.some(({ state }) => state === "unknown")) return statedUnknown(bestOf(stated, asked.context))
  if (stated.some(({ state }) => state === "planned"))
    return { state: "planned", by: belt.milestones.find(({ what }) => what === rule.role)?.plannedFor ?? null }
  if (stated.length > 0 && stated.every(({ state }) => state === "not-applicable")) return STATED_EXEMPT
  return tooFew(rule, belt, found.length, stated.length > 0 ? STATED_UNMET : NOTHING_FOUND)
}

const NOTHING_FOUND: Verdict = { state: "unmet", reason: { kind: "nothing-in-complete-list" } }

/** What settles as found, and why something stated as met does not. */
const thingsFound = (
  rule: HasElement,
  place: Place,
  stated: readonly BeltElement[],
  { context, pack }: Asked,
): { readonly found: readonly Found[]; readonly doubt: Exclude<Weight, "settles"> | null } => {
  const { weighing, atlas } = context
  const found: Found[] = []
  let doubt: Exclude<Weight, "settles"> | null = null
  if (stated.length === 0) {
    for (const row of memberRows(place, context)) {
      const site = atlas.sites[row]
      if (site === undefined || !site.roles.includes(rule.role) || site.condition === "ended") continue
      const weight = weightAt(context, row)
      if (weight === "settles") found.push({ site: site.id, isStale: weighing.isSiteStale(site, pack.shelfLifeYears) })
      else doubt = weight
    }
    return { found, doubt }
  }
  for (const { state, siteIds, evidence } of stated) {
    if (state !== "met") {
      if (evidence.length > 0 && weighing.weigh(evidence) === "not-yet") doubt = "not-yet"
      continue
    }
    const weight = weighing.weigh(evidence)
    if (weight !== "settles") {
      doubt = weight
      continue
    }
    const isStale = weighing.areStale(evidence, pack.shelfLifeYears)
    if (siteIds.length === 0) found.push({ site: null, isStale })
    for (const site of siteIds) found.push({ site, isStale })
  }
  return { found, doubt }
}

const bestOf = (stated: readonly BeltElement[], { weighing }: StandardsContext): Weight =>
  weighing.weigh(stated.flatMap(({ state, evidence }) => (state === "unknown" ? evidence : [])))

/** Less than asked for: it counts against a belt only when all its sites are known. */
const tooFew = ({ atLeast }: HasElement, belt: Belt, count: number, whenNone: Verdict): Verdict => {
  if (belt.siteList === "complete")
    return count > 0 ? { state: "unmet", reason: { kind: "too-few", count, atLeast } } : whenNone
  return belt.sites.length === 0 && count === 0
    ? NOTHING_STATED
    : { state: "unknown", reason: { kind: "list-not-complete", count, atLeast } }
}

/** Enough are found; whether they are where the pack wants them. */
const judgePlaces = (rule: HasElement, belt: Belt, found: readonly Found[], { context }: Asked): Verdict => {
  const { atLeast, withinMetres } = rule
  const met = (near: readonly Found[]): Verdict => ({
    state: "met",
    reason: { kind: "stated", count: near.length, atLeast },
    stale: near.filter(({ isStale }) => !isStale).length < atLeast,
  })
  if (withinMetres === null) return met(found)
  if (belt.line === null) return { state: "unknown", reason: { kind: "no-line" } }
  const near: Found[] = []
  const open: SiteId[] = []
  let openCount = 0
  for (const one of found) {
    const reach =
      one.site === null
        ? "perhaps"
        : nearLine(belt, context.atlas.sites[context.siteRows.get(one.site) ?? -1], withinMetres)
    if (reach === "surely") near.push(one)
    if (reach !== "perhaps") continue
    openCount++
    if (one.site !== null) open.push(one.site)
  }
  if (near.length >= atLeast) return met(near)
  if (near.length + openCount >= atLeast)
    return { state: "unknown", reason: { kind: "place-not-certain", sites: open, withinMetres } }
  return tooFew(rule, belt, near.length, { state: "unmet", reason: { kind: "too-few", count: 0, atLeast } })
}

/** Where the things are and who says so. */
export const supportHasElement = (rule: HasElement, place: Place, { context, pack }: Asked): readonly Support[] => {
  if (place.kind !== "belt") return []
  const { weighing, atlas } = context
  const stated = place.belt.elements.filter(({ role }) => role === rule.role)
  if (stated.length > 0)
    return stated.flatMap(({ siteIds, evidence }) => supportOf(weighing, siteIds, evidence, pack.shelfLifeYears))
  return memberRows(place, context).flatMap((row) => {
    const site = atlas.sites[row]
    if (site === undefined || !site.roles.includes(rule.role)) return []
    return supportBySite(weighing, site, pack.shelfLifeYears)
  })
}
