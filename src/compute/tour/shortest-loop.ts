import type { Loop } from "./loop.ts"

/** Nodes beside node 0 up to which every order is considered. */
export const MOST_NODES_PROVED = 12

/**
 * The shortest loop from node 0 through all others (Held & Karp 1962, "A dynamic programming approach to sequencing
 * problems"): the best way to have seen each set of nodes and stand at each. Pins are kept by letting a node into a
 * set only behind the one it is pinned to. For at most MOST_NODES_PROVED nodes beside node 0.
 */
export const shortestLoop = ({ count, costs, pinned }: Loop): Int32Array => {
  const others = count - 1
  if (others < 1) return new Int32Array(count)
  const sets = 1 << others
  const best = new Float64Array(sets * others).fill(Number.POSITIVE_INFINITY)
  const before = new Int8Array(sets * others).fill(-1)
  const needs = new Int32Array(others)
  pinned.forEach((node, at) => {
    const earlier = pinned[at - 1]
    if (earlier !== undefined) needs[node - 1] = 1 << (earlier - 1)
  })
  for (let node = 0; node < others; node++)
    if (needs[node] === 0) best[(1 << node) * others + node] = costs[node + 1] ?? 0

  for (let set = 1; set < sets; set++) {
    for (let last = 0; last < others; last++) {
      const soFar = best[set * others + last] ?? 0
      if (soFar === Number.POSITIVE_INFINITY) continue
      const row = (last + 1) * count + 1
      for (let next = 0; next < others; next++) {
        if ((set & (1 << next)) !== 0) continue
        const need = needs[next] ?? 0
        if ((set & need) !== need) continue
        const at = (set | (1 << next)) * others + next
        const length = soFar + (costs[row + next] ?? 0)
        if (length >= (best[at] ?? 0)) continue
        best[at] = length
        before[at] = last
      }
    }
  }
  return walkBack(best, before, costs, count)
}

const walkBack = (best: Float64Array, before: Int8Array, costs: Float64Array, count: number): Int32Array => {
  const others = count - 1
  let set = (1 << others) - 1
  let last = 0
  let least = Number.POSITIVE_INFINITY
  for (let node = 0; node < others; node++) {
    const length = (best[set * others + node] ?? 0) + (costs[(node + 1) * count] ?? 0)
    if (length >= least) continue
    least = length
    last = node
  }
  const loop = new Int32Array(count)
  for (let at = others; at >= 1; at--) {
    loop[at] = last + 1
    const earlier = before[set * others + last] ?? -1
    set &= ~(1 << last)
    last = earlier
  }
  return loop
}
