import type { Atlas } from "../../domain/atlas.ts"
import type { Site } from "../../domain/site.ts"
import type { Facility } from "./facility.ts"

/** Sites taken together as facilities: those of a role, or of a kind. */
export type FacilityGroup = {
  /** A role as it is called, `kind.<kind>` for a kind: what an address says. */
  readonly key: string
  readonly by: "role" | "kind"
  readonly name: string
  readonly sites: readonly Site[]
}

/** The groups a city has, roles first, each in the order of the city's files. Those that have ended are in none. */
export const facilityGroups = (atlas: Pick<Atlas, "sites">): readonly FacilityGroup[] => {
  const roles = new Map<string, Site[]>()
  const kinds = new Map<string, Site[]>()
  const put = (into: Map<string, Site[]>, name: string, site: Site): void => {
    const list = into.get(name)
    if (list === undefined) into.set(name, [site])
    else list.push(site)
  }
  for (const site of atlas.sites) {
    if (site.condition === "ended") continue
    for (const role of new Set(site.roles)) put(roles, role, site)
    put(kinds, site.kind, site)
  }
  return [
    ...[...roles].map(([name, sites]): FacilityGroup => ({ key: name, by: "role", name, sites })),
    ...[...kinds].map(([name, sites]): FacilityGroup => ({ key: `kind.${name}`, by: "kind", name, sites })),
  ]
}

/** Sites as facilities. A schematic place is never measured from, nor one that has moved. */
export const facilitiesOfSites = (sites: readonly Site[]): readonly Facility[] =>
  sites.map(({ id, position, condition }) => {
    const isPlaced = position.kind === "placed" && condition !== "moved"
    return {
      id,
      at: isPlaced ? position.at : null,
      reachMetres: null,
      uncertaintyMetres: isPlaced ? position.uncertaintyMetres : 0,
    }
  })
