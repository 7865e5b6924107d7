import type { NearNodes } from "./near-nodes.ts"

/**
 * A first tour: the shortest legs between near nodes that close no loop and fork nowhere, and the chains they make
 * joined end to nearest end. `matrix` is symmetric, row by row.
 */
export const greedyRing = (matrix: Float64Array, count: number, near: NearNodes): Int32Array => {
  const links = chainsOf(count, near)
  const isUsed = new Uint8Array(count)
  const order = new Int32Array(count)
  let written = 0
  let end = endOfSomeChain(links, count)
  while (end !== -1) {
    // walk the chain from this end to its other
    let [before, node] = [-1, end]
    let last = end
    while (node !== -1) {
      isUsed[node] = 1
      order[written++] = node
      last = node
      const first = links[2 * node] ?? -1
      const following = first === before ? (links[2 * node + 1] ?? -1) : first
      before = node
      node = following
    }
    end = nearestFreeEnd(matrix, count, last, links, isUsed)
  }
  return order
}

/** Two neighbours of each node, or −1. */
const chainsOf = (count: number, near: NearNodes): Int32Array => {
  const { width, nodes, distances } = near
  const links = new Int32Array(2 * count).fill(-1)
  const chain = new Int32Array(count)
  for (let node = 0; node < count; node++) chain[node] = node
  const chainOf = (node: number): number => {
    let top = node
    while (chain[top] !== top) {
      chain[top] = chain[chain[top] ?? 0] ?? 0
      top = chain[top] ?? 0
    }
    return top
  }
  const legs = new Uint32Array(count * width)
  for (let leg = 0; leg < legs.length; leg++) legs[leg] = leg
  legs.sort((one, other) => (distances[one] ?? 0) - (distances[other] ?? 0) || one - other)
  for (const leg of legs) {
    const from = Math.floor(leg / width)
    const to = nodes[leg] ?? 0
    if (links[2 * from + 1] !== -1 || links[2 * to + 1] !== -1) continue
    const [ours, theirs] = [chainOf(from), chainOf(to)]
    if (ours === theirs) continue
    chain[ours] = theirs
    links[links[2 * from] === -1 ? 2 * from : 2 * from + 1] = to
    links[links[2 * to] === -1 ? 2 * to : 2 * to + 1] = from
  }
  return links
}

const endOfSomeChain = (links: Int32Array, count: number): number => {
  for (let node = 0; node < count; node++) if (links[2 * node + 1] === -1) return node
  return -1
}

const nearestFreeEnd = (
  matrix: Float64Array,
  count: number,
  from: number,
  links: Int32Array,
  isUsed: Uint8Array,
): number => {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (let node = 0; node < count; node++) {
    if (isUsed[node] === 1 || links[2 * node + 1] !== -1) continue
    const distance = matrix[from * count + node] ?? 0
    if (distance >= least) continue
    least = distance
    best = node
  }
  return best
}
