import type { Spent } from "./budget.ts"
import { greedyRing } from "./greedy-ring.ts"
import { improverOf } from "./improve-ring.ts"
import { nearNodesOf, renumberedNear } from "./near-nodes.ts"
import type { Random } from "./random.ts"
import { type Ring, ringOf } from "./ring.ts"

const NEAR = 10 // near nodes looked at; of 6, 8, 10 and 12 the best at 550 and 1,000 stops
const LONGEST_PART = 50 // stops in each of the three parts a kick changes about
const WARM = 1 // in mean legs: how much longer a tour may be taken at the start …
const WARM_WHEN_LARGE = 0.1 // … where there is time for a few dozen kicks a stop only
const LARGE = 700 // stops
const COLD = 0.03 // … and at the end
const KICKS_BETWEEN_GLANCES = 7 // a mask: kicks between two glances at the clock
const LEAST_GAIN = 1e-9 // of the mean leg

/** A symmetric matrix, row by row, of at least 8 nodes. Legs below 0 must be in the tour, those above `longest` only where nothing else is left. */
export type RingMatrix = { readonly matrix: Float64Array; readonly count: number; readonly longest: number }

/**
 * A short closed tour through all nodes: greedy start, exchanges of two and three legs, then kicks (double bridges
 * between three short neighbouring parts; Martin, Otto & Felten 1991) that are mended and kept when the tour is not
 * longer than an ever stricter measure allows (annealing). The best tour met is the answer.
 */
export const shortenRing = ({ matrix, count, longest }: RingMatrix, random: Random, spent: Spent): Int32Array => {
  const near = nearNodesOf(matrix, count, NEAR)
  const first = greedyRing(matrix, count, near)
  // Numbered along the first tour, what is near in town is near in memory.
  const close = renumbered(matrix, count, first)
  const ring = ringOf(first.map((_node, at) => at))
  const mean = meanLeg(close, count, longest)
  const least = LEAST_GAIN * mean + 1e-14 * longest * count
  const improver = improverOf(ring, close, renumberedNear(near, first), least)
  const { tour, keep, undo } = ring
  let kicks = 0
  const goOn = (): boolean => spent(kicks) < 1

  for (let node = 0; node < count; node++) improver.name(node)
  improver.run(goOn)
  keep()
  const best = Int32Array.from(tour)
  let excess = 0 // of the tour in hand over the best
  let allowed = 0
  const warm = count > LARGE ? WARM_WHEN_LARGE : WARM
  for (; ; kicks++) {
    if ((kicks & KICKS_BETWEEN_GLANCES) === 0) {
      const share = spent(kicks)
      if (share >= 1) break
      allowed = mean * warm * (COLD / warm) ** share
    }
    const longer = kick(ring, close, count, random, improver.name) - improver.run(goOn)
    if (longer > -allowed * Math.log(1 - random())) {
      undo()
      continue
    }
    keep()
    excess += longer
    if (excess < -least) {
      excess = 0
      best.set(tour)
    }
  }
  return best.map((node) => first[node] ?? 0)
}

/** Changes three neighbouring parts B C D about into D C B and names the ends; by how much the ring is longer now. */
const kick = (
  { tour, exchange }: Ring,
  matrix: Float64Array,
  count: number,
  random: Random,
  name: (node: number) => void,
): number => {
  const most = Math.max(1, Math.min(LONGEST_PART, Math.floor((count - 4) / 4)))
  const at = (place: number): number => tour[place % count] ?? 0
  /** The next place from which the leg onwards may be given up. */
  const cutFrom = (place: number): number => ((matrix[at(place) * count + at(place + 1)] ?? 0) < 0 ? place + 1 : place)
  const first = cutFrom(Math.floor(random() * count))
  const second = cutFrom(first + 1 + Math.floor(random() * most))
  const third = cutFrom(second + 1 + Math.floor(random() * most))
  const fourth = cutFrom(third + 1 + Math.floor(random() * most))
  if (fourth - first >= count) return 0
  const [a, b, c, d] = [at(first), at(first + 1), at(second), at(second + 1)]
  const [e, f, g, h] = [at(third), at(third + 1), at(fourth), at(fourth + 1)]
  exchange(a, b, g, h)
  exchange(a, g, f, e)
  exchange(g, e, d, c)
  exchange(e, c, b, h)
  name(a)
  name(b)
  name(c)
  name(d)
  name(e)
  name(f)
  name(g)
  name(h)
  const leg = (from: number, to: number): number => matrix[from * count + to] ?? 0
  return leg(a, f) + leg(g, d) + leg(e, b) + leg(c, h) - leg(a, b) - leg(c, d) - leg(e, f) - leg(g, h)
}

const renumbered = (matrix: Float64Array, count: number, order: Int32Array): Float64Array => {
  const close = new Float64Array(count * count)
  for (let row = 0; row < count; row++) {
    const from = (order[row] ?? 0) * count
    const to = row * count
    for (let column = 0; column < count; column++) close[to + column] = matrix[from + (order[column] ?? 0)] ?? 0
  }
  return close
}

/** The mean of the ordinary legs from each node to the next. */
const meanLeg = (matrix: Float64Array, count: number, longest: number): number => {
  let sum = 0
  let legs = 0
  for (let node = 0; node + 1 < count; node++) {
    const leg = matrix[node * count + node + 1] ?? 0
    if (leg < 0 || leg > longest) continue
    sum += leg
    legs++
  }
  return legs === 0 ? 0 : sum / legs
}
