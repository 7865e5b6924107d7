import type { Belt } from "../../domain/belt.ts"
import type { BrandTier } from "../../domain/brand.ts"
import type { SiteId } from "../../domain/ids.ts"
import type { Site } from "../../domain/site.ts"
import type { OrderProof, Tour, TravelMode, Visit } from "../../domain/tour.ts"
import type { VisitWish } from "../../domain/visit-wish.ts"
import type { StreetGraph } from "../streets/street-graph.ts"
import type { Budget } from "./budget.ts"
import { makeTour } from "./make-tour.ts"
import { planVisit } from "./plan-visit.ts"
import { placeOfSite } from "./tour-place.ts"
import { type TravelWith, travelTable } from "./travel-table.ts"

/** What a guide is asked: the belt with its sites, and what a person wants of a visit, or null for the belt as reported. */
export type GuideRequest = {
  readonly belt: Belt
  readonly sites: readonly Site[]
  /** Tiers of the sites' brands. */
  readonly tiers: ReadonlyMap<SiteId, BrandTier>
  readonly wish: VisitWish | null
}

/** Streets by mode, or null where a city has none; and how fast people walk there. */
export type Streets = {
  readonly walk: StreetGraph | null
  readonly drive: StreetGraph | null
  readonly walkMetresPerMinute: number
}

/** The same stops in two orders beside the visit's own. */
export type Comparison = {
  /** As the report names them; null where no report gives an order, or a way along it is not known. */
  readonly reported: Tour | null
  readonly shortest: Tour
  readonly proof: OrderProof
}

export type GuideAnswer =
  | { readonly kind: "tour"; readonly tour: Tour }
  | { readonly kind: "visit"; readonly visit: Visit; readonly comparison: Comparison | null }

/** Streets for one mode. */
export const travelBy = (streets: Streets, mode: TravelMode): TravelWith => ({
  mode,
  graph: streets[mode],
  walkMetresPerMinute: streets.walkMetresPerMinute,
})

/** The stops of a belt in the order it is shown, each once: the published or reported one, else that of the list. */
export const stopsInOrder = (belt: Belt, sites: readonly Site[]): readonly Site[] => {
  const known = new Map(sites.map((site) => [site.id, site]))
  const ids = new Set(belt.stops.length > 0 ? belt.stops : belt.sites)
  return [...ids].flatMap((id) => known.get(id) ?? [])
}

const WALKABLE_METRES = 8000 // a belt longer than this is not walked by most people: it is shown by car

/** The tour through a belt's stops as reported: on foot, or by car where it is too long to walk. */
export const tourOfBelt = (belt: Belt, sites: readonly Site[], streets: Streets, mode: TravelMode | null): Tour => {
  const places = stopsInOrder(belt, sites).map(placeOfSite)
  const order = places.map((_, index) => index)
  const tourBy = (how: TravelMode): Tour => {
    const travelWith = travelBy(streets, how)
    return makeTour(belt.id, travelTable(places, travelWith), order, travelWith)
  }
  const walked = tourBy(mode ?? "walk")
  return mode === null && walked.totals.metres > WALKABLE_METRES ? tourBy("drive") : walked
}

/** Answers a request: a tour of the belt, or a visit that fits the wish. Pure but for the budget's clock. */
export const guideAnswer = (request: GuideRequest, streets: Streets, budget: Budget): GuideAnswer => {
  const { belt, sites, wish } = request
  if (wish === null) return { kind: "tour", tour: tourOfBelt(belt, sites, streets, null) }
  return { kind: "visit", ...planVisit(request, wish, travelBy(streets, wish.mode), budget) }
}
