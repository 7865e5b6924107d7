import type { StreetGraph } from "./street-graph.ts"

/** Two 32-bit numbers that differ, for all practical purposes, whenever nodes, arcs or costs of two graphs do. */
export const fingerprintOf = ({ out }: StreetGraph): readonly [number, number] => {
  const lists = [out.first, out.node, out.segment, out.cost]
  return [mixed(0x811c9dc5, lists), mixed(0x9747b28c, lists)]
}

/** Mixes whole lists into one number, each after its length (the body and finish of MurmurHash3). */
export const mixed = (seed: number, lists: readonly Uint32Array[]): number => {
  let hash = seed
  const mix = (word: number): void => {
    const turned = Math.imul(word, 0xcc9e2d51)
    hash ^= Math.imul((turned << 15) | (turned >>> 17), 0x1b873593)
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0
  }
  for (const list of lists) {
    mix(list.length)
    for (let i = 0; i < list.length; i++) mix(list[i] ?? 0)
  }
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
