import type { SiteId } from "../../domain/ids.ts"
import type { Site } from "../../domain/site.ts"
import type { Omitted, Visit } from "../../domain/tour.ts"
import type { VisitWish } from "../../domain/visit-wish.ts"
import type { Budget } from "./budget.ts"
import { type Candidate, candidatesOf, USUAL_DWELL_MINUTES } from "./candidates.ts"
import { type Chosen, chooseStops } from "./choose-stops.ts"
import { compareOrders } from "./compare-orders.ts"
import type { Comparison, GuideRequest } from "./guide-answer.ts"
import { scheduleOf } from "./schedule.ts"
import { departurePlace, placeOfSite, type TourPlace } from "./tour-place.ts"
import { minutesBetween, type TravelWith, travelTable } from "./travel-table.ts"
import { type Course, visitTour } from "./visit-tour.ts"

/** A visit and its stops in other orders. */
export type Planned = { readonly visit: Visit; readonly comparison: Comparison | null }

/**
 * Plans a visit to a belt: which stops, in which order, when. A wish with an order of its own is kept to, with what does
 * not fit marked; otherwise the value seen is greatest in the time there is. Says of every other site why it is left out.
 */
export const planVisit = (request: GuideRequest, wish: VisitWish, travelWith: TravelWith, budget: Budget): Planned => {
  const { belt, tiers } = request
  const sites = [...new Map(request.sites.map((site) => [site.id, site])).values()]
  const { candidates, omitted } = candidatesOf(sites, wish, ({ id }) => tiers.get(id) ?? null)
  const { places, departure } = placesOf(candidates, sites, wish)
  const table = travelTable(places, travelWith)

  const chosen =
    wish.order === null
      ? chooseStops({ candidates, table, departure, wish, budget })
      : insisted(candidates, wish.order, omitted)
  const { order } = chosen
  const course: Course = { from: departure === order[0] ? null : departure, order, round: wish.round }
  const tour = visitTour(belt.id, table, course, travelWith)
  const { stops, endMinute } = scheduleOf(
    order.flatMap((index) => candidates[index] ?? []),
    wish.startMinute,
    // A way nobody knows takes no time in the plan; the tour counts it as unknown.
    (step) => knownMinutes(minutesBetween(table, step === 0 ? course.from : order[step - 1], order[step])),
    wish.round ? knownMinutes(minutesBetween(table, order.at(-1), course.from ?? order[0])) : 0,
  )
  const { comparison, proof } = compareOrders({ belt, table, course, mine: tour, travelWith, budget })
  const deadline = wish.minutes === null ? Number.POSITIVE_INFINITY : wish.startMinute + wish.minutes
  const visit: Visit = {
    ...{ tour, date: wish.date, startMinute: wish.startMinute, endMinute },
    overMinutes: Math.max(0, endMinute - deadline),
    usualDwellMinutes: USUAL_DWELL_MINUTES,
    stops,
    omitted: [...omitted, ...chosen.omitted],
    proof,
  }
  return { visit, comparison }
}

const knownMinutes = (minutes: number): number => (Number.isFinite(minutes) ? minutes : 0)

/** The candidates as places, then the place a visit sets out from where that is none of them; and which one that is. */
const placesOf = (
  candidates: readonly Candidate[],
  sites: readonly Site[],
  { departure }: VisitWish,
): { readonly places: readonly TourPlace[]; readonly departure: number | null } => {
  const places = candidates.map(({ site }) => placeOfSite(site))
  if (departure.kind === "anywhere") return { places, departure: null }
  if (departure.kind === "place")
    return { places: [...places, departurePlace(departure.at)], departure: candidates.length }
  const isThere = ({ id, formerIds }: Site): boolean => id === departure.site || formerIds.includes(departure.site)
  const index = candidates.findIndex(({ site }) => isThere(site))
  if (index >= 0) return { places, departure: index }
  // One may meet at a door that is shut, as long as anybody knows where it is.
  const site = sites.find(isThere)
  if (site === undefined || site.position.kind !== "placed" || site.kind === "boat") return { places, departure: null }
  return { places: [...places, { ...placeOfSite(site), end: "start" }], departure: candidates.length }
}

/** A person's own choice of stops in their own order; sites that may not be visited stay out, with their reason known. */
const insisted = (candidates: readonly Candidate[], wanted: readonly SiteId[], known: readonly Omitted[]): Chosen => {
  const place = new Map(
    candidates.flatMap(({ site }, index) => [site.id, ...site.formerIds].map((id) => [id, index] as const)),
  )
  const order = [...new Set(wanted.flatMap((id) => place.get(id) ?? []))]
  const told = new Set(known.map(({ site }) => site))
  const omitted = candidates.flatMap(({ site }, index): Omitted[] =>
    order.includes(index) || told.has(site.id) ? [] : [{ site: site.id, reason: { kind: "left-out" } }],
  )
  return { order, omitted }
}
