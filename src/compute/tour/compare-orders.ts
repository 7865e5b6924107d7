import type { Belt } from "../../domain/belt.ts"
import type { OrderProof } from "../../domain/tour.ts"
import type { Budget } from "./budget.ts"
import type { Comparison } from "./guide-answer.ts"
import { makeTour, totalsOf } from "./make-tour.ts"
import { orderStops } from "./order-stops.ts"
import type { TravelTable, TravelWith } from "./travel-table.ts"

type Compared = {
  readonly belt: Belt
  readonly table: TravelTable
  /** The visit's stops in its own order, as indices into the table. */
  readonly order: readonly number[]
  /** With the place it sets out from and the way home. */
  readonly whole: readonly number[]
  /** The place it sets out from, where that is not a stop. */
  readonly leads: readonly number[]
  readonly round: boolean
  readonly travelWith: TravelWith
  readonly budget: Budget
}

const SEED = 1

/**
 * The stops of a visit as the report orders them and in the shortest order (least time on the way), beside its own. Null,
 * and not ranked, where a way between two of them is not known. The proof is about the visit's own order.
 */
export const compareOrders = ({
  belt,
  table,
  order,
  whole,
  leads,
  round,
  travelWith,
  budget,
}: Compared): { readonly comparison: Comparison | null; readonly proof: OrderProof } => {
  const points = [...leads, ...order]
  const seconds = (from: number, to: number): number => {
    const travel = table.between(points[from] ?? 0, points[to] ?? 0)
    return travel.kind === "unknown" ? Number.POSITIVE_INFINITY : travel.seconds
  }
  const distances = points.map((_from, from) => points.map((_to, to) => seconds(from, to)))
  if (points.length < 2) return { comparison: null, proof: { kind: "not-ranked" } }
  const start = leads.length > 0 ? 0 : null
  const ordered = orderStops({ distances, round, start, end: null, pinned: [], seed: SEED, budget })
  if (ordered.kind === "no-way") return { comparison: null, proof: { kind: "not-ranked" } }

  const closing = (indices: readonly number[]): readonly number[] =>
    round && indices.length > 1 ? [...indices, ...indices.slice(0, 1)] : indices
  const shortest = makeTour(belt.id, table, closing(ordered.order.map((at) => points[at] ?? 0)), travelWith)
  const ends = new Map(order.map((index) => [table.places[index]?.end, index]))
  const asReported = belt.stopsOrder === "none" ? [] : belt.stops.flatMap((id) => ends.get(id) ?? [])
  const reported =
    asReported.length === order.length && order.length > 1
      ? makeTour(belt.id, table, closing([...leads, ...asReported]), travelWith)
      : null
  const own = totalsOf(makeTour(belt.id, table, whole, travelWith).legs).seconds
  return { comparison: { reported, shortest, proof: ordered.proof }, proof: proofOf(own, ordered) }
}

/** What the bound on any order says of the visit's own, which may be longer for the sake of opening hours. */
const proofOf = (ownSeconds: number, best: { readonly length: number; readonly proof: OrderProof }): OrderProof => {
  if (best.proof.kind === "not-ranked") return best.proof
  const slack = best.proof.kind === "optimal" ? 0 : best.proof.percent
  const bound = best.length / (1 + slack / 100)
  if (bound <= 0) return best.proof
  const percent = (ownSeconds / bound - 1) * 100
  return percent < 0.05 && best.proof.kind === "optimal"
    ? { kind: "optimal" }
    : { kind: "within", percent: Math.max(percent, 0) }
}
