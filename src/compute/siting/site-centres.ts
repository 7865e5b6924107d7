import { type Budget, startBudget } from "../tour/budget.ts"
import { randomFrom } from "../tour/random.ts"
import { report, type Watch } from "../watch.ts"
import { type Chosen, letGo, nobodyChosen, take } from "./chosen-centres.ts"
import { type CoverChoice, hasWholeWeights, servedWeight } from "./cover-choice.ts"
import { addGreedily } from "./greedy-centres.ts"
import { reducedChoice } from "./reduced-choice.ts"
import { swapUphill } from "./swap-centres.ts"
import { upperBoundOf } from "./upper-bound.ts"

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
  const chosen = nobodyChosen(choice)
  addGreedily(chosen, count)
  return planOf(choice, chosen.centres, count, Infinity)
}

/**
 * The best choice of `count` centres found within a budget: greedy, best swaps, then again from where a few centres were
 * replaced at random, keeping the best. The bound says how far from the best possible it can be at most.
 */
export const siteCentres = (
  choice: CoverChoice,
  count: number,
  seed: number,
  budget: Budget,
  watch: Watch = {},
): SitingPlan => {
  const spent = startBudget(budget)
  const chosen = nobodyChosen(choice)
  addGreedily(chosen, count)
  let best = chosen.centres.slice()
  if (best.length < count) return planOf(choice, best, count, Infinity) // whoever can be served is
  swapUphill(chosen)
  best = chosen.centres.slice()
  let served = chosen.served
  const bound = upperBoundOf(choice, count, served).weight
  const isWhole = hasWholeWeights(choice)
  const random = randomFrom(seed)
  for (let tries = 0; spent(tries) < 1 && !isProved(served, bound, isWhole); tries++) {
    report(watch, spent(tries))
    disturb(chosen, count, random)
    swapUphill(chosen)
    if (chosen.served > served * (1 + 1e-12)) {
      served = chosen.served
      best = chosen.centres.slice()
    } else if (chosen.served < served * (1 - WORTH_GOING_ON) || random() < RETURN_SHARE) goTo(chosen, best)
  }
  if (isProved(served, bound, isWhole)) return planOf(choice, best, count, bound)
  return planOf(choice, best, count, Math.min(bound, reducedChoice(choice, count, served).upperBound))
}

const WORTH_GOING_ON = 0.01 // a choice that serves a hundredth less may still lead somewhere better
const RETURN_SHARE = 0.2

/** Lets a few centres go and fills up at random and greedily in turn. */
const disturb = (chosen: Chosen, count: number, random: () => number): void => {
  const few = 1 + Math.floor(random() ** 3 * chosen.centres.length) // mostly one or two, now and then nearly all
  for (let k = 0; k < few; k++) letGo(chosen, Math.floor(random() * chosen.centres.length))
  const { candidates } = chosen.choice
  if (random() < 0.5) {
    for (let tries = 0; chosen.centres.length < count && tries < 4 * candidates; tries++) {
      const candidate = Math.floor(random() * candidates)
      if (chosen.isIn[candidate] === 0) take(chosen, candidate)
    }
  } else {
    const candidate = Math.floor(random() * candidates)
    if (chosen.isIn[candidate] === 0) take(chosen, candidate)
  }
  addGreedily(chosen, count)
}

const goTo = (chosen: Chosen, centres: readonly number[]): void => {
  while (chosen.centres.length > 0) letGo(chosen, chosen.centres.length - 1)
  for (const centre of centres) take(chosen, centre)
}

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
