import type { LngLat } from "../../domain/lng-lat.ts"
import type { Site } from "../../domain/site.ts"
import type { LegEnd } from "../../domain/tour.ts"

/** A place a tour goes to, with how well it is known where that is. */
export type TourPlace = {
  readonly end: LegEnd
  /** Null where nobody knows. */
  readonly at: LngLat | null
  readonly uncertaintyMetres: number
  /** Drawn where a report's order suggests, or not at all: nothing may be measured from it. */
  readonly schematic: boolean
  readonly boat: boolean
}

/** A site as a place of a tour. */
export const placeOfSite = (site: Site): TourPlace => {
  const { position } = site
  const known = position.kind === "district-only" ? { at: null, uncertaintyMetres: 0 } : position
  return {
    end: site.id,
    at: known.at,
    uncertaintyMetres: known.uncertaintyMetres,
    schematic: position.kind !== "placed",
    boat: site.kind === "boat",
  }
}

/** Where a visitor sets out: pointed at, so known exactly. */
export const departurePlace = (at: LngLat): TourPlace => ({
  end: "start",
  at,
  uncertaintyMetres: 0,
  schematic: false,
  boat: false,
})
