import type { Site } from "../../domain/site.ts"
import type { StandardsContext } from "./context.ts"
import type { Place } from "./place.ts"

/** The rows of the sites of a belt, of the whole city, or the one site. */
export const memberRows = (place: Place, { atlas, beltMembers }: StandardsContext): readonly number[] => {
  switch (place.kind) {
    case "belt":
      return beltMembers[place.row] ?? []
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
export const isListComplete = (place: Place, { isCityListed }: StandardsContext): boolean => {
  switch (place.kind) {
    case "belt":
      return place.belt.siteList === "complete"
    case "site":
      return true
    case "city":
      return isCityListed
  }
}

/** The same, and with it all sites of every demonstration belt of the belt's district. */
export const isDistrictListed = (place: Place, context: StandardsContext): boolean =>
  isListComplete(place, context) && (place.kind !== "belt" || !context.openDistricts.has(place.belt.district))
