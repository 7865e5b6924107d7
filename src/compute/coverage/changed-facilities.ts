import type { ScenarioChange } from "../../domain/scenario.ts"
import type { Facility } from "./facility.ts"

/** Facilities as they would stand after a scenario's changes; what was moved or added by hand is exactly where it was put. */
export const changedFacilities = (
  facilities: readonly Facility[],
  changes: readonly ScenarioChange[],
): readonly Facility[] => {
  const byId = new Map(changes.map((change) => [change.id, change]))
  const kept = facilities.flatMap((facility): readonly Facility[] => {
    const change = byId.get(facility.id)
    if (change === undefined || change.kind === "added") return [facility]
    if (change.kind === "removed") return []
    return [
      {
        ...facility,
        ...(change.at === null ? {} : { at: change.at, uncertaintyMetres: 0 }),
        reachMetres: change.reachMetres ?? facility.reachMetres,
      },
    ]
  })
  const added = changes.flatMap((change): readonly Facility[] =>
    change.kind === "added"
      ? [{ id: change.id, at: change.at, reachMetres: change.reachMetres, uncertaintyMetres: 0 }]
      : [],
  )
  return [...kept, ...added]
}
