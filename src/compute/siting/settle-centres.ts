import { type Budget, startBudget } from "../tour/budget.ts"
import { report, type Watch } from "../watch.ts"
import { branchByPrices } from "./branch-by-prices.ts"
import type { CoverChoice } from "./cover-choice.ts"
import { reducedChoice } from "./reduced-choice.ts"
import { planOf, type SitingPlan } from "./site-centres.ts"

/**
 * Tries to prove a plan the best there is, or finds a better one, by prices alone and so without the solver: all choices that
 * prices have not settled are gone through, as far as the budget goes. Never answers worse than it was given.
 */
export const settleCentres = (
  choice: CoverChoice,
  count: number,
  plan: SitingPlan,
  budget: Budget,
  watch: Watch = {},
): SitingPlan => {
  if (plan.optimal) return plan
  const spent = startBudget(budget)
  const left = reducedChoice(choice, count, plan.coveredWeight)
  const most = Math.min(plan.upperBound, Math.max(left.upperBound, plan.coveredWeight))
  const { isDone, better, served } = branchByPrices(
    left.choice,
    Math.max(0, left.count),
    plan.coveredWeight - left.takenWeight,
    (branches) => {
      report(watch, Math.min(1, spent(branches)))
      return spent(branches) >= 1
    },
  )
  const chosen = better === null ? plan.chosen : [...left.taken, ...better.map((i) => left.open[i] ?? 0)]
  return planOf(choice, chosen, count, isDone ? left.takenWeight + served : most)
}
