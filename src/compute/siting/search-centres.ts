import type { Random } from "../tour/random.ts"
import { type Chosen, centresOf, goTo, letGo, take } from "./chosen-centres.ts"
import { addGreedily } from "./greedy-centres.ts"
import { nobodyRests, swapOnce } from "./swap-centres.ts"

/** The best choice met, and the swaps it took to look. */
export type Searched = { readonly centres: readonly number[]; readonly served: number; readonly tries: number }

const TURNS_WITHOUT_GAIN = 120
const TURNS_A_LOOK = 8

/**
 * Looks for a choice that serves more, from where it is: swap after swap, and where they have led nowhere for long, from the
 * best again with some centres thrown anew. `isOver` is asked now and then, told how many swaps were tried and what the best
 * so far serves.
 */
export const searchCentres = (
  chosen: Chosen,
  random: Random,
  isOver: (tries: number, served: number) => boolean,
): Searched => {
  let [centres, served] = [centresOf(chosen), chosen.served]
  const resting = nobodyRests(chosen.choice.candidates)
  let [tries, high, idle] = [0, chosen.served, 0]
  while (tries % TURNS_A_LOOK !== 0 || !isOver(tries, served)) {
    tries++
    const went = swapOnce(chosen, resting, served, random)
    if (chosen.served > high * (1 + 1e-12)) {
      high = chosen.served
      idle = 0
      if (high > served * (1 + 1e-12)) {
        served = high
        centres = centresOf(chosen)
      }
    } else if (!went || ++idle >= TURNS_WITHOUT_GAIN) {
      if (random() < 0.5) goTo(chosen, centres)
      throwAnew(chosen, random)
      high = chosen.served
      idle = 0
    }
  }
  return { centres, served, tries }
}

/** Lets some centres go, mostly a few, now and then nearly all, and fills up: one at random, the rest greedily or at random too. */
const throwAnew = (chosen: Chosen, random: Random): void => {
  const { choice, most, slotOf } = chosen
  const few = 1 + Math.floor(random() ** 2 * most)
  for (let k = 0; k < few; k++) letGo(chosen, Math.floor(random() * most))
  const wild = random() < 0.5 ? most : chosen.count + 1
  for (let tries = 0; chosen.count < wild && chosen.count < most && tries < 4 * choice.candidates; tries++) {
    const candidate = Math.floor(random() * choice.candidates)
    if ((slotOf[candidate] ?? -1) < 0) take(chosen, candidate)
  }
  addGreedily(chosen, most)
}
