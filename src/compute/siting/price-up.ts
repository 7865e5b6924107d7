import { servedWeight } from "./cover-choice.ts"
import type { OpenPart } from "./open-part.ts"

/** What prices say of what is left. */
export type Priced = {
  /** No choice here serves as much as is asked for. */
  readonly isBeaten: boolean
  /** How much more than that the bound leaves. */
  readonly room: number
  /** By candidate: what leaving it out would cost the bound, or, below 0, what taking it would. */
  readonly surplus: Float64Array
  /** The candidate that prices can decide least about; −1 where nothing is left to decide. */
  readonly doubtful: number
  /** A choice that prices like, and what it serves. */
  readonly chosen: readonly number[]
  readonly served: number
}

/**
 * Moves prices towards demand for some turns (subgradient steps), or until the bound falls below `least`. `price` holds the
 * prices of all groups and ends with the best found.
 */
export const priceUp = (part: OpenPart, price: Float64Array, known: number, least: number, turns: number): Priced => {
  const { choice, open, count, live, own, start, places, takenWeight } = part
  const size = open.length
  const heavy = Float64Array.from(live, (group) => choice.weight[group] ?? 0)
  const now = Float64Array.from(live, (group) => price[group] ?? 0)
  let kept = now.slice()
  const [worth, liked, slope] = [new Float64Array(size), new Float64Array(size), new Float64Array(live.length)]
  let top = new Float64Array(size)
  let [lowest, step, idle] = [Infinity, 1, 0]
  const isIn = new Uint8Array(size)
  for (let turn = 0; turn < turns; turn++) {
    let bound = takenWeight
    for (let g = 0; g < live.length; g++) {
      const keeps = (heavy[g] ?? 0) - (now[g] ?? 0)
      bound += keeps
      slope[g] = keeps > 0 ? -1 : 0
    }
    for (let n = 0; n < size; n++) {
      let sum = own[n] ?? 0
      for (let k = start[n] ?? 0; k < (start[n + 1] ?? 0); k++) sum += now[places[k] ?? 0] ?? 0
      worth[n] = sum
    }
    choose(worth, count, isIn)
    for (let n = 0; n < size; n++) {
      const holds = isIn[n] ?? 0
      liked[n] = LIKED * (liked[n] ?? 0) + (1 - LIKED) * holds
      if (holds === 0) continue
      bound += worth[n] ?? 0
      for (let k = start[n] ?? 0; k < (start[n + 1] ?? 0); k++) slope[places[k] ?? 0] = (slope[places[k] ?? 0] ?? 0) + 1
    }
    if (bound < lowest) {
      idle = bound < lowest * (1 - 1e-6) ? 0 : idle + 1
      lowest = bound
      kept = now.slice()
      top = worth.slice()
    } else if (++idle >= IDLE) {
      step /= 2
      idle = 0
    }
    let length = 0
    for (const part of slope) length += part * part
    if (length === 0 || lowest * (1 + 1e-11) < least) break
    const pace = (step * Math.max(bound - known, bound * 1e-6)) / length
    for (let g = 0; g < live.length; g++)
      now[g] = Math.min(heavy[g] ?? 0, Math.max(0, (now[g] ?? 0) - pace * (slope[g] ?? 0)))
  }
  for (const [g, group] of live.entries()) price[group] = kept[g] ?? 0
  choose(top, count, isIn)
  const chosen = [...part.taken, ...[...open].filter((_, n) => isIn[n] === 1)]
  const ranked = top.slice().sort()
  const [last, next] = [ranked[size - count] ?? Infinity, ranked[size - count - 1] ?? -Infinity]
  const surplus = new Float64Array(choice.candidates)
  let [doubtful, nearest] = [-1, Infinity]
  for (const [n, candidate] of open.entries()) {
    surplus[candidate] = isIn[n] === 1 ? (top[n] ?? 0) - next : (top[n] ?? 0) - last
    const off = Math.abs((liked[n] ?? 0) - DOUBTFUL)
    if (off >= nearest) continue
    nearest = off
    doubtful = candidate
  }
  return {
    isBeaten: lowest * (1 + 1e-11) < least,
    room: lowest * (1 + 1e-11) - least,
    surplus,
    doubtful: count <= 0 || size <= count ? -1 : doubtful,
    ...{ chosen, served: servedWeight(choice, chosen) },
  }
}

const LIKED = 0.9
const IDLE = 5
// Prices that like a candidate in about a third of the turns: branching there takes fewest branches.
const DOUBTFUL = 0.35

/** Marks the `count` worth most; of equals the first. */
const choose = (worth: Float64Array, count: number, isIn: Uint8Array): void => {
  isIn.fill(0)
  if (count <= 0) return
  const least = worth.slice().sort()[worth.length - count] ?? -Infinity
  let left = count
  for (let n = 0; n < worth.length; n++)
    if ((worth[n] ?? 0) > least) {
      isIn[n] = 1
      left--
    }
  for (let n = 0; n < worth.length && left > 0; n++)
    if (worth[n] === least) {
      isIn[n] = 1
      left--
    }
}
