import { isDemonstrationBelt } from "../../../domain/atlas-index.ts"
import type { Belt } from "../../../domain/belt.ts"
import type { Support, Verdict } from "../../../domain/finding.ts"
import type { Rule, Standard } from "../../../domain/standard.ts"
import type { Asked } from "../asked.ts"
import type { Place } from "../place.ts"
import { supportOf } from "../support.ts"
import { NOT_SETTLED } from "../verdicts.ts"
import { evidenceOfSources } from "../weighing.ts"

type MinBelts = Extract<Rule, { kind: "min-belts" }>

/** What is only planned is no belt yet; the pack may name the kinds it means. */
const isCounted = (belt: Belt, { appliesTo }: Standard): boolean =>
  belt.status !== "planned" &&
  (appliesTo.kinds === null ? isDemonstrationBelt(belt) : appliesTo.kinds.includes(belt.kind))

/**
 * The city has at least so many belts. Nobody says whether a city's list of belts is complete, so that too few are never
 * more than not verified.
 */
export const judgeMinBelts = ({ atLeast }: MinBelts, place: Place, { context, pack }: Asked): Verdict => {
  if (place.kind !== "city") return NOT_SETTLED
  const { weighing, atlas } = context
  let count = 0
  let fresh = 0
  for (const belt of atlas.belts) {
    if (!isCounted(belt, pack)) continue
    const evidence = evidenceOfSources(belt.sources, null)
    if (weighing.weigh(evidence) !== "settles") continue
    count++
    if (!weighing.areStale(evidence, pack.shelfLifeYears)) fresh++
  }
  return count >= atLeast
    ? { state: "met", reason: { kind: "enough", count, atLeast }, stale: fresh < atLeast }
    : { state: "unknown", reason: { kind: "list-not-complete", count, atLeast } }
}

/** Who reports the belts that count. */
export const supportMinBelts = (_rule: MinBelts, _place: Place, { context, pack }: Asked): readonly Support[] =>
  context.atlas.belts
    .filter((belt) => isCounted(belt, pack))
    .flatMap(({ sources }) => supportOf(context.weighing, [], evidenceOfSources(sources, null), pack.shelfLifeYears))
