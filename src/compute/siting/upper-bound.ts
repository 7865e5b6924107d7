import type { CoverChoice } from "./cover-choice.ts"

/** No choice of so many centres serves more than `weight`; and what that proves of single candidates. */
export type UpperBound = {
  readonly weight: number
  /** Worth of each candidate at the prices of the bound: leaving a dear one out, or taking a cheap one, costs the difference. */
  readonly worth: Float64Array
}

const TURNS = 400
const TURNS_WITHOUT_GAIN = 12

/**
 * An upper bound by prices (Lagrangian relaxation, subgradient steps): each group is asked what it would pay to be served,
 * up to its weight; candidates are worth what their groups pay; the best `count` of them and what groups kept for themselves
 * is more than any choice can serve. Prices move towards demand until that stops falling. `served` is what a known choice
 * serves.
 */
export const upperBoundOf = (choice: CoverChoice, count: number, served: number): UpperBound => {
  const { candidates, weight, groupStart, groups, serverStart } = choice
  const price = Float64Array.from(weight, (heavy, g) => heavy / ((serverStart[g + 1] ?? 0) - (serverStart[g] ?? 0)))
  const worth = new Float64Array(candidates)
  let best: UpperBound = { weight: Infinity, worth }
  let [step, idle] = [1, 0]
  const slope = new Float64Array(weight.length)
  const order = Uint32Array.from(worth, (_, i) => i)
  for (let turn = 0; turn < TURNS && step > 1e-4; turn++) {
    for (let i = 0; i < candidates; i++) {
      let sum = 0
      for (let k = groupStart[i] ?? 0; k < (groupStart[i + 1] ?? 0); k++) sum += price[groups[k] ?? 0] ?? 0
      worth[i] = sum
    }
    order.sort((one, other) => (worth[other] ?? 0) - (worth[one] ?? 0))
    let bound = 0
    for (let g = 0; g < weight.length; g++) {
      const keeps = (weight[g] ?? 0) - (price[g] ?? 0)
      bound += Math.max(0, keeps)
      slope[g] = keeps > 0 ? -1 : 0
    }
    for (const i of order.subarray(0, count)) {
      bound += worth[i] ?? 0
      for (let k = groupStart[i] ?? 0; k < (groupStart[i + 1] ?? 0); k++) {
        const group = groups[k] ?? 0
        slope[group] = (slope[group] ?? 0) + 1
      }
    }
    if (bound < best.weight - 1e-9 * bound) {
      best = { weight: bound, worth: worth.slice() }
      idle = 0
    } else if (++idle >= TURNS_WITHOUT_GAIN) {
      step /= 2
      idle = 0
    }
    let length = 0
    for (const part of slope) length += part * part
    if (length === 0 || bound <= served * (1 + 1e-12)) break
    const pace = (step * Math.max(bound - served, bound * 1e-6)) / length
    for (let g = 0; g < weight.length; g++)
      price[g] = Math.min(weight[g] ?? 0, Math.max(0, (price[g] ?? 0) - pace * (slope[g] ?? 0)))
  }
  return best
}
