import type { Fit, Match } from "../../compute/pairs/match.ts"
import { sayFit } from "../../text/matching-words.ts"
import type { ReportTable } from "../standards/report-table.ts"
import { numberColumn, type TableFrom, wordsColumn } from "./table-from.ts"

/** Proposals of the matching, each with its reason, its cost and what else would fit; needs that nobody meets stand last. */
export const matchTable = (
  { assignments, totalCost, unmatched }: Match,
  alternatives: Readonly<Record<string, readonly Fit[]>>,
  name: (key: string) => string,
  { words, lead }: TableFrom,
): ReportTable => {
  const { say, matching } = words
  const others = (need: string): string =>
    (alternatives[need] ?? []).map((fit) => `${name(fit.offer)}: ${sayFit(matching, fit)}`).join("\n")
  return {
    name: say("registry.part-match"),
    title: say("registry.part-match"),
    lead: [lead, say("registry.match-note")],
    columns: [
      wordsColumn("offer", say("registry.match-offer"), 30),
      wordsColumn("need", say("registry.match-need"), 30),
      wordsColumn("why", say("registry.match-why"), 50),
      numberColumn("cost", say("registry.match-cost"), 12),
      wordsColumn("others", say("registry.match-others"), 60),
    ],
    rows: [
      ...assignments.map((one) => [
        name(one.offer),
        name(one.need),
        sayFit(matching, one),
        Math.round(one.cost * 10) / 10,
        others(one.need),
      ]),
      ...unmatched.map((need) => [say("registry.match-nobody"), name(need), "", null, others(need)]),
    ],
    totals: [[say("registry.sum"), assignments.length, "", Math.round(totalCost * 10) / 10, ""]],
    foot: [],
    isForm: false,
  }
}
