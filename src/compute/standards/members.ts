import { isDemonstrationBelt } from "../../domain/atlas-index.ts"
import type { Site } from "../../domain/site.ts"
import type { StandardsContext } from "./context.ts"
import type { Place } from "./place.ts"

/** The rows of the sites of a belt, of the whole city, or the one site. Sites that are not in the atlas are left away. */
export const memberRows = (place: Place, { atlas, siteRows }: StandardsContext): readonly number[] => {
  switch (place.kind) {
    case "belt": {
      const rows: number[] = []
      for (const id of place.belt.sites) {
        const row = siteRows.get(id)
        if (row !== undefined) rows.push(row)
      }
      return rows
    }
    case "site":
      return [place.row]
    case "city":
      return atlas.sites.map((_, row) => row)
  }
}

/** The sites of `memberRows`. */
export const membersOf = (place: Place, context: StandardsContext): readonly Site[] =>
  place.kind === "city"
    ? context.atlas.sites
    : memberRows(place, context).flatMap((row) => context.atlas.sites[row] ?? [])

/** Whether all sites of a belt are known; of the city when those of all its demonstration belts are. */
export const isListComplete = (place: Place, { atlas }: StandardsContext): boolean => {
  switch (place.kind) {
    case "belt":
      return place.belt.siteList === "complete"
    case "site":
      return true
    case "city":
      return atlas.belts.every((belt) => !isDemonstrationBelt(belt) || belt.siteList === "complete")
  }
}

/** Whether all sites of all demonstration belts of the belt's district are known; of the city, those of all. */
export const isDistrictListed = (place: Place, { atlas }: StandardsContext): boolean =>
  atlas.belts.every(
    (belt) =>
      !isDemonstrationBelt(belt) ||
      belt.siteList === "complete" ||
      (place.kind === "belt" && belt.district !== place.belt.district),
  )
