import type { Loop } from "./loop.ts"
import type { OrderTask } from "./order-request.ts"
import type { RingMatrix } from "./shorten-ring.ts"

/** A task in symmetric form, and the way back: from a ring's nodes to the stops in order. */
export type SymmetricForm = RingMatrix & {
  /** What a ring with all its forced legs is shorter by than the order it stands for. */
  readonly bonus: number
  readonly stopsOf: (ring: Int32Array) => readonly number[]
}

const FORCED_OVER_FORBIDDEN = 4 // giving up a forced leg must not pay even where it saves three forbidden ones

/** A task of symmetric distances: free ends meet in a node of no place, a leg that must be there counts far below zero. */
export const symmetricTask = (task: OrderTask): SymmetricForm => {
  const { count: stops, matrix: distances, round, start, end, longest, forbidden } = task
  const stopsFrom = (ring: Int32Array, first: number): number[] => startingAt(Array.from(ring), first)
  if (round && end === null && task.isComplete)
    return { matrix: distances, count: stops, longest, bonus: 0, stopsOf: (ring) => stopsFrom(ring, start ?? 0) }
  const bothEnds = start !== null && end !== null
  const hasNowhere = !round && !bothEnds
  const count = hasNowhere ? stops + 1 : stops
  const matrix = new Float64Array(count * count)
  for (let from = 0; from < stops; from++)
    for (let to = 0; to < stops; to++) {
      const distance = distances[from * stops + to] ?? 0
      matrix[from * count + to] = from === to ? 0 : distance === Number.POSITIVE_INFINITY ? forbidden : distance
    }
  const force = forbidden * FORCED_OVER_FORBIDDEN
  const forceLeg = (from: number, to: number): number => {
    const real = round ? (matrix[from * count + to] ?? 0) : 0
    matrix[from * count + to] = real - force
    matrix[to * count + from] = real - force
    return force
  }
  const fixed = start ?? end
  let bonus = 0
  if (start !== null && end !== null) bonus = forceLeg(start, end)
  else if (hasNowhere && fixed !== null) bonus = forceLeg(stops, fixed)
  const stopsOf = (ring: Int32Array): readonly number[] => {
    const first = hasNowhere ? stops : (start ?? 0)
    const order = stopsFrom(ring, first)
    const isBackwards = hasNowhere
      ? (start !== null && order[1] !== start) || (start === null && end !== null && order.at(-1) !== end)
      : end !== null && order.at(-1) !== end
    const turned = isBackwards ? [first, ...order.slice(1).reverse()] : order
    return hasNowhere ? turned.slice(1) : turned
  }
  return { matrix, count, longest, bonus, stopsOf }
}

/**
 * Any loop as a symmetric ring of twice its nodes (Jonker & Volgenant 1983, "Transforming asymmetric into symmetric
 * traveling salesman problems"): node i is come to at i and left from at i + count, and the leg between those two is
 * forced. `stopsOf` answers with the loop's nodes from node 0 on.
 */
export const doubledLoop = ({ count: single, costs, last, longest, forbidden }: Loop): SymmetricForm => {
  const count = 2 * single
  const force = forbidden * FORCED_OVER_FORBIDDEN
  const matrix = new Float64Array(count * count).fill(2 * force)
  for (let from = 0; from < single; from++) {
    for (let to = 0; to < single; to++) {
      const cost = from === to ? -force : (costs[from * single + to] ?? 0)
      matrix[(from + single) * count + to] = cost
      matrix[to * count + from + single] = cost
    }
  }
  let forced = single
  if (last !== null) {
    const home = (costs[last * single] ?? 0) - force
    matrix[(last + single) * count] = home
    matrix[last + single] = home
    forced++
  }
  const stopsOf = (ring: Int32Array): readonly number[] => {
    const order = startingAt(Array.from(ring), 0)
    const forward = order[1] === single ? order : [0, ...order.slice(1).reverse()]
    return forward.filter((node) => node < single)
  }
  return { matrix, count, longest, bonus: force * forced, stopsOf }
}

const startingAt = (ring: readonly number[], node: number): number[] => {
  const at = ring.indexOf(node)
  return [...ring.slice(at), ...ring.slice(0, at)]
}
