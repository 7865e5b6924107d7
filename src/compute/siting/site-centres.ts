import { type Budget, startBudget } from "../tour/budget.ts"
import { randomFrom } from "../tour/random.ts"
import { report, type Watch } from "../watch.ts"
import { centresOf, goTo, nobodyChosen } from "./chosen-centres.ts"
import { type CoverChoice, hasWholeWeights, servedWeight } from "./cover-choice.ts"
import { addGreedily } from "./greedy-centres.ts"
import { placesIn, reducedChoice } from "./reduced-choice.ts"
import { searchCentres } from "./search-centres.ts"

/** Where new centres would serve most, and how sure that is. */
export type SitingPlan = {
  /** Candidates by number, ascending; fewer than asked for when more would serve nobody else. */
  readonly chosen: readonly number[]
  readonly coveredWeight: number
  /** No choice of as many serves more. */
  readonly upperBound: number
  /** Proved: nothing better exists. */
  readonly optimal: boolean
}

/** The first answer, at once: the candidate that adds most, again and again. Its bound is what theory grants. */
export const siteAtOnce = (choice: CoverChoice, count: number): SitingPlan => {
  const chosen = nobodyChosen(choice, Math.min(count, choice.candidates))
  addGreedily(chosen, count)
  return planOf(choice, centresOf(chosen), count, Infinity)
}

/**
 * The best choice of `count` centres found within a budget: greedy, then swaps that go on where nothing better is near
 * (`search-centres.ts`); then prices settle what they can, and the search goes on among what is left. The bound says how far
 * from the best possible it can be at most.
 */
export const siteCentres = (
  choice: CoverChoice,
  count: number,
  seed: number,
  budget: Budget,
  watch: Watch = {},
): SitingPlan => {
  const spent = startBudget(budget)
  const random = randomFrom(seed)
  const chosen = nobodyChosen(choice, Math.min(count, choice.candidates))
  addGreedily(chosen, count)
  if (chosen.count < count) return planOf(choice, centresOf(chosen), count, Infinity) // whoever can be served is
  const isWhole = hasWholeWeights(choice)
  const until = (amount: number, bound: number) => (tries: number, served: number) => {
    report(watch, Math.min(1, spent(tries)))
    return spent(tries) >= 1 || tries >= amount || isProved(served, bound, isWhole)
  }
  const first = searchCentres(chosen, random, until(FIRST_SWAPS, Infinity))
  const left = reducedChoice(choice, count, first.served)
  const most = Math.max(first.served, left.upperBound)
  if (left.count <= 0 || left.choice.weight.length === 0 || isProved(first.served, most, isWhole))
    return planOf(choice, first.centres, count, most)
  const among = nobodyChosen(left.choice, Math.min(left.count, left.choice.candidates))
  goTo(among, placesIn(left.open, first.centres).slice(0, among.most))
  addGreedily(among, left.count)
  const going = until(Infinity, most)
  const then = searchCentres(among, random, (tries, served) =>
    going(first.tries + tries, Math.max(first.served, left.takenWeight + served)),
  )
  const isBetter = left.takenWeight + then.served > first.served
  const centres = isBetter ? [...left.taken, ...then.centres.map((i) => left.open[i] ?? 0)] : first.centres
  return planOf(choice, centres, count, most)
}

const FIRST_SWAPS = 400 // then prices have a good choice to settle by

const ROUNDING = 1e-9

/** Whether a bound leaves no room for a better choice. */
export const isProved = (served: number, bound: number, isWhole: boolean): boolean =>
  (isWhole ? Math.floor(bound * (1 + ROUNDING)) : bound * (1 - ROUNDING)) <= served

/** A plan with its figures put straight: the bound never below what is served, and never above what there is. */
export const planOf = (choice: CoverChoice, centres: readonly number[], count: number, bound: number): SitingPlan => {
  const coveredWeight = servedWeight(choice, centres)
  let all = 0
  for (const heavy of choice.weight) all += heavy
  const isWhole = hasWholeWeights(choice)
  const tight = Math.min(bound, all, coveredWeight / (1 - Math.exp(-1)))
  const optimal = centres.length < count || isProved(coveredWeight, tight, isWhole)
  const upperBound = optimal ? coveredWeight : isWhole ? Math.floor(tight * (1 + ROUNDING)) : tight
  return { chosen: centres.slice().sort((one, other) => one - other), coveredWeight, upperBound, optimal }
}
