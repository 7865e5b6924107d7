import type { GuideAnswer } from "../../compute/tour/guide-answer.ts"
import type { Belt } from "../../domain/belt.ts"
import type { Site } from "../../domain/site.ts"
import type { Tour } from "../../domain/tour.ts"
import type { Itinerary } from "../../export/itinerary.ts"
import { legTo } from "../../export/itinerary-legs.ts"
import type { ComparedOrder } from "../../panels/guide/orders-compared.tsx"
import type { TimetableRow } from "../../panels/guide/timetable.tsx"
import type { CityReader } from "../../panels/kit/reader.ts"
import type { SayGuide } from "../../text/guide-words.ts"

/** A guide's answer to a wish. */
export type VisitAnswer = Extract<GuideAnswer, { readonly kind: "visit" }>

/** Every known site of a belt once, its stops first. */
export const membersOf = (belt: Belt, reader: CityReader): readonly Site[] =>
  [...new Set([...belt.stops, ...belt.sites])].flatMap((id) => reader.index.sites.get(id) ?? [])

const orderOf = (kind: ComparedOrder["kind"], tour: Tour, count: number): ComparedOrder => ({
  kind,
  metres: tour.totals.metres,
  seconds: tour.totals.seconds,
  stops: [...new Set(tour.stops)].slice(0, count),
})

/** The visit's order beside the reported and the shortest one; none where they cannot be compared. */
export const ordersOf = ({ visit, comparison }: VisitAnswer): readonly ComparedOrder[] => {
  const count = visit.tour.stops.length
  if (comparison === null) return []
  const { reported, shortest } = comparison
  return [
    orderOf("mine", visit.tour, count),
    ...(reported === null ? [] : [orderOf("reported", reported, count)]),
    orderOf("shortest", shortest, count),
  ]
}

/** The rows of a visit: times, ways and warnings in words. */
export const rowsOf = (told: Itinerary, { visit }: VisitAnswer, say: SayGuide): TimetableRow[] =>
  told.stops.map((stop, index) => {
    const planned = visit.stops[index]
    const warnings = [
      ...(planned?.closedThen ? [say("plan.closed-then")] : []),
      ...(planned?.hoursKnown ? [] : [say("plan.hours-unknown")]),
    ]
    return {
      id: stop.id,
      number: stop.number,
      name: stop.name,
      times: stop.times?.words ?? "",
      stay: stop.times?.stay ?? "",
      way: legTo(stop, told.legs)?.words ?? null,
      access: stop.access,
      warnings,
    }
  })
