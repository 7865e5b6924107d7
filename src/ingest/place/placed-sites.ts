import type { LngLat } from "../../domain/lng-lat.ts"
import type { Site } from "../../domain/site.ts"
import type { At } from "../problems.ts"
import type { Records } from "../read-records.ts"

/** A site that is drawn, and its place in its file. */
export type PlacedSite = { readonly site: Site; readonly at: LngLat; readonly index: number }

export const placedSites = (sites: Records<Site>): readonly PlacedSite[] => {
  const placed: PlacedSite[] = []
  sites.entries.forEach((site, entry) => {
    if (site.position.kind === "district-only") return
    placed.push({ site, at: site.position.at, index: sites.indexes[entry] ?? 0 })
  })
  return placed
}

/** Where in sites.geojson a path of a site is. */
export const atSite = ({ site, index }: PlacedSite, path: string): At => ({
  line: null,
  column: null,
  index,
  id: site.id,
  path: `features[${index}].${path}`,
})
