import type { NearNodes } from "./near-nodes.ts"
import type { Ring } from "./ring.ts"

const LOOKS_BETWEEN_QUESTIONS = 127 // a mask: nodes looked at between two glances at the clock

const INNER_WIDTH = 5 // near nodes tried for the third leg; more cost more time than they gain

/** Shortens a ring around nodes that were named, until nothing near them helps. */
export type Improver = {
  /** Look at this node at the next `run`. */
  readonly name: (node: number) => void
  /** Improves until no named node is left or `goOn` (asked now and then) says no; by how much the ring is shorter now. */
  readonly run: (goOn: () => boolean) => number
}

/**
 * Best exchange of two or three legs that begins at a node, taken over near nodes only (Lin & Kernighan 1973, "An
 * effective heuristic for the traveling-salesman problem", cut off at depth three; it contains 2-opt and Or-opt).
 * Only chains whose partial gain stays positive are followed. `matrix` is symmetric, row by row; a gain of `least` or
 * less is taken for rounding, which may go in circles.
 */
export const improverOf = (ring: Ring, matrix: Float64Array, near: NearNodes, least: number): Improver => {
  const count = ring.tour.length
  const { tour, place, exchange } = ring
  const { width, nodes, distances } = near
  const inner = Math.min(width, INNER_WIDTH)
  const waiting = new Int32Array(count)
  const isWaiting = new Uint8Array(count)
  let first = 0
  let amount = 0

  const name = (node: number): void => {
    if (isWaiting[node] === 1) return
    isWaiting[node] = 1
    let at = first + amount
    if (at >= count) at -= count
    waiting[at] = node
    amount++
  }

  // The best move of the node in hand: how it joins t1 … t6, and what it gains.
  let kind = 0
  let gain = 0
  let m2 = 0
  let m3 = 0
  let m4 = 0
  let m5 = 0
  let m6 = 0

  const search = (t1: number, forward: boolean): void => {
    const step = forward ? 1 : -1
    const wrap = forward ? count : -1
    const from = forward ? 0 : count - 1
    const backWrap = forward ? -1 : count
    const backFrom = forward ? count - 1 : 0
    let at = (place[t1] ?? 0) + step
    if (at === wrap) at = from
    const t2 = tour[at] ?? 0
    const start = at
    const leg12 = matrix[t1 * count + t2] ?? 0
    for (let rank = t2 * width, end = rank + width; rank < end; rank++) {
      const gain1 = leg12 - (distances[rank] ?? 0)
      if (gain1 <= least) break
      const t3 = nodes[rank] ?? 0
      const at3 = place[t3] ?? 0
      let offset3 = forward ? at3 - start : start - at3
      if (offset3 < 0) offset3 += count
      if (offset3 === 1 || t3 === t1) continue
      // t4 before t3: exchanging two legs is a tour
      let at4 = at3 - step
      if (at4 === backWrap) at4 = backFrom
      let t4 = tour[at4] ?? 0
      let gain2 = gain1 + (matrix[t3 * count + t4] ?? 0)
      const closed = gain2 - (matrix[t4 * count + t1] ?? 0)
      if (closed > gain) {
        gain = closed
        kind = 2
        m2 = t2
        m3 = t3
        m4 = t4
      }
      for (let rank5 = t4 * width, end5 = rank5 + inner; rank5 < end5; rank5++) {
        const gain3 = gain2 - (distances[rank5] ?? 0)
        if (gain3 <= gain) break
        const t5 = nodes[rank5] ?? 0
        if (t5 === t3 || t5 === t1) continue
        const at5 = place[t5] ?? 0
        let offset5 = forward ? at5 - start : start - at5
        if (offset5 < 0) offset5 += count
        let at6: number
        if (offset5 < offset3) {
          if (offset5 === offset3 - 2) continue
          at6 = at5 + step
          if (at6 === wrap) at6 = from
        } else {
          at6 = at5 - step
          if (at6 === backWrap) at6 = backFrom
        }
        const t6 = tour[at6] ?? 0
        const total = gain3 + (matrix[t5 * count + t6] ?? 0) - (matrix[t6 * count + t1] ?? 0)
        if (total > gain) {
          gain = total
          kind = 3
          m2 = t2
          m3 = t3
          m4 = t4
          m5 = t5
          m6 = t6
        }
      }
      // t4 behind t3: only a third exchange, inside the part cut off, makes it a tour again
      at4 = at3 + step
      if (at4 === wrap) at4 = from
      t4 = tour[at4] ?? 0
      gain2 = gain1 + (matrix[t3 * count + t4] ?? 0)
      for (let rank5 = t4 * width, end5 = rank5 + inner; rank5 < end5; rank5++) {
        const gain3 = gain2 - (distances[rank5] ?? 0)
        if (gain3 <= gain) break
        const t5 = nodes[rank5] ?? 0
        const at5 = place[t5] ?? 0
        let offset5 = forward ? at5 - start : start - at5
        if (offset5 < 0) offset5 += count
        if (offset5 >= offset3) continue
        let at6 = at5 + step
        if (at6 === wrap) at6 = from
        let t6 = tour[at6] ?? 0
        let total = gain3 + (matrix[t5 * count + t6] ?? 0) - (matrix[t6 * count + t1] ?? 0)
        if (total > gain) {
          gain = total
          kind = 4
          m2 = t2
          m3 = t3
          m4 = t4
          m5 = t5
          m6 = t6
        }
        if (offset5 === 0) continue
        at6 = at5 - step
        if (at6 === backWrap) at6 = backFrom
        t6 = tour[at6] ?? 0
        total = gain3 + (matrix[t5 * count + t6] ?? 0) - (matrix[t6 * count + t1] ?? 0)
        if (total > gain) {
          gain = total
          kind = 5
          m2 = t2
          m3 = t3
          m4 = t4
          m5 = t5
          m6 = t6
        }
      }
    }
  }

  const apply = (t1: number): void => {
    if (kind <= 3) {
      exchange(t1, m2, m4, m3)
      if (kind === 3) exchange(t1, m4, m6, m5)
    } else if (kind === 4) {
      exchange(t1, m2, m3, m4)
      exchange(t1, m3, m6, m5)
      exchange(m3, m5, m2, m4)
    } else {
      exchange(t1, m2, m6, m5)
      exchange(m2, m5, m3, m4)
    }
    name(t1)
    name(m2)
    name(m3)
    name(m4)
    if (kind > 2) {
      name(m5)
      name(m6)
    }
  }

  const run = (goOn: () => boolean): number => {
    let gained = 0
    for (let looks = 1; amount > 0; looks++) {
      if ((looks & LOOKS_BETWEEN_QUESTIONS) === 0 && !goOn()) break
      const node = waiting[first] ?? 0
      if (++first === count) first = 0
      amount--
      isWaiting[node] = 0
      gain = least
      kind = 0
      search(node, true)
      if (kind === 0) search(node, false)
      if (kind === 0) continue
      gained += gain
      apply(node)
    }
    return gained
  }

  return { name, run }
}
