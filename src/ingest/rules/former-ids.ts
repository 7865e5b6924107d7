import type { Site } from "../../domain/site.ts"
import { type ProblemLog, WHOLE_FILE } from "../problems.ts"
import type { Records } from "../read-records.ts"

/**
 * A former id is a printed link that must go on leading to one site: it may be neither another site's id nor the
 * former id of two.
 */
export const checkFormerIds = (sites: Records<Site>, log: ProblemLog): void => {
  const ownerOf = new Map<string, string>()
  sites.entries.forEach(({ id, formerIds }, place) => {
    formerIds.forEach((former, index) => {
      const owner = ownerOf.get(former)
      const of = owner ?? (sites.places.has(former) ? former : undefined)
      if (of !== undefined) {
        const record = sites.indexes[place] ?? 0
        const at = { ...WHOLE_FILE, index: record, id, path: `features[${record}].properties.formerIds[${index}]` }
        log.add("id-is-former", "sites.geojson", at, { id: former, of })
      }
      ownerOf.set(former, id)
    })
  })
}
