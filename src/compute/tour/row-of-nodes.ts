import type { Loop } from "./loop.ts"

/**
 * A directed loop as a row: node 0 first, and behind the last node 0 again. It can say at once what turning a part
 * round or swapping two parts that touch would cost and whether the pins allow it, and do so. Positions count from 0.
 */
export type Row = {
  readonly nodes: Int32Array
  readonly place: Int32Array
  /** The node at a position; behind the last comes node 0 again. */
  readonly at: (position: number) => number
  /** By how much turning positions `from` … `to` round makes the loop longer; Infinity when pins forbid it. */
  readonly costOfTurn: (from: number, to: number) => number
  readonly turn: (from: number, to: number) => void
  /** By how much swapping `from` … `middle` with `middle + 1` … `to` makes the loop longer; Infinity when pins forbid it. */
  readonly costOfSwap: (from: number, middle: number, to: number) => number
  readonly swap: (from: number, middle: number, to: number) => void
  /** Puts all nodes back as they were in another array. */
  readonly restore: (nodes: Int32Array) => void
}

/** A row over `order`, which begins with node 0 and keeps to the pins. */
export const rowOf = ({ count, costs, pinned }: Loop, order: ArrayLike<number>): Row => {
  const nodes = Int32Array.from(order)
  const place = new Int32Array(count)
  const isPinned = new Uint8Array(count)
  for (const node of pinned) isPinned[node] = 1
  // Sums from the beginning: legs as they are, the same legs the other way, pinned nodes.
  const forth = new Float64Array(count)
  const back = new Float64Array(count)
  const pins = new Int32Array(count + 1)
  const spare = new Int32Array(count)

  const at = (position: number): number => (position >= count ? 0 : (nodes[position] ?? 0))
  const cost = (from: number, to: number): number => costs[from * count + to] ?? 0
  const sumUp = (from: number): void => {
    for (let position = from; position < count; position++) {
      const node = nodes[position] ?? 0
      place[node] = position
      pins[position + 1] = (pins[position] ?? 0) + (isPinned[node] ?? 0)
      if (position === 0) continue
      const before = nodes[position - 1] ?? 0
      forth[position] = (forth[position - 1] ?? 0) + cost(before, node)
      back[position] = (back[position - 1] ?? 0) + cost(node, before)
    }
  }
  const pinsIn = (from: number, to: number): number => (pins[to + 1] ?? 0) - (pins[from] ?? 0)
  sumUp(0)

  return {
    nodes,
    place,
    at,
    costOfTurn: (from, to) => {
      if (pinsIn(from, to) > 1) return Number.POSITIVE_INFINITY
      const [before, first, last, behind] = [at(from - 1), at(from), at(to), at(to + 1)]
      const inside = (back[to] ?? 0) - (back[from] ?? 0) - ((forth[to] ?? 0) - (forth[from] ?? 0))
      return inside + cost(before, last) + cost(first, behind) - cost(before, first) - cost(last, behind)
    },
    turn: (from, to) => {
      nodes.subarray(from, to + 1).reverse()
      sumUp(from)
    },
    costOfSwap: (from, middle, to) => {
      if (pinsIn(from, middle) > 0 && pinsIn(middle + 1, to) > 0) return Number.POSITIVE_INFINITY
      const [before, first, last] = [at(from - 1), at(from), at(middle)]
      const [head, tail, behind] = [at(middle + 1), at(to), at(to + 1)]
      const added = cost(before, head) + cost(tail, first) + cost(last, behind)
      return added - cost(before, first) - cost(last, head) - cost(tail, behind)
    },
    swap: (from, middle, to) => {
      const moved = middle - from + 1
      spare.set(nodes.subarray(from, middle + 1))
      nodes.copyWithin(from, middle + 1, to + 1)
      nodes.set(spare.subarray(0, moved), to + 1 - moved)
      sumUp(from)
    },
    restore: (earlier) => {
      nodes.set(earlier)
      sumUp(0)
    },
  }
}
