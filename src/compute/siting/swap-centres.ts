import type { Random } from "../tour/random.ts"
import { type Chosen, letGo, take } from "./chosen-centres.ts"

/** What was swapped lately and may not be swapped back: for each candidate the turn from which it may be. */
export type Resting = { readonly until: Uint32Array; turn: number }

/** Nobody rests yet. */
export const nobodyRests = (candidates: number): Resting => ({ until: new Uint32Array(candidates), turn: 1 })

/**
 * Swaps one centre for one other candidate: the swap that serves most, be it less than now (tabu search). Who came or went
 * lately rests for some turns, but for a swap that serves more than `known`. False where nothing may be swapped.
 */
export const swapOnce = (chosen: Chosen, resting: Resting, known: number, random: Random): boolean => {
  const { choice, most, centreIn, slotOf, gain, loss, shared, served } = chosen
  const { until, turn } = resting
  const room = known * (1 + 1e-12) - served // what a swap has to bring to be the best so far
  let [best, out, into, equals] = [-Infinity, -1, -1, 0]
  for (let candidate = 0; candidate < choice.candidates; candidate++) {
    const gained = gain[candidate] ?? 0
    if (gained < best || (slotOf[candidate] ?? -1) >= 0) continue
    const rests = (until[candidate] ?? 0) > turn
    for (let slot = 0; slot < most; slot++) {
      const centre = centreIn[slot] ?? -1
      if (centre < 0) continue
      const change = gained - (loss[slot] ?? 0) + (shared[candidate * most + slot] ?? 0)
      if (change < best) continue
      if ((rests || (until[centre] ?? 0) > turn) && change <= room) continue
      if (change > best) equals = 0
      else if (random() * (equals + 1) >= 1) {
        equals++ // of equals each with the same chance
        continue
      }
      equals++
      best = change
      out = slot
      into = candidate
    }
  }
  resting.turn++
  if (out === -1) return false
  const leaving = centreIn[out] ?? 0
  letGo(chosen, out)
  take(chosen, into)
  until[leaving] = turn + REST_OUT + Math.floor(random() * REST_OUT)
  until[into] = turn + REST_IN + Math.floor(random() * most * REST_SHARE)
  return true
}

const REST_OUT = 6 // turns until one that left may come back
const REST_IN = 2 // and at least until one that came may leave
const REST_SHARE = 0.4 // the more centres, the longer
