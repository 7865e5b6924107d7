import type { OmitReason, Omitted } from "../../domain/tour.ts"
import type { VisitWish } from "../../domain/visit-wish.ts"
import { MOST_CANDIDATES_PROVED } from "./best-visit.ts"
import type { Budget } from "./budget.ts"
import type { Candidate } from "./candidates.ts"
import { fitVisit } from "./fit-visit.ts"
import { scheduleOf } from "./schedule.ts"
import { minutesBetween, type TravelTable } from "./travel-table.ts"
import type { LeftOutReason } from "./visit-request.ts"

const DAY_MINUTES = 1440
const ALWAYS = [[0, Number.POSITIVE_INFINITY]] as const // no hours are known: the plan says so, and asks to confirm
const SEED = 1
const FIRST_GUESS: Budget = { kind: "iterations", iterations: 0 }

/** Stops in order, as candidates, and those left out with the reason. */
export type Chosen = { readonly order: readonly number[]; readonly omitted: readonly Omitted[] }

type Choice = {
  readonly candidates: readonly Candidate[]
  /** Travel between the candidates, in their order, and a place of departure behind them. */
  readonly table: TravelTable
  /** The place it sets out from: a candidate is the first stop then, if it can be. Null: anywhere. */
  readonly departure: number | null
  readonly wish: VisitWish
  readonly budget: Budget
}

type Fit = Chosen & { readonly value: number; readonly endMinute: number }

/** The stops that are worth most in the time there is, in an order that ends early; a round trip is back in time. */
export const chooseStops = (choice: Choice): Chosen => {
  const { departure, wish } = choice
  if (departure !== null) return beginningAt(choice, departure) ?? fitFrom(choice, departure, wish.startMinute, null)
  if (!wish.round) return fitFrom(choice, null, wish.startMinute, null)
  const fits = startsOf(choice).flatMap((start) => beginningAt(choice, start) ?? [])
  const best = fits.reduce((one: Fit | null, fit) => (one === null || isBetter(fit, one) ? fit : one), null)
  return best ?? fitFrom(choice, null, wish.startMinute, null)
}

/** Where a round trip from anywhere may begin: everywhere, or of too many where one begins who need not return. */
const startsOf = (choice: Choice): readonly number[] => {
  const { candidates, wish } = choice
  if (candidates.length <= MOST_CANDIDATES_PROVED) return candidates.map((_candidate, index) => index)
  const { order } = fitFrom({ ...choice, budget: FIRST_GUESS }, null, wish.startMinute, null)
  return order.slice(0, 1)
}

const isBetter = (one: Fit, other: Fit): boolean =>
  one.value > other.value || (one.value === other.value && one.endMinute < other.endMinute)

/** A visit whose first stop is a certain candidate; null where that is none, or cannot be seen in time. */
const beginningAt = (choice: Choice, first: number): Fit | null => {
  const { candidates, wish } = choice
  const candidate = candidates[first]
  if (candidate === undefined) return null
  const { stops, endMinute } = scheduleOf([candidate], wish.startMinute, () => 0, 0)
  const isClosed = stops.some(({ closedThen }) => closedThen)
  if (isClosed || endMinute > wish.startMinute + (wish.minutes ?? DAY_MINUTES)) return null
  const rest = fitFrom(choice, first, endMinute, first)
  return { ...rest, order: [first, ...rest.order], value: rest.value + candidate.value }
}

/** The best of the candidates, but for one that has been seen, between a place (null: anywhere) and the end. */
const fitFrom = (choice: Choice, from: number | null, startMinute: number, seen: number | null): Fit => {
  const { candidates, table, wish, budget } = choice
  // One place more that is nowhere: a visit that may begin where it likes begins there at no cost.
  const nowhere = table.places.length
  const indices = Array.from({ length: nowhere + 1 }, (_place, index) => index)
  const travelMinutes = indices.map((one) =>
    indices.map((other) => (one === nowhere || other === nowhere ? 0 : minutesBetween(table, one, other))),
  )
  const startPlace = from ?? nowhere
  const endPlace = wish.round && from !== null ? from : null
  const fit = fitVisit({
    candidates: candidates.map(({ value, dwellMinutes, windows }, place) => ({
      place,
      value: place === seen ? 0 : value,
      dwellMinutes,
      windows: windows === null ? ALWAYS : windows.map(({ open, close }) => [open, close] as const),
      must: false,
    })),
    ...{ travelMinutes, startPlace, endPlace, startMinute },
    totalMinutes: wish.startMinute + (wish.minutes ?? DAY_MINUTES) - startMinute,
    fixedOrder: false,
    seed: SEED,
    budget,
  })
  if (fit.kind !== "fitted") throw new Error("a visit of no stops ends where it begins")
  const order = fit.stops.map(({ candidate }) => candidate)
  const course = [startPlace, ...order, ...(endPlace === null ? [] : [endPlace])]
  const hasWay = (candidate: number): boolean =>
    course.some((before, at) => {
      const [there, on] = [travelMinutes[before]?.[candidate], travelMinutes[candidate]?.[course[at + 1] ?? nowhere]]
      const isPlace = at < course.length - 1 || endPlace === null
      return isPlace && Number.isFinite(there) && Number.isFinite(on)
    })
  const omitted = fit.leftOut.flatMap(({ candidate, reason }): Omitted[] => {
    const left = candidates[candidate]
    if (left === undefined || candidate === seen) return []
    return [{ site: left.site.id, reason: omitReason(reason, hasWay(candidate)) }]
  })
  return { order, omitted, value: fit.value, endMinute: fit.endMinute }
}

/** Whatever has no way to or from the others has none because a place is not known well enough: water is an estimate. */
const omitReason = (reason: LeftOutReason, hasWay: boolean): OmitReason => {
  switch (reason.kind) {
    case "no-time":
      return { kind: "no-time", moreMinutes: reason.moreMinutes }
    case "closed":
      return { kind: "hours-clash" }
    case "hours-clash":
      return { kind: hasWay ? "hours-clash" : "position-uncertain" }
    case "unreachable":
      return { kind: "position-uncertain" }
    case "not-of-interest":
      return { kind: "not-of-interest" }
  }
}
