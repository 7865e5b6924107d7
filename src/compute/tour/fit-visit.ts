import type { OrderProof } from "../../domain/tour.ts"
import { bestVisit, MOST_CANDIDATES_PROVED } from "./best-visit.ts"
import { startBudget } from "./budget.ts"
import { reasonFor } from "./left-out.ts"
import { randomFrom } from "./random.ts"
import { searchVisit } from "./search-visit.ts"
import type { EndOutOfReach, FittedStop, FittedVisit, VisitRequest } from "./visit-request.ts"
import { beginOf, type Day, dayOf } from "./visit-times.ts"

/**
 * Which stops to make, in which order, so that their value is greatest (of equal values: the visit that ends first) and
 * the visit ends in time. Musts come before everything else. Every choice is weighed where at most 12 candidates could
 * be seen at all; beyond that the answer is good, and the same for the same seed and number of iterations. Throws
 * RangeError for requests that make no sense (see `dayOf`).
 */
export const fitVisit = (request: VisitRequest): FittedVisit | EndOutOfReach => {
  const spent = startBudget(request.budget)
  const day = dayOf(request)
  const reachable = reachableIn(request)
  const possible = request.candidates.flatMap(({ windows, dwellMinutes }, candidate) => {
    const begin = beginOf(windows, day.startMinute, dwellMinutes)
    return begin + dwellMinutes <= day.deadline && day.worth(candidate) > 0 && reachable(candidate) ? [candidate] : []
  })
  const isProved = possible.length <= MOST_CANDIDATES_PROVED
  const stops = isProved ? bestVisit(day, possible) : searchVisit(day, possible, randomFrom(request.seed), spent)
  const visit = fitted(day, stops, reachable, isProved ? { kind: "optimal" } : { kind: "not-ranked" })
  if (visit.endMinute <= day.deadline) return visit
  return {
    kind: "end-out-of-reach",
    minutes: Number.isFinite(visit.endMinute) ? visit.endMinute - day.startMinute : null,
  }
}

const fitted = (
  day: Day,
  stops: readonly number[],
  reachable: (candidate: number) => boolean,
  proof: OrderProof,
): FittedVisit => {
  const made: FittedStop[] = []
  let [from, left] = [-1, day.startMinute]
  for (const candidate of stops) {
    const { windows, dwellMinutes } = day.candidates[candidate] ?? { windows: [], dwellMinutes: 0 }
    const arriveMinute = left + day.travel(from, candidate)
    const beginMinute = beginOf(windows, arriveMinute, dwellMinutes)
    left = beginMinute + dwellMinutes
    made.push({ candidate, arriveMinute, beginMinute, leaveMinute: left })
    from = candidate
  }
  const isMade = new Set(stops)
  const leftOut = day.candidates.flatMap((_candidate, candidate) =>
    isMade.has(candidate) ? [] : [{ candidate, reason: reasonFor(day, stops, candidate, reachable) }],
  )
  const value = stops.reduce((sum, stop) => sum + (day.candidates[stop]?.value ?? 0), 0)
  return { kind: "fitted", stops: made, endMinute: left + day.travel(from, -1), value, leftOut, proof }
}

/** Whether there is a way from the start to a candidate and from there to the end, over other places if need be. */
const reachableIn = ({
  candidates,
  travelMinutes,
  startPlace,
  endPlace,
}: VisitRequest): ((candidate: number) => boolean) => {
  const there = placesFrom(startPlace, (place, other) => travelMinutes[place]?.[other] !== Number.POSITIVE_INFINITY)
  const back =
    endPlace === null
      ? there
      : placesFrom(endPlace, (place, other) => travelMinutes[other]?.[place] !== Number.POSITIVE_INFINITY)
  return (candidate) => {
    const place = candidates[candidate]?.place ?? -1
    return there.has(place) && back.has(place)
  }

  function placesFrom(first: number, isWay: (place: number, other: number) => boolean): ReadonlySet<number> {
    const seen = new Set([first])
    for (const place of seen)
      for (let other = 0; other < travelMinutes.length; other++)
        if (!seen.has(other) && isWay(place, other)) seen.add(other)
    return seen
  }
}
