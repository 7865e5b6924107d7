import type { SiteId } from "../../domain/ids.ts"
import type { OmitReason, Omitted, Tour, Visit } from "../../domain/tour.ts"
import type { VisitWish } from "../../domain/visit-wish.ts"
import type { Budget } from "./budget.ts"
import { type Candidate, candidatesOf, USUAL_DWELL_MINUTES } from "./candidates.ts"
import { compareOrders } from "./compare-orders.ts"
import { fitVisit } from "./fit-visit.ts"
import type { Comparison, GuideRequest } from "./guide-answer.ts"
import { makeTour } from "./make-tour.ts"
import { scheduleOf } from "./schedule.ts"
import { departurePlace, placeOfSite, type TourPlace } from "./tour-place.ts"
import { type TravelTable, type TravelWith, travelTable } from "./travel-table.ts"
import type { LeftOutReason } from "./visit-request.ts"

const DAY_MINUTES = 1440
const ALL_DAY = [[0, 2 * DAY_MINUTES]] as const // no hours are known: the plan says so, and asks to confirm
const SEED = 1

/** A visit and its stops in other orders. */
export type Planned = { readonly visit: Visit; readonly comparison: Comparison | null }

/** Whole minutes for a way, never too few. */
const minutesBetween = (table: TravelTable, from: number, to: number): number => {
  const travel = table.between(from, to)
  return travel.kind === "unknown" ? Number.POSITIVE_INFINITY : Math.ceil(travel.seconds / 60 - 1e-9)
}

/**
 * Plans a visit to a belt: which stops, in which order, when. A wish with an order of its own is kept to, with what does
 * not fit marked; otherwise the value seen is greatest in the time there is. Says of every other site why it is left out.
 */
export const planVisit = (request: GuideRequest, wish: VisitWish, travelWith: TravelWith, budget: Budget): Planned => {
  const { belt, sites, tiers } = request
  const { candidates, omitted } = candidatesOf(sites, wish, ({ id }) => tiers.get(id) ?? null)
  const departure = departureOf(wish, candidates)
  const places: TourPlace[] = candidates.map(({ site }) => placeOfSite(site))
  if (departure?.kind === "place") places.push(departure.place)
  const table = travelTable(places, travelWith)
  const startIndex = departure === null ? null : departure.kind === "place" ? candidates.length : departure.index

  const chosen =
    wish.order === null
      ? fitted(candidates, table, startIndex, wish, budget)
      : insisted(candidates, wish.order, omitted)
  const order = chosen.order
  const leads = departure?.kind === "place" ? [candidates.length] : []
  const home = wish.round ? (departure?.kind === "place" ? candidates.length : order[0]) : undefined
  const whole =
    order.length === 0
      ? []
      : [...leads, ...order, ...(home === undefined || order.length + leads.length < 2 ? [] : [home])]
  const tour = withoutReturnStop(makeTour(belt.id, table, whole, travelWith), order.length)
  const stops = order.flatMap((index) => candidates[index] ?? [])
  const minutesTo = (step: number): number => {
    const from = step === 0 ? leads[0] : order[step - 1]
    const to = order[step]
    if (from === undefined || to === undefined) return 0
    const minutes = minutesBetween(table, from, to)
    return Number.isFinite(minutes) ? minutes : 0
  }
  const last = order.at(-1)
  const back = home === undefined || last === undefined ? 0 : minutesBetween(table, last, home)
  const schedule = scheduleOf(stops, wish.startMinute, minutesTo, Number.isFinite(back) ? back : 0)
  const { comparison, proof } = compareOrders({
    belt,
    table,
    order,
    whole,
    leads,
    round: wish.round,
    travelWith,
    budget,
  })
  const deadline = wish.minutes === null ? Number.POSITIVE_INFINITY : wish.startMinute + wish.minutes
  const visit: Visit = {
    tour,
    date: wish.date,
    startMinute: wish.startMinute,
    endMinute: schedule.endMinute,
    overMinutes: Math.max(0, schedule.endMinute - deadline),
    usualDwellMinutes: USUAL_DWELL_MINUTES,
    stops: schedule.stops,
    omitted: [...omitted, ...chosen.omitted],
    proof,
  }
  return { visit, comparison }
}

type Departing =
  | { readonly kind: "place"; readonly place: TourPlace }
  | { readonly kind: "stop"; readonly index: number }

const departureOf = ({ departure }: VisitWish, candidates: readonly Candidate[]): Departing | null => {
  if (departure.kind === "anywhere") return null
  if (departure.kind === "place") return { kind: "place", place: departurePlace(departure.at) }
  const index = candidates.findIndex(
    ({ site }) => site.id === departure.site || site.formerIds.includes(departure.site),
  )
  return index < 0 ? null : { kind: "stop", index }
}

/** A round trip's way home is a leg, not a second visit of its first stop. */
const withoutReturnStop = (tour: Tour, count: number): Tour => ({ ...tour, stops: tour.stops.slice(0, count) })

type Chosen = { readonly order: readonly number[]; readonly omitted: readonly Omitted[] }

const fitted = (
  candidates: readonly Candidate[],
  table: TravelTable,
  startIndex: number | null,
  wish: VisitWish,
  budget: Budget,
): Chosen => {
  const count = table.places.length
  // One place more that is nowhere: a visit that may begin where it likes begins and ends there at no cost.
  const nowhere = count
  const travelMinutes = Array.from({ length: count + 1 }, (_row, from) =>
    Array.from({ length: count + 1 }, (_cell, to) =>
      from === nowhere || to === nowhere ? 0 : minutesBetween(table, from, to),
    ),
  )
  const startPlace = startIndex ?? nowhere
  const answer = fitVisit({
    candidates: candidates.map(({ value, dwellMinutes, windows }, place) => ({
      place,
      value,
      dwellMinutes,
      windows: windows === null ? ALL_DAY : windows.map(({ open, close }) => [open, close] as const),
      must: place === startIndex,
    })),
    travelMinutes,
    startPlace,
    endPlace: wish.round && startIndex !== null ? startPlace : null,
    startMinute: wish.startMinute,
    totalMinutes: wish.minutes ?? DAY_MINUTES,
    fixedOrder: false,
    seed: SEED,
    budget,
  })
  if (answer.kind !== "fitted") return { order: [], omitted: [] }
  return {
    order: answer.stops.map(({ candidate }) => candidate),
    omitted: answer.leftOut.flatMap(({ candidate, reason }) => {
      const left = candidates[candidate]
      return left === undefined ? [] : [{ site: left.site.id, reason: omitReason(reason, left) }]
    }),
  }
}

const SURE_METRES = 50 // a place known to within this is never out of reach for being uncertain

const omitReason = (reason: LeftOutReason, { site }: Candidate): OmitReason => {
  switch (reason.kind) {
    case "no-time":
      return { kind: "no-time", moreMinutes: reason.moreMinutes }
    case "hours-clash":
    case "closed":
      return { kind: "closed" }
    case "unreachable": {
      const { position } = site
      const vague = position.kind === "placed" && position.uncertaintyMetres > SURE_METRES
      return { kind: vague ? "position-uncertain" : "unreachable" }
    }
    case "not-of-interest":
      return { kind: "not-of-interest" }
  }
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
