import { assertNever } from "../../domain/assert-never.ts"
import type { ExemptReason, Support, Verdict } from "../../domain/finding.ts"
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

/** Why a pack is not asked of a place at all; null when it is. */
export const exemptionOf = ({ appliesTo }: Standard, place: Place): ExemptReason["kind"] | null => {
  const { kinds, scopes } = appliesTo
  if (place.kind === "city") return null
  const kind = place.kind === "belt" ? place.belt.kind : place.site.kind
  if (kinds !== null && !kinds.includes(kind)) return "other-kind"
  return place.kind === "site" && scopes !== null && !scopes.includes(place.site.scope) ? "other-scope" : null
}

const EXEMPT: Readonly<Record<ExemptReason["kind"], Verdict>> = {
  "other-kind": { state: "not-applicable", reason: { kind: "other-kind" } },
  "other-scope": { state: "not-applicable", reason: { kind: "other-scope" } },
  "stated-not-applicable": { state: "not-applicable", reason: { kind: "stated-not-applicable" } },
}

/** What a rule says of a place: the one home of every verdict, be it wanted as a byte or with its reason. */
export const judge = (rule: Rule, place: Place, asked: Asked): Verdict => {
  const exemption = exemptionOf(asked.pack, place)
  if (exemption !== null) return EXEMPT[exemption]
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
