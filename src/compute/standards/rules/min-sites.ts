import type { Support, Verdict } from "../../../domain/finding.ts"
import type { Site } from "../../../domain/site.ts"
import type { Rule } from "../../../domain/standard.ts"
import type { Asked } from "../asked.ts"
import { weightAt } from "../context.ts"
import { isListComplete, memberRows, membersOf } from "../members.ts"
import type { Place } from "../place.ts"
import { supportBySite } from "../support.ts"
import { NOT_SETTLED } from "../verdicts.ts"

type MinSites = Extract<Rule, { kind: "min-sites" }>

const isCounted = ({ levels }: MinSites, { level }: Site): boolean => level !== null && levels.includes(level)

/** A belt, or the city, has at least so many sites of certain levels. */
export const judgeMinSites = (rule: MinSites, place: Place, { context, pack }: Asked): Verdict => {
  if (place.kind === "site") return NOT_SETTLED
  const { weighing } = context
  const { atLeast } = rule
  let count = 0
  let open = 0
  let fresh = 0
  for (const row of memberRows(place, context)) {
    const site = context.atlas.sites[row]
    if (site === undefined) continue
    if (site.level === null) open++
    else if (isCounted(rule, site)) {
      if (weightAt(context, row) === "settles") {
        count++
        if (!weighing.isSiteStale(site, pack.shelfLifeYears)) fresh++
      } else open++
    }
  }
  if (count >= atLeast) return { state: "met", reason: { kind: "enough", count, atLeast }, stale: fresh < atLeast }
  if (!isListComplete(place, context))
    return { state: "unknown", reason: { kind: "list-not-complete", count, atLeast } }
  return count + open >= atLeast
    ? { state: "unknown", reason: { kind: "levels-not-known", count, atLeast, open } }
    : { state: "unmet", reason: { kind: "too-few", count, atLeast } }
}

/** The sites that count, with what says so. */
export const supportMinSites = (rule: MinSites, place: Place, { context, pack }: Asked): readonly Support[] =>
  membersOf(place, context)
    .filter((site) => isCounted(rule, site))
    .flatMap((site) => supportBySite(context.weighing, site, pack.shelfLifeYears))
