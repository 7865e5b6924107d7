import { type Chosen, gainOf, take } from "./chosen-centres.ts"
import { hasWholeWeights } from "./cover-choice.ts"

/**
 * Chooses the candidate that adds most, again and again, until there are `count` or none adds anything: never less than
 * 1 − 1/e of what the best choice would serve. Of equals the first.
 */
export const addGreedily = (chosen: Chosen, count: number): void => {
  const gains = Float64Array.from(chosen.isIn, (isIn, candidate) => (isIn === 1 ? 0 : gainOf(chosen, candidate)))
  const isExact = hasWholeWeights(chosen.choice)
  while (chosen.centres.length < count) {
    let best = -1
    for (let candidate = 0; candidate < gains.length; candidate++)
      if ((gains[candidate] ?? 0) > (best === -1 ? 0 : (gains[best] ?? 0))) best = candidate
    if (best === -1) return
    loseGains(chosen, best, gains, isExact)
    take(chosen, best)
    gains[best] = 0
  }
}

/** Takes off every gain what the next centre serves first. */
const loseGains = ({ choice, times }: Chosen, next: number, gains: Float64Array, isExact: boolean): void => {
  const { groupStart, groups, serverStart, servers, weight } = choice
  for (let k = groupStart[next] ?? 0; k < (groupStart[next + 1] ?? 0); k++) {
    const group = groups[k] ?? 0
    if (times[group] !== 0) continue
    for (let s = serverStart[group] ?? 0; s < (serverStart[group + 1] ?? 0); s++) {
      const candidate = servers[s] ?? 0
      const left = (gains[candidate] ?? 0) - (weight[group] ?? 0)
      const isSure = isExact || left > (weight[group] ?? 0) * 1e-9
      gains[candidate] = isSure ? left : gainAfter(choice, times, candidate, next)
    }
  }
}

/** A small rest may be rounding alone: it is summed up anew. */
const gainAfter = (choice: Chosen["choice"], times: Uint16Array, candidate: number, next: number): number => {
  const { groupStart, groups, serverStart, servers, weight } = choice
  let gain = 0
  for (let k = groupStart[candidate] ?? 0; k < (groupStart[candidate + 1] ?? 0); k++) {
    const group = groups[k] ?? 0
    if (times[group] !== 0) continue
    const ofGroup = servers.subarray(serverStart[group] ?? 0, serverStart[group + 1] ?? 0)
    if (!ofGroup.includes(next)) gain += weight[group] ?? 0
  }
  return gain
}
