import { report, type Watch } from "../watch.ts"
import type { MedianChoice } from "./median-centres.ts"

const TURNS = 500
const TURNS_WITHOUT_GAIN = 15

/**
 * A lower bound by prices (Lagrangian relaxation, subgradient steps): everybody offers a price for being served; a candidate
 * earns what prices exceed ways, and the best `count` of them may be paid out. What is left of the prices no choice can beat.
 * `known` is a known choice and its sum: prices begin with what it costs to be served by it, which is near where they end.
 */
export const medianBound = (
  choice: MedianChoice,
  count: number,
  { centres, sum: known }: { readonly centres: readonly number[]; readonly sum: number },
  watch: Watch,
): number => {
  const { candidates, places, metres, weight } = choice
  const price = new Float64Array(places).fill(Infinity)
  for (const i of centres)
    for (let p = 0; p < places; p++)
      price[p] = Math.min(price[p] ?? Infinity, (metres[i * places + p] ?? 0) * (weight[p] ?? 0))
  const earns = new Float64Array(candidates)
  const slope = new Float64Array(places)
  let [best, step, idle] = [0, 1, 0]
  for (let turn = 0; turn < TURNS && step > 1e-4; turn++) {
    report(watch, 0.5 + turn / TURNS / 2)
    for (let i = 0; i < candidates; i++) {
      let sum = 0
      for (let p = 0; p < places; p++) {
        const over = (price[p] ?? 0) - (metres[i * places + p] ?? 0) * (weight[p] ?? 0)
        if (over > 0) sum += over
      }
      earns[i] = sum
    }
    const paid = Array.from(earns, (_, i) => i)
      .sort((one, other) => (earns[other] ?? 0) - (earns[one] ?? 0))
      .slice(0, count)
    let bound = 0
    slope.fill(1)
    for (let p = 0; p < places; p++) bound += price[p] ?? 0
    for (const i of paid) {
      bound -= earns[i] ?? 0
      for (let p = 0; p < places; p++)
        if ((price[p] ?? 0) > (metres[i * places + p] ?? 0) * (weight[p] ?? 0)) slope[p] = (slope[p] ?? 0) - 1
    }
    if (bound > best) {
      best = bound
      idle = 0
    } else if (++idle >= TURNS_WITHOUT_GAIN) {
      step /= 2
      idle = 0
    }
    let length = 0
    for (const part of slope) length += part * part
    if (length === 0 || bound >= known * (1 - 1e-12)) break
    const pace = (step * Math.max(known - bound, known * 1e-6)) / length
    for (let p = 0; p < places; p++) price[p] = Math.max(0, (price[p] ?? 0) + pace * (slope[p] ?? 0))
  }
  return best
}
