import type { Belt } from "../../domain/belt.ts"
import type { SiteId } from "../../domain/ids.ts"
import type { OrderProof, Tour } from "../../domain/tour.ts"
import type { Budget } from "./budget.ts"
import type { Comparison } from "./guide-answer.ts"
import { orderStops } from "./order-stops.ts"
import type { TravelTable, TravelWith } from "./travel-table.ts"
import { type Course, visitTour } from "./visit-tour.ts"

type Compared = {
  readonly belt: Belt
  readonly table: TravelTable
  /** The visit's own course, and the tour along it. */
  readonly course: Course
  readonly mine: Tour
  readonly travelWith: TravelWith
  readonly budget: Budget
}

type Ranked = { readonly comparison: Comparison | null; readonly proof: OrderProof }

const SEED = 1
const NOT_RANKED: Ranked = { comparison: null, proof: { kind: "not-ranked" } }

/**
 * The stops of a visit as the report orders them and in the shortest order (least time on the way, never more than its own
 * or the report's), beside its own. Null, and not ranked, where a way of its own is not known or there is nothing to
 * order. The proof is about the visit's own order.
 */
export const compareOrders = ({ belt, table, course, mine, travelWith, budget }: Compared): Ranked => {
  const { from, order, round } = course
  const points = from === null ? order : [from, ...order]
  if (points.length < 2 || mine.totals.unknownLegs > 0) return NOT_RANKED
  const inOrder = (other: readonly number[]): Tour => visitTour(belt.id, table, { ...course, order: other }, travelWith)
  const asReported = reportedOrder(belt, table, order)
  const told = asReported === null ? null : inOrder(asReported)
  const reported = told === null || told.totals.unknownLegs > 0 ? null : told

  const seconds = (one: number, other: number): number => {
    const travel = table.between(one, other)
    return travel.kind === "unknown" ? Number.POSITIVE_INFINITY : travel.seconds
  }
  const isReportBetter = reported !== null && reported.totals.seconds < mine.totals.seconds
  const known = isReportBetter && asReported !== null ? asReported : order
  const atPoints = known.map((place) => points.lastIndexOf(place))
  const best = orderStops({
    distances: points.map((one) => points.map((other) => seconds(one, other))),
    ...{ round, start: from === null ? null : 0, end: null, pinned: [] },
    given: from === null ? atPoints : [0, ...atPoints],
    ...{ seed: SEED, budget },
  })
  if (best.kind === "no-way") return NOT_RANKED
  const shortest = inOrder(best.order.slice(from === null ? 0 : 1).flatMap((at) => points[at] ?? []))
  return { comparison: { reported, shortest, proof: best.proof }, proof: proofOf(mine.totals.seconds, best) }
}

/** A visit's stops as a report or a notice orders them; null where none gives an order of all of them: ours is no report. */
const reportedOrder = (belt: Belt, table: TravelTable, order: readonly number[]): readonly number[] | null => {
  const isReported = belt.stopsOrder === "reported" || belt.stopsOrder === "official"
  if (!isReported || order.length < 2) return null
  const places = new Map(order.map((index) => [table.places[index]?.end, index]))
  const reported = [...new Set<SiteId>(belt.stops)].flatMap((id) => places.get(id) ?? [])
  return reported.length === order.length ? reported : null
}

const SAME = 1e-9 // sums of the same legs in another order

/** What the bound on any order says of the visit's own, which may be longer for the sake of opening hours. */
const proofOf = (ownSeconds: number, best: { readonly length: number; readonly proof: OrderProof }): OrderProof => {
  if (best.proof.kind === "not-ranked" || ownSeconds <= best.length * (1 + SAME)) return best.proof
  const slack = best.proof.kind === "optimal" ? 0 : best.proof.percent
  const bound = best.length / (1 + slack / 100)
  return bound > 0 ? { kind: "within", percent: (ownSeconds / bound - 1) * 100 } : { kind: "not-ranked" }
}
