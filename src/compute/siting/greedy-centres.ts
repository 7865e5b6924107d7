import { type Chosen, gainOf, take } from "./chosen-centres.ts"

/**
 * Chooses the candidate that adds most, again and again, until there are `count` or none adds anything: never less than
 * 1 − 1/e of what the best choice would serve. Of equals the first.
 */
export const addGreedily = (chosen: Chosen, count: number): void => {
  const { gain, slotOf } = chosen
  while (chosen.count < count) {
    let [best, most] = [-1, 0]
    for (let candidate = 0; candidate < gain.length; candidate++) {
      if ((slotOf[candidate] ?? -1) >= 0) continue
      const adds = gainOf(chosen, candidate)
      if (adds <= most) continue
      best = candidate
      most = adds
    }
    if (best === -1) return
    take(chosen, best)
  }
}
