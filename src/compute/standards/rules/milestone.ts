import type { Support, Verdict } from "../../../domain/finding.ts"
import type { Rule } from "../../../domain/standard.ts"
import type { Asked } from "../asked.ts"
import { type Period, periodOf } from "../period.ts"
import type { Place } from "../place.ts"
import { supportOf } from "../support.ts"
import { NOT_SETTLED, notSettledBy } from "../verdicts.ts"
import { evidenceOfSources } from "../weighing.ts"

type Milestone = Extract<Rule, { kind: "milestone" }>

const NO_MILESTONE: Verdict = { state: "unknown", reason: { kind: "no-milestone" } }

/** A belt has done something by a day. What is done after the day asked about is not done yet. */
export const judgeMilestone = ({ what, by }: Milestone, place: Place, { context }: Asked): Verdict => {
  if (place.kind !== "belt") return NOT_SETTLED
  const milestone = place.belt.milestones.find((one) => one.what === what)
  if (milestone === undefined) return NO_MILESTONE
  const { plannedFor, doneOn } = milestone
  const notKnown: Verdict = { state: "unknown", reason: { kind: "not-known-whether-done", by } }
  const due = periodOf(by)?.last ?? by
  const done = doneOn === null ? null : periodOf(doneOn)
  if (doneOn !== null && done !== null && isPast(done, context.on, context.atlas.edition)) {
    if (done.first > due) return { state: "unmet", reason: { kind: "done-late", doneOn, by } }
    if (done.last > due) return notKnown // the year is known, not whether it was early enough in it
    const weight = context.weighing.weighWhenever(evidenceOfSources(place.belt.sources, null))
    return weight === "settles"
      ? { state: "met", reason: { kind: "done", doneOn, by }, stale: false }
      : notSettledBy(weight)
  }
  if (plannedFor !== null && (periodOf(plannedFor)?.last ?? plannedFor) > context.on)
    return { state: "planned", by: plannedFor }
  if (done === null || done.first <= context.on) return notKnown
  return context.on > due
    ? { state: "unmet", reason: { kind: "not-done-yet", by } }
    : { state: "planned", by: plannedFor ?? by }
}

/** Whether it had happened on a day. What the edition already tells had happened by then. */
const isPast = ({ first, last }: Period, on: string, edition: string): boolean =>
  last <= on || (first <= edition && edition <= on)

/** Who reports on the belt. */
export const supportMilestone = ({ what }: Milestone, place: Place, { context, pack }: Asked): readonly Support[] =>
  place.kind === "belt" && place.belt.milestones.some((one) => one.what === what)
    ? supportOf(context.weighing, [], evidenceOfSources(place.belt.sources, null), pack.shelfLifeYears)
    : []
