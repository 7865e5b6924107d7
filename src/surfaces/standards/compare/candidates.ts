import type { State } from "../../../domain/evidence.ts"
import type { Site } from "../../../domain/site.ts"
import type { ChecklistForm, Standard } from "../../../domain/standard.ts"

/** What candidates for a demonstration site are compared on, and the boxes of checklists that speak of it. */
export const ASPECTS = [
  { id: "leadership", boxes: ["organisation"] },
  { id: "members", boxes: ["team"] },
  { id: "mechanism", boxes: ["rules", "activities"] },
  { id: "hardware", boxes: ["premises", "facilities"] },
] as const
export type AspectId = (typeof ASPECTS)[number]["id"]

/** One box that speaks of an aspect, and its state at a site. */
export type AspectBox = { readonly form: ChecklistForm; readonly box: string; readonly state: State }

/** What a site's checklists say of an aspect; empty where the city's packs have no such box. */
export const aspectBoxes = (
  standards: readonly Standard[],
  site: Site,
  boxes: readonly string[],
): readonly AspectBox[] => {
  const found: AspectBox[] = []
  for (const { checklist } of standards) {
    if (checklist === null) continue
    for (const { id } of checklist.boxes)
      if (boxes.includes(id))
        found.push({ form: checklist, box: id, state: site.checklists[checklist.id]?.[id]?.state ?? "unknown" })
  }
  return found
}

/** Sites of some belts that carry no level yet: 培育点 that may become 示范点. Former and quiet places are none. */
export const candidatesOf = (sites: readonly Site[]): readonly Site[] =>
  sites.filter((site) => site.level === null && site.scope === "two-new" && site.condition !== "ended")
