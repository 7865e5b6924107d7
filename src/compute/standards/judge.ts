import { assertNever } from "../../domain/assert-never.ts"
import type { Support, Verdict } from "../../domain/finding.ts"
import type { Rule, Standard } from "../../domain/standard.ts"
import type { Asked } from "./asked.ts"
import type { Place } from "./place.ts"
import { judgeChecklist, supportChecklist } from "./rules/checklist.ts"
import { judgeHasElement, supportHasElement } from "./rules/has-element.ts"
import { judgeHasRoute, supportHasRoute } from "./rules/has-route.ts"
import { judgeMilestone, supportMilestone } from "./rules/milestone.ts"
import { judgeMinBelts, supportMinBelts } from "./rules/min-belts.ts"
import { judgeMinSites, supportMinSites } from "./rules/min-sites.ts"
import { judgeReach, supportReach } from "./rules/reach.ts"
import { judgeShare, supportShare } from "./rules/share.ts"

const OTHER_KIND: Verdict = { state: "not-applicable", reason: { kind: "other-kind" } }
const OTHER_SCOPE: Verdict = { state: "not-applicable", reason: { kind: "other-scope" } }

/** Why a pack is not asked of a place at all; null when it is. */
export const exemptionFrom = ({ appliesTo: { kinds, scopes } }: Standard, place: Place): Verdict | null => {
  if (place.kind === "city") return null
  const kind = place.kind === "belt" ? place.belt.kind : place.site.kind
  if (kinds !== null && !kinds.includes(kind)) return OTHER_KIND
  return place.kind === "site" && scopes !== null && !scopes.includes(place.site.scope) ? OTHER_SCOPE : null
}

/** What a rule of a pack says of a place, asked of it or not: the one home of every verdict. */
export const judge = (rule: Rule, place: Place, asked: Asked): Verdict =>
  exemptionFrom(asked.pack, place) ?? judgeAsked(rule, place, asked)

/** What a rule says of a place that its pack is asked of. */
export const judgeAsked = (rule: Rule, place: Place, asked: Asked): Verdict => {
  switch (rule.kind) {
    case "has-element":
      return judgeHasElement(rule, place, asked)
    case "has-route":
      return judgeHasRoute(rule, place, asked)
    case "min-belts":
      return judgeMinBelts(rule, place, asked)
    case "checklist":
      return judgeChecklist(rule, place, asked)
    case "min-sites":
      return judgeMinSites(rule, place, asked)
    case "milestone":
      return judgeMilestone(rule, place, asked)
    case "reach":
      return judgeReach(rule, place, asked)
    case "share":
      return judgeShare(rule, place, asked)
    default:
      return assertNever(rule)
  }
}

/** What a rule's verdict on a place rests on: at which sites, and who says so. */
export const supportFor = (rule: Rule, place: Place, asked: Asked): readonly Support[] => {
  switch (rule.kind) {
    case "has-element":
      return supportHasElement(rule, place, asked)
    case "has-route":
      return supportHasRoute(rule, place, asked)
    case "min-belts":
      return supportMinBelts(rule, place, asked)
    case "checklist":
      return supportChecklist(rule, place, asked)
    case "min-sites":
      return supportMinSites(rule, place, asked)
    case "milestone":
      return supportMilestone(rule, place, asked)
    case "reach":
      return supportReach(rule, place, asked)
    case "share":
      return supportShare(rule, place, asked)
    default:
      return assertNever(rule)
  }
}
