import type { Spent } from "./budget.ts"
import { rowImproverOf } from "./improve-row.ts"
import type { Loop } from "./loop.ts"
import { nearNodesOf } from "./near-nodes.ts"
import type { Random } from "./random.ts"
import { type Row, rowOf } from "./row-of-nodes.ts"

const NEAR = 8
const LONGEST_PART = 30 // nodes in each of the two parts a kick swaps
const WARM = 0.3 // in mean legs: how much longer a loop may be taken at the start …
const COLD = 0.01 // … and at the end
const LEAST_GAIN = 1e-9 // of the mean leg
const ROUNDING = 1e-15 // of the sums along a row

/**
 * A short directed loop from node 0 that keeps to its pins: nearest next node first, then parts swapped and turned,
 * then kicks and annealing. For loops of more than MOST_NODES_PROVED nodes; the best one met is the answer.
 */
export const shortenRow = (loop: Loop, random: Random, spent: Spent): Int32Array => {
  const { count, costs, forbidden } = loop
  const row = rowOf(loop, nearestNext(loop))
  const near = { onwards: nearNodesOf(costs, count, NEAR), hither: nearNodesOf(turned(costs, count), count, NEAR) }
  let sum = 0
  let legs = 0
  for (let node = 0; node < count; node++) {
    const leg = near.onwards.distances[node * near.onwards.width] ?? 0
    if (leg >= forbidden) continue
    sum += leg
    legs++
  }
  const mean = legs === 0 ? 0 : sum / legs
  const least = LEAST_GAIN * mean + ROUNDING * count * forbidden
  const improver = rowImproverOf(row, near, least)
  let kicks = 0
  const goOn = (): boolean => spent(kicks) < 1
  for (let node = count - 1; node >= 0; node--) improver.name(node)
  improver.run(goOn)
  const best = Int32Array.from(row.nodes)
  const kept = Int32Array.from(row.nodes)
  let excess = 0
  for (; ; kicks++) {
    const share = spent(kicks)
    if (share >= 1) break
    const allowed = mean * WARM * (COLD / WARM) ** share
    const longer = kick(row, random, improver.name) - improver.run(goOn)
    if (longer > -allowed * Math.log(1 - random())) {
      row.restore(kept)
      continue
    }
    kept.set(row.nodes)
    excess += longer
    if (excess < -least) {
      excess = 0
      best.set(kept)
    }
  }
  return best
}

/** Swaps two short parts that touch, where the pins allow it, and then two more inside them: a double bridge. */
const kick = (row: Row, random: Random, name: (node: number) => void): number => {
  const others = row.nodes.length - 1
  const most = Math.max(1, Math.min(LONGEST_PART, Math.floor(others / 3)))
  let longer = 0
  const from = 1 + Math.floor(random() * (others - 2))
  for (let times = 0; times < 2; times++) {
    const first = Math.min(from + Math.floor(random() * most), others - 1)
    const middle = Math.min(first + Math.floor(random() * most), others - 1)
    const to = Math.min(middle + 1 + Math.floor(random() * most), others)
    const cost = row.costOfSwap(first, middle, to)
    if (cost === Number.POSITIVE_INFINITY) continue
    const { at } = row
    const ends = [at(first - 1), at(first), at(middle), at(middle + 1), at(to), at(to + 1)]
    row.swap(first, middle, to)
    longer += cost
    for (const node of ends) name(node)
  }
  return longer
}

/** From each node to the nearest that is left and whose pinned forerunner is seen. */
const nearestNext = ({ count, costs, pinned, last }: Loop): Int32Array => {
  const order = new Int32Array(count)
  const isSeen = new Uint8Array(count)
  const waitsFor = new Int32Array(count).fill(-1)
  pinned.forEach((node, at) => {
    waitsFor[node] = pinned[at - 1] ?? -1
  })
  isSeen[0] = 1
  for (let at = 1, node = 0; at < count; at++) {
    let nearest = -1
    for (let other = 1; other < count; other++) {
      const forerunner = waitsFor[other] ?? -1
      if (other === last && at + 1 < count) continue
      if (isSeen[other] === 1 || (forerunner !== -1 && isSeen[forerunner] === 0)) continue
      if (nearest === -1 || (costs[node * count + other] ?? 0) < (costs[node * count + nearest] ?? 0)) nearest = other
    }
    order[at] = nearest
    isSeen[nearest] = 1
    node = nearest
  }
  return order
}

const turned = (costs: Float64Array, count: number): Float64Array => {
  const other = new Float64Array(count * count)
  for (let from = 0; from < count; from++)
    for (let to = 0; to < count; to++) other[to * count + from] = costs[from * count + to] ?? 0
  return other
}
