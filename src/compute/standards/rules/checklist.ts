import type { Box } from "../../../domain/evidence.ts"
import type { Support, Verdict } from "../../../domain/finding.ts"
import type { Site } from "../../../domain/site.ts"
import type { Rule } from "../../../domain/standard.ts"
import type { Asked } from "../asked.ts"
import type { StandardsContext } from "../context.ts"
import type { Place } from "../place.ts"
import { supportOf } from "../support.ts"
import { NOT_SETTLED, NOTHING_STATED, notSettledBy, STATED_EXEMPT, statedUnknown } from "../verdicts.ts"

type Checklist = Extract<Rule, { kind: "checklist" }>

/** A site meets some boxes of a checklist, or all of them. */
export const judgeChecklist = (rule: Checklist, place: Place, asked: Asked): Verdict => {
  if (place.kind !== "site") return NOT_SETTLED
  const boxes = boxesOf(rule, place.site, asked.context)
  const only = boxes.length === 1 ? boxes[0] : undefined
  if (only !== undefined) return judgeBox(only, place.site.checklists[rule.list]?.[only], asked)
  return judgeBoxes(rule, boxes, place.site, asked)
}

const boxesOf = ({ list, boxes }: Checklist, site: Site, { forms }: StandardsContext): readonly string[] =>
  boxes ?? forms.get(list)?.boxes.map(({ id }) => id) ?? Object.keys(site.checklists[list] ?? {})

const judgeBox = (id: string, box: Box | undefined, { context, pack }: Asked): Verdict => {
  if (box === undefined) return NOTHING_STATED
  const { state, evidence } = box
  if (state === "not-applicable") return STATED_EXEMPT
  const weight = context.weighing.weigh(evidence)
  if (weight === "not-yet") return NOTHING_STATED
  switch (state) {
    case "met":
      if (weight !== "settles") return notSettledBy(weight)
      return context.weighing.areStale(evidence, pack.shelfLifeYears) ? MET_LONG_AGO : MET
    case "unmet":
      return { state: "unmet", reason: { kind: "boxes-unmet", boxes: [id], of: 1 } }
    case "planned":
      return PLANNED
    case "unknown":
      return statedUnknown(weight)
  }
}

// One value for all the boxes of all the sites.
const MET: Verdict = { state: "met", reason: { kind: "all-boxes", boxes: 1 }, stale: false }
const MET_LONG_AGO: Verdict = { ...MET, stale: true }
const PLANNED: Verdict = { state: "planned", by: null }

const judgeBoxes = ({ list }: Checklist, boxes: readonly string[], site: Site, asked: Asked): Verdict => {
  const verdicts = boxes.map((id) => ({ id, verdict: judgeBox(id, site.checklists[list]?.[id], asked) }))
  const counted = verdicts.filter(({ verdict }) => verdict.state !== "not-applicable")
  const of = counted.length
  if (of === 0) return boxes.length === 0 ? NOTHING_STATED : STATED_EXEMPT
  const inState = (state: Verdict["state"]): readonly string[] =>
    counted.filter(({ verdict }) => verdict.state === state).map(({ id }) => id)
  const unmet = inState("unmet")
  if (unmet.length > 0) return { state: "unmet", reason: { kind: "boxes-unmet", boxes: unmet, of } }
  const open = inState("unknown")
  if (open.length > 0) return { state: "unknown", reason: { kind: "boxes-open", boxes: open, of } }
  if (inState("planned").length > 0) return PLANNED
  const stale = counted.some(({ verdict }) => verdict.state === "met" && verdict.stale)
  return { state: "met", reason: { kind: "all-boxes", boxes: of }, stale }
}

/** Who says what of the boxes. */
export const supportChecklist = (rule: Checklist, place: Place, { context, pack }: Asked): readonly Support[] =>
  place.kind !== "site"
    ? []
    : boxesOf(rule, place.site, context).flatMap((id) => {
        const evidence = place.site.checklists[rule.list]?.[id]?.evidence ?? []
        return evidence.length === 0 ? [] : supportOf(context.weighing, [place.site.id], evidence, pack.shelfLifeYears)
      })
