import { bestVisit, MOST_CANDIDATES_PROVED } from "./best-visit.ts"
import type { Spent } from "./budget.ts"
import type { Random } from "./random.ts"
import { type VisitRoute, visitRoute } from "./visit-route.ts"
import type { Day } from "./visit-times.ts"

const MOST_WORK = 30_000_000 // looks at a place for a candidate: some seconds at most, whatever the budget says
const NOISE = 0.4 // how far chance may bend a candidate's rank
const PATIENCE = 60 // tries without a better visit before going back to the best
const LONGEST_CUT = 0.4 // of a route, taken out at once

/**
 * Good stops in good order where there are too many candidates to weigh every choice: put in what gives most worth for
 * its time, take a part out, fill up again, keep what is better (iterated local search for orienteering with time
 * windows, after Vansteenwegen et al. 2009). The best visit met is the answer; small ones are then put in the best order.
 */
export const searchVisit = (day: Day, among: readonly number[], random: Random, spent: Spent): readonly number[] => {
  const route = visitRoute(day)
  const filler = fillerOf(day, among, random)
  filler.fill(route, 0)
  shortenRoute(route, day)
  let best = snapshot(route)
  let current = best
  let dull = 0
  for (let tries = 0; spent(tries) < 1 && filler.work() < MOST_WORK; tries++) {
    const { stops } = current
    const most = Math.max(1, Math.floor(stops.length * LONGEST_CUT))
    const cut = 1 + Math.floor(random() * most)
    const from = Math.floor(random() * Math.max(1, stops.length))
    if (!route.set([...stops.slice(0, from), ...stops.slice(from + cut)])) continue
    filler.fill(route, NOISE)
    if (!day.fixedOrder && shortenRoute(route, day)) filler.fill(route, NOISE)
    const found = snapshot(route)
    if (isBetter(found, best)) {
      best = found
      dull = 0
    } else dull++
    if (!isBetter(current, found)) current = found
    else if (dull > PATIENCE) {
      current = best
      dull = 0
    }
  }
  if (best.stops.length > MOST_CANDIDATES_PROVED) return best.stops
  return bestVisit(
    day,
    [...best.stops].sort((one, other) => one - other),
  )
}

type Snapshot = { readonly stops: readonly number[]; readonly worth: number; readonly end: number }

const snapshot = (route: VisitRoute): Snapshot => ({
  stops: route.stops(),
  worth: route.worth(),
  end: route.endMinute(),
})

const isBetter = (one: Snapshot, other: Snapshot): boolean =>
  one.worth > other.worth || (one.worth === other.worth && one.end < other.end)

type Filler = { readonly fill: (route: VisitRoute, noise: number) => void; readonly work: () => number }

/** Puts in candidates, the one with most worth for its delay first, until none fits. */
const fillerOf = (day: Day, among: readonly number[], random: Random): Filler => {
  let work = 0
  const fill = (route: VisitRoute, noise: number): void => {
    // What fits nowhere now fits nowhere later in the same filling: a longer route leaves less room.
    let left = among.filter((candidate) => !route.stops().includes(candidate))
    for (;;) {
      let chosen = -1
      let behind = 0
      let most = Number.NEGATIVE_INFINITY
      const fitting: number[] = []
      for (const candidate of left) {
        work += route.stops().length + 1
        const opening = route.openingFor(candidate)
        if (opening === null) continue
        fitting.push(candidate)
        const rank = (day.worth(candidate) / (opening.delay + 1)) * (1 + noise * (random() - 0.5))
        if (rank <= most) continue
        most = rank
        chosen = candidate
        behind = opening.behind
      }
      if (chosen === -1) return
      route.insert(chosen, behind)
      left = fitting.filter((candidate) => candidate !== chosen)
    }
  }
  return { fill, work: () => work }
}

/** Takes each stop out once and puts it where it delays least; whether the visit ends earlier now. */
const shortenRoute = (route: VisitRoute, day: Day): boolean => {
  if (day.fixedOrder) return false
  const before = route.endMinute()
  for (const stop of route.stops()) {
    const kept = route.stops()
    const end = route.endMinute()
    const isSound = route.set(kept.filter((other) => other !== stop))
    const opening = isSound ? route.openingFor(stop) : null
    if (opening !== null) route.insert(stop, opening.behind)
    if (opening === null || route.endMinute() >= end) route.set(kept)
  }
  return route.endMinute() < before
}
