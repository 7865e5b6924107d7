import type { OrderProof } from "../../domain/tour.ts"
import type { Spent } from "./budget.ts"
import type { RingMatrix } from "./shorten-ring.ts"

const WORK = 50_000_000 // leg looks for the whole bound: some 100 ms
const MOST_ROUNDS = 400
const FEWEST_ROUNDS = 30
const FIRST_STEP = 4 // of what the first bound lacks, for each node

/**
 * No closed tour through all nodes of a symmetric matrix is shorter than this: the best 1-tree found while nodes that
 * have too many legs are made dearer and end nodes cheaper (Held & Karp 1970, 1971, "The traveling-salesman problem
 * and minimum spanning trees"; steps shrink to nothing over the rounds as with Volgenant & Jonker 1982). `length` is that
 * of a known tour.
 */
export const oneTreeBound = (
  { matrix, count }: Pick<RingMatrix, "matrix" | "count">,
  length: number,
  spent: Spent,
): number => {
  if (count < 3) return Number.NEGATIVE_INFINITY
  const price = new Float64Array(count)
  const degree = new Int32Array(count)
  const lastExcess = new Int32Array(count)
  const tree = new Float64Array(count)
  const parent = new Int32Array(count)
  const rounds = Math.max(FEWEST_ROUNDS, Math.min(MOST_ROUNDS, Math.floor(WORK / (count * count))))
  let best = Number.NEGATIVE_INFINITY
  let firstStep = 0
  for (let round = 0; round < rounds; round++) {
    const share = Math.max(round / rounds, spent(round))
    if (round > 0 && share >= 1) break
    const bound = oneTree(matrix, count, price, degree, tree, parent)
    if (round === 0) firstStep = (FIRST_STEP * Math.max(0, length - bound)) / count
    best = Math.max(best, bound)
    if (bound >= length) break
    const step = firstStep * (1 - Math.min(1, share)) ** 2
    let isTour = true
    for (let node = 0; node < count; node++) {
      const excess = (degree[node] ?? 0) - 2
      if (excess !== 0) isTour = false
      price[node] = (price[node] ?? 0) + step * (0.7 * excess + 0.3 * (lastExcess[node] ?? 0))
      lastExcess[node] = excess
    }
    if (isTour) break
  }
  return best
}

/** A shortest spanning tree of nodes 1 … by Prim, node 0 tied to it twice; fills `degree`, answers with its length less twice the prices. */
const oneTree = (
  matrix: Float64Array,
  count: number,
  price: Float64Array,
  degree: Int32Array,
  tree: Float64Array,
  parent: Int32Array,
): number => {
  degree.fill(0)
  let length = 0
  tree.fill(Number.POSITIVE_INFINITY)
  let node = 1
  for (let added = 1; ; added++) {
    tree[node] = Number.NEGATIVE_INFINITY // in the tree
    if (added === count - 1) break
    const row = node * count
    const own = price[node] ?? 0
    let nearest = -1
    let least = Number.POSITIVE_INFINITY
    for (let other = 1; other < count; other++) {
      const known = tree[other] ?? 0
      if (known === Number.NEGATIVE_INFINITY) continue
      const leg = (matrix[row + other] ?? 0) + own + (price[other] ?? 0)
      if (leg < known) {
        tree[other] = leg
        parent[other] = node
        if (leg < least) {
          least = leg
          nearest = other
        }
      } else if (known < least) {
        least = known
        nearest = other
      }
    }
    length += least
    const joined = parent[nearest] ?? 0
    degree[nearest] = (degree[nearest] ?? 0) + 1
    degree[joined] = (degree[joined] ?? 0) + 1
    node = nearest
  }
  let first = -1
  let second = -1
  let [leastLeg, secondLeg] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  let prices = price[0] ?? 0
  for (let other = 1; other < count; other++) {
    prices += price[other] ?? 0
    const leg = (matrix[other] ?? 0) + (price[0] ?? 0) + (price[other] ?? 0)
    if (leg < leastLeg) {
      second = first
      secondLeg = leastLeg
      first = other
      leastLeg = leg
    } else if (leg < secondLeg) {
      second = other
      secondLeg = leg
    }
  }
  degree[0] = 2
  degree[first] = (degree[first] ?? 0) + 1
  degree[second] = (degree[second] ?? 0) + 1
  return length + leastLeg + secondLeg - 2 * prices
}

/** What a lower bound proves of a length. Whole distances have whole lengths: a bound is then as good as the next whole number. */
export const proofFrom = (length: number, bound: number, areWhole: boolean): OrderProof => {
  if (length === 0) return { kind: "optimal" }
  const rounding = 1e-9 * length
  const least = areWhole ? Math.ceil(bound - rounding) : bound
  if (least + rounding >= length) return { kind: "optimal" }
  return least > 0 ? { kind: "within", percent: (length / least - 1) * 100 } : { kind: "not-ranked" }
}
