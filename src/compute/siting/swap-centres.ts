import { type Chosen, letGo, take } from "./chosen-centres.ts"

/**
 * Swaps one chosen centre for another candidate while that serves more, the best swap each time, until none does. What every
 * swap would bring follows from one look at each candidate's groups: a group nobody serves is gained, one that only the
 * leaving centre serves is kept.
 */
export const swapUphill = (chosen: Chosen): void => {
  const { choice, centres, isIn, times, serverSum } = chosen
  const { candidates, groupStart, groups, weight } = choice
  const kept = new Float64Array(candidates)
  const loss = new Float64Array(candidates)
  for (;;) {
    for (const centre of centres) {
      loss[centre] = 0
      for (let k = groupStart[centre] ?? 0; k < (groupStart[centre + 1] ?? 0); k++) {
        const group = groups[k] ?? 0
        if (times[group] === 1) loss[centre] = (loss[centre] ?? 0) + (weight[group] ?? 0)
      }
    }
    let [best, out, into] = [chosen.served * 1e-12, -1, -1]
    for (let candidate = 0; candidate < candidates; candidate++) {
      if (isIn[candidate] === 1) continue
      for (const centre of centres) kept[centre] = 0
      let gain = 0
      for (let k = groupStart[candidate] ?? 0; k < (groupStart[candidate + 1] ?? 0); k++) {
        const group = groups[k] ?? 0
        const served = times[group] ?? 0
        if (served === 0) gain += weight[group] ?? 0
        else if (served === 1) {
          const only = serverSum[group] ?? 0
          kept[only] = (kept[only] ?? 0) + (weight[group] ?? 0)
        }
      }
      for (let place = 0; place < centres.length; place++) {
        const centre = centres[place] ?? 0
        const change = gain - (loss[centre] ?? 0) + (kept[centre] ?? 0)
        if (change <= best) continue
        best = change
        out = place
        into = candidate
      }
    }
    if (out === -1) return
    letGo(chosen, out)
    take(chosen, into)
  }
}
