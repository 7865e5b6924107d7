import { report, type Watch } from "../watch.ts"
import { eachWithin, type GapPlaces } from "./gap-places.ts"

/** A place a gap may be around, and the most it may weigh: what it weighed when last looked at. */
type Seed = { readonly x: number; readonly y: number; most: number }

/**
 * Gathers places into groups within reach of one spot, the heaviest group first: at each turn the spot around which most
 * weight is left, among the middles of all cells that somebody lives in. What weighs nothing alone makes no group.
 */
export const worstFirst = (places: GapPlaces, most: number, watch: Watch): readonly (readonly number[])[] => {
  const isTaken = new Uint8Array(places.x.length)
  const left = (x: number, y: number): number => {
    let sum = 0
    eachWithin(places, x, y, (i) => {
      if (isTaken[i] === 0) sum += places.weight[i] ?? 0
    })
    return sum
  }
  const seeds = [...places.cells.values()].flatMap((cell) => seedOf(places, cell) ?? [])
  for (const [k, seed] of seeds.entries()) {
    if (k % 256 === 0) report(watch, (0.5 * k) / seeds.length)
    seed.most = left(seed.x, seed.y)
  }
  seeds.sort((one, other) => other.most - one.most)
  const groups: (readonly number[])[] = []
  while (groups.length < most && seeds.length > 0) {
    report(watch, 0.5 + (0.5 * groups.length) / most)
    const seed = heaviest(seeds, left)
    if (seed === undefined || !(seed.most > 0)) break
    const members: number[] = []
    eachWithin(places, seed.x, seed.y, (i) => {
      if (isTaken[i] === 0) members.push(i)
      isTaken[i] = 1
    })
    groups.push(members)
  }
  return groups
}

/** Weights only fall as places are taken: a seed that still weighs more than the next was thought to is the heaviest. */
const heaviest = (seeds: Seed[], left: (x: number, y: number) => number): Seed | undefined => {
  for (;;) {
    const [first, second] = seeds
    if (first === undefined) return undefined
    first.most = left(first.x, first.y)
    if (second === undefined || first.most >= second.most) return first
    sink(seeds)
  }
}

/** Moves the first seed to where it belongs among the rest, which are in order. */
const sink = (seeds: Seed[]): void => {
  const first = seeds.shift()
  if (first === undefined) return
  let [low, high] = [0, seeds.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((seeds[middle]?.most ?? 0) >= first.most) low = middle + 1
    else high = middle
  }
  seeds.splice(low, 0, first)
}

/** The middle of those in a cell, by weight; null where nobody in it weighs anything. */
const seedOf = ({ x, y, weight }: GapPlaces, cell: readonly number[]): Seed | null => {
  let [sumX, sumY, sum] = [0, 0, 0]
  for (const i of cell) {
    sumX += (x[i] ?? 0) * (weight[i] ?? 0)
    sumY += (y[i] ?? 0) * (weight[i] ?? 0)
    sum += weight[i] ?? 0
  }
  return sum > 0 ? { x: sumX / sum, y: sumY / sum, most: 0 } : null
}
