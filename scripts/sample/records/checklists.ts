import type { State } from "../../../src/domain/evidence.ts"
import type { Random } from "../ground/random.ts"
import type { BeltSpec } from "./belt-specs.ts"
import type { PlainBox } from "./plain-records.ts"
import { strongEvidence, undatedEvidence, weakEvidence } from "./sources.ts"

/** The boxes of each checklist, as the packs name them. */
export const CHECKLISTS = {
  "liu-you": ["premises", "facilities", "signs", "flag", "reading", "rules"],
  "wu-ge-ji-ben": ["organisation", "team", "rules", "activities", "support"],
} as const
export type ChecklistId = keyof typeof CHECKLISTS
export const CHECKLIST_IDS: readonly ChecklistId[] = ["liu-you", "wu-ge-ji-ben"]

/** What was decided about a site's boxes: what stands in the file, and what a careful reader must conclude from it. */
export type CheckedSite = {
  readonly checklists: Record<string, Record<string, PlainBox>>
  readonly findings: Record<ChecklistId, Record<string, State>>
}

/** One box: its entry, or null when nothing is reported, and the finding. Met on weak evidence is not verified. */
const throwBox = (mood: BeltSpec["checklists"], random: Random): { box: PlainBox | null; finding: State } => {
  if (mood === "none") return { box: null, finding: "unknown" }
  if (mood === "all-met") return { box: { state: "met", evidence: strongEvidence(random) }, finding: "met" }
  const throwOf = random.next()
  const met = mood === "mixed" ? 0.62 : 0.2
  if (throwOf < met) return { box: { state: "met", evidence: strongEvidence(random) }, finding: "met" }
  // A few boxes claim more than their evidence bears, so that the check has something to say; careful authors write unknown.
  if (throwOf < met + 0.01) return { box: { state: "met", evidence: weakEvidence(random) }, finding: "unknown" }
  if (throwOf < met + 0.1) return { box: { state: "unknown", evidence: weakEvidence(random) }, finding: "unknown" }
  if (throwOf < met + 0.13) return { box: { state: "unknown", evidence: undatedEvidence() }, finding: "unknown" }
  if (mood === "sparse") return { box: null, finding: "unknown" }
  if (throwOf < met + 0.24) return { box: { state: "unmet", evidence: strongEvidence(random) }, finding: "unmet" }
  if (throwOf < met + 0.28) return { box: { state: "planned", evidence: strongEvidence(random) }, finding: "planned" }
  if (throwOf < met + 0.3) return { box: { state: "not-applicable", evidence: [] }, finding: "not-applicable" }
  if (throwOf < met + 0.34) return { box: { state: "unknown", evidence: [] }, finding: "unknown" }
  return { box: null, finding: "unknown" }
}

/** Fills a site's checklists. The packs ask only sites of new organisations; for others every box is not applicable. */
export const checkSite = (mood: BeltSpec["checklists"], isAsked: boolean, random: Random): CheckedSite => {
  const checklists: Record<string, Record<string, PlainBox>> = {}
  const findings: Record<ChecklistId, Record<string, State>> = { "liu-you": {}, "wu-ge-ji-ben": {} }
  for (const list of CHECKLIST_IDS) {
    const boxes: Record<string, PlainBox> = {}
    for (const box of CHECKLISTS[list]) {
      const thrown = throwBox(isAsked ? mood : "none", random)
      if (thrown.box !== null) boxes[box] = thrown.box
      findings[list][box] = isAsked ? thrown.finding : "not-applicable"
    }
    if (Object.keys(boxes).length > 0) checklists[list] = boxes
  }
  return { checklists, findings }
}
