import type { OrderProof } from "../../domain/tour.ts"
import type { Budget } from "./budget.ts"

/** A square matrix: `distances[from][to]`, or the same row by row. Entries 0 … 1e15 in any unit, Infinity where there is no way. */
export type Distances = Float64Array | readonly (readonly number[])[]

export type OrderRequest = {
  readonly distances: Distances
  /** Whether the last leg leads back to the first stop. */
  readonly round: boolean
  /** The first stop, or null where that is free; a round trip then begins at the first of `given`. */
  readonly start: number | null
  /** The last stop (of a round trip: the one before going back), or null. */
  readonly end: number | null
  /** Stops that must come in this order, with any others between them. */
  readonly pinned: readonly number[]
  /** An order the answer is never worse than, where it keeps to start, end and pins itself. */
  readonly given?: readonly number[]
  readonly seed: number
  readonly budget: Budget
}

/** An order of all stops. */
export type OrderedStops =
  | {
      readonly kind: "ordered"
      readonly order: readonly number[]
      readonly length: number
      readonly proof: OrderProof
    }
  /** No order without a leg that has no way was found; `passable` is the sum of the other legs, `missing` counts those without. */
  | {
      readonly kind: "no-way"
      readonly order: readonly number[]
      readonly passable: number
      readonly missing: number
      /** Whether it is certain that no order has fewer legs without a way. */
      readonly proved: boolean
    }

/** The greatest distance that is still a distance: sums of a few thousand stay exact to a thousandth. */
export const GREATEST_DISTANCE = 1e15

/** A request made even: one flat matrix, every choice filled in. */
export type OrderTask = {
  readonly count: number
  readonly matrix: Float64Array
  readonly round: boolean
  readonly start: number | null
  readonly end: number | null
  readonly pinned: readonly number[]
  readonly given: readonly number[]
  readonly isSymmetric: boolean
  /** Whether every distance is a whole number. */
  readonly areWhole: boolean
  /** Whether there is a way from every stop to every other. */
  readonly isComplete: boolean
  /** The greatest entry that is not Infinity. */
  readonly longest: number
  /** What a leg without a way counts while searching: more than any order without one is long. */
  readonly forbidden: number
}

/** Makes a request even. Throws RangeError for what no caller may ask: a bad matrix, a stop that is not there, pins that contradict start or end. */
export const orderTaskOf = (request: OrderRequest): OrderTask => {
  const { round } = request
  const { matrix, count } = flatOf(request.distances)
  const given = request.given ?? Array.from({ length: count }, (_, stop) => stop)
  if (given.length !== count || !areStops(given, count)) throw new RangeError("given must name each stop once")
  if (!areStops(request.pinned, count)) throw new RangeError("pinned must name stops, none twice")
  for (const stop of [request.start, request.end])
    if (stop !== null && count > 0 && !areStops([stop], count)) throw new RangeError(`there is no stop ${stop}`)
  const start = request.start ?? (round ? (given[0] ?? null) : null)
  const end = count > 1 ? request.end : null
  if (start !== null && start === end) throw new RangeError("an order of several stops cannot begin and end at one")
  const pinned = request.pinned.length > 1 ? request.pinned : []
  if (start !== null && pinned.indexOf(start) > 0) throw new RangeError("the start is pinned behind another stop")
  if (end !== null && pinned.includes(end) && pinned.at(-1) !== end)
    throw new RangeError("the end is pinned before another stop")
  let longest = 0
  let isSymmetric = true
  let areWhole = true
  let isComplete = true
  for (let from = 0; from < count; from++) {
    for (let to = 0; to < count; to++) {
      if (from === to) continue
      const distance = matrix[from * count + to] ?? 0
      if (!(distance >= 0) || (distance > GREATEST_DISTANCE && distance !== Number.POSITIVE_INFINITY))
        throw new RangeError(`the distance from ${from} to ${to} is ${distance}`)
      if (distance === Number.POSITIVE_INFINITY) isComplete = false
      else if (distance > longest) longest = distance
      if (areWhole && distance !== Math.floor(distance)) areWhole = false
      if (distance !== matrix[to * count + from]) isSymmetric = false
    }
  }
  const forbidden = (longest > 0 ? longest : 1) * (count + 1)
  return { count, matrix, round, start, end, pinned, given, isSymmetric, areWhole, isComplete, longest, forbidden }
}

const areStops = (stops: readonly number[], count: number): boolean =>
  new Set(stops).size === stops.length && stops.every((stop) => Number.isInteger(stop) && stop >= 0 && stop < count)

const flatOf = (distances: Distances): { matrix: Float64Array; count: number } => {
  if (distances instanceof Float64Array) {
    const count = Math.round(Math.sqrt(distances.length))
    if (count * count !== distances.length) throw new RangeError("the matrix is not square")
    return { matrix: distances, count }
  }
  const count = distances.length
  const matrix = new Float64Array(count * count)
  distances.forEach((row, from) => {
    if (row.length !== count) throw new RangeError(`row ${from} has ${row.length} entries, not ${count}`)
    matrix.set(row, from * count)
  })
  return { matrix, count }
}

/** How long an order is, and how many of its legs have no way. */
export const measureOrder = (
  { matrix, count, round }: Pick<OrderTask, "matrix" | "count" | "round">,
  order: readonly number[],
): { readonly passable: number; readonly missing: number } => {
  let passable = 0
  let missing = 0
  const legs = round && count > 1 ? count : count - 1
  for (let at = 0; at < legs; at++) {
    const leg = matrix[(order[at] ?? 0) * count + (order[at + 1 === count ? 0 : at + 1] ?? 0)] ?? 0
    if (leg === Number.POSITIVE_INFINITY) missing++
    else passable += leg
  }
  return { passable, missing }
}
