import type { OpenCity } from "./open-city.ts"
import { AS_REPORTED, POSSIBLY, SURELY } from "./standing.ts"

/** How many, and how much they weigh together. */
export type Tally = { readonly points: number; readonly weight: number }

/** How many there are and how many of them are covered: as reported, at least, at most. */
export type Covered = {
  readonly total: Tally
  readonly covered: Tally
  readonly atLeast: Tally
  readonly atMost: Tally
}

type Counting = { points: number; weight: number }

const nothing = (): Record<keyof Covered, Counting> => ({
  total: { points: 0, weight: 0 },
  covered: { points: 0, weight: 0 },
  atLeast: { points: 0, weight: 0 },
  atMost: { points: 0, weight: 0 },
})

const add = (tally: Counting, weight: number): void => {
  tally.points++
  tally.weight += weight
}

/**
 * Counts standings by group: `group[i]` from −1 up; the answer's first entry is the whole, then group −1 (none), 0, 1 …
 */
export const tallies = (
  { weight }: Pick<OpenCity, "weight">,
  standing: Uint8Array,
  group: Int32Array,
  groups: number,
): readonly Covered[] => {
  const counted = Array.from({ length: groups + 2 }, nothing)
  const [whole] = counted
  for (let i = 0; i < standing.length; i++) {
    const stands = standing[i] ?? 0
    const heavy = weight[i] ?? 0
    for (const tally of [whole, counted[(group[i] ?? -1) + 2]]) {
      if (tally === undefined) continue
      add(tally.total, heavy)
      if (stands >= AS_REPORTED) add(tally.covered, heavy)
      if (stands >= SURELY) add(tally.atLeast, heavy)
      if (stands >= POSSIBLY) add(tally.atMost, heavy)
    }
  }
  return counted
}
