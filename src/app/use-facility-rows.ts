import { useCallback, useMemo } from "react"
import { changedFacilities } from "../compute/coverage/changed-facilities.ts"
import { type FacilityGroup, facilitiesOfSites } from "../compute/coverage/city-facilities.ts"
import type { Facility } from "../compute/coverage/facility.ts"
import type { LocalText } from "../domain/local-text.ts"
import type { Scenario } from "../domain/scenario.ts"
import type { NamedFacility } from "../surfaces/coverage/coverage-state.ts"

/** Facilities as they are and as a scenario would have them, plain for the worker and named for their rows. */
export type FacilityRows = {
  readonly facts: readonly Facility[]
  readonly factRows: readonly NamedFacility[]
  /** Null without a scenario. */
  readonly changed: readonly Facility[] | null
  readonly plannedRows: readonly NamedFacility[]
}

/** Works out a group's facilities, and what a scenario makes of them. */
export const useFacilityRows = (
  group: FacilityGroup | null,
  scenario: Scenario | null,
  text: (words: LocalText) => string,
): FacilityRows => {
  const names = useMemo(
    () => new Map<string, string>(group?.sites.map((site) => [site.id, text(site.name)])),
    [group, text],
  )
  const facts = useMemo(() => (group === null ? [] : facilitiesOfSites(group.sites)), [group])
  const changes = scenario?.changes ?? null
  const changed = useMemo(() => (changes === null ? null : changedFacilities(facts, changes)), [facts, changes])
  const named = useCallback(
    (all: readonly Facility[]): readonly NamedFacility[] => {
      const added = new Map(
        changes?.flatMap((change) => (change.kind === "added" ? [[change.id, change.name] as const] : [])),
      )
      return all.map((one) => ({
        ...one,
        name: names.get(one.id) ?? added.get(one.id) ?? one.id,
        isAdded: !names.has(one.id),
      }))
    },
    [names, changes],
  )
  const factRows = useMemo(() => named(facts), [named, facts])
  const plannedRows = useMemo(() => (changed === null ? [] : named(changed)), [named, changed])
  return { facts, factRows, changed, plannedRows }
}
