import { type Budget, startBudget } from "../tour/budget.ts"
import { randomFrom } from "../tour/random.ts"
import { report, type Watch } from "../watch.ts"
import { medianBound } from "./median-bound.ts"

/** How far everybody is from every candidate: `metres[candidate · places + place]`, finite, and what each weighs. */
export type MedianChoice = {
  readonly candidates: number
  readonly places: number
  readonly metres: Float64Array
  readonly weight: Float64Array
}

/** Centres that keep ways short: the sum over all of weight times metres to their nearest centre. */
export type MedianPlan = {
  readonly chosen: readonly number[]
  readonly weightedMetres: number
  /** No choice of as many has a smaller sum. */
  readonly lowerBound: number
  readonly optimal: boolean
}

type Standing = {
  readonly centres: number[]
  readonly first: Float64Array
  readonly second: Float64Array
  readonly nearest: Int32Array
}

/**
 * The best choice of `count` centres (p-median) found within a budget: greedy, best swaps, then again from where some centres
 * were replaced at random. The bound says how far from the best possible it can be at most.
 */
export const medianCentres = (
  choice: MedianChoice,
  count: number,
  seed: number,
  budget: Budget,
  watch: Watch = {},
): MedianPlan => {
  const spent = startBudget(budget)
  const wanted = Math.min(count, choice.candidates)
  if (wanted === 0 || choice.places === 0) return { chosen: [], weightedMetres: 0, lowerBound: 0, optimal: true }
  let centres = fillGreedily(choice, [], wanted)
  let sum = swapDownhill(choice, centres)
  let best = { centres: centres.slice(), sum }
  const random = randomFrom(seed)
  for (let tries = 0; spent(tries) < 1; tries++) {
    report(watch, spent(tries) / 2)
    centres = best.centres.slice()
    const few = 1 + Math.floor(random() ** 3 * wanted)
    for (let k = 0; k < few; k++) centres.splice(Math.floor(random() * centres.length), 1)
    const other = Math.floor(random() * choice.candidates)
    if (!centres.includes(other)) centres.push(other)
    centres = fillGreedily(choice, centres, wanted)
    sum = swapDownhill(choice, centres)
    if (sum < best.sum * (1 - 1e-12)) best = { centres: centres.slice(), sum }
  }
  const lowerBound = Math.min(best.sum, medianBound(choice, wanted, best, watch))
  const optimal = lowerBound >= best.sum * (1 - 1e-9)
  return { chosen: best.centres.slice().sort((a, b) => a - b), weightedMetres: best.sum, lowerBound, optimal }
}

const fillGreedily = (
  { candidates, places, metres, weight }: MedianChoice,
  had: readonly number[],
  count: number,
): number[] => {
  const centres = [...had]
  const least = new Float64Array(places).fill(Infinity)
  const serve = (candidate: number): void => {
    for (let p = 0; p < places; p++)
      least[p] = Math.min(least[p] ?? Infinity, metres[candidate * places + p] ?? Infinity)
  }
  for (const centre of centres) serve(centre)
  while (centres.length < count) {
    let [best, lowest] = [-1, Infinity]
    for (let candidate = 0; candidate < candidates; candidate++) {
      if (centres.includes(candidate)) continue
      let sum = 0
      for (let p = 0; p < places; p++) {
        const away = metres[candidate * places + p] ?? 0
        const before = least[p] ?? Infinity
        sum += Math.min(away, before) * (weight[p] ?? 0)
      }
      if (sum >= lowest) continue
      best = candidate
      lowest = sum
    }
    if (best === -1) break
    centres.push(best)
    serve(best)
  }
  return centres
}

/** Swaps a centre for another candidate while the sum falls, the best swap each time; answers the sum. */
const swapDownhill = (choice: MedianChoice, centres: number[]): number => {
  const { candidates, places, metres, weight } = choice
  const extra = new Float64Array(candidates)
  for (;;) {
    const { first, second, nearest } = standingOf(choice, centres)
    let sum = 0
    for (let p = 0; p < places; p++) sum += (first[p] ?? 0) * (weight[p] ?? 0)
    let [best, out, into] = [sum * 1e-12, -1, -1]
    for (let candidate = 0; candidate < candidates; candidate++) {
      if (centres.includes(candidate)) continue
      for (const centre of centres) extra[centre] = 0
      let gain = 0
      for (let p = 0; p < places; p++) {
        const away = metres[candidate * places + p] ?? 0
        const [now, next] = [first[p] ?? 0, second[p] ?? Infinity]
        if (away < now) gain += (now - away) * (weight[p] ?? 0)
        else {
          // Without its centre the place goes to its second nearest, or to the candidate.
          const centre = nearest[p] ?? 0
          extra[centre] = (extra[centre] ?? 0) + (Math.min(away, next) - now) * (weight[p] ?? 0)
        }
      }
      for (const [place, centre] of centres.entries()) {
        if (gain - (extra[centre] ?? 0) <= best) continue
        best = gain - (extra[centre] ?? 0)
        out = place
        into = candidate
      }
    }
    if (out === -1) return sum
    centres[out] = into
  }
}

const standingOf = ({ places, metres }: MedianChoice, centres: number[]): Standing => {
  const first = new Float64Array(places).fill(Infinity)
  const second = new Float64Array(places).fill(Infinity)
  const nearest = new Int32Array(places)
  for (const centre of centres) {
    for (let p = 0; p < places; p++) {
      const away = metres[centre * places + p] ?? 0
      if (away < (first[p] ?? 0)) {
        second[p] = first[p] ?? Infinity
        first[p] = away
        nearest[p] = centre
      } else if (away < (second[p] ?? 0)) second[p] = away
    }
  }
  return { centres, first, second, nearest }
}
