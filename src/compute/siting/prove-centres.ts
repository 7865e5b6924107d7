import type { Highs, ModelData } from "highs"
import { report, type Watch } from "../watch.ts"
import type { CoverChoice } from "./cover-choice.ts"
import { hasWholeWeights } from "./cover-choice.ts"
import { placesIn, type ReducedChoice, reducedChoice } from "./reduced-choice.ts"
import { planOf, type SitingPlan, siteCentres } from "./site-centres.ts"

const SEED = 1
const START_TRIES = 300 // the solver wants a good choice to begin with, not the best

/**
 * Tries to prove a plan the best there is, or finds a better one: what prices leave undecided as a mixed-integer programme,
 * which the solver works on for so many seconds or until it is called off. Never answers worse than it was given.
 */
export const proveCentres = (
  highs: Highs,
  choice: CoverChoice,
  count: number,
  plan: SitingPlan,
  seconds: number,
  watch: Watch = {},
): SitingPlan => {
  if (plan.optimal) return plan
  const left = reducedChoice(choice, count, plan.coveredWeight)
  const most = Math.min(plan.upperBound, Math.max(left.upperBound, plan.coveredWeight))
  const better = plan.coveredWeight + (hasWholeWeights(choice) ? 1 : plan.coveredWeight * 1e-9)
  if (left.upperBound < better) return planOf(choice, plan.chosen, count, plan.coveredWeight)
  if (left.count <= 0 || left.choice.weight.length === 0) return planOf(choice, left.taken, count, most)
  const model = highs.createModel(problemOf(highs, left.choice, left.count))
  try {
    model.options.set({
      ...{ output_flag: false, time_limit: seconds, mip_rel_gap: 0 },
      mip_abs_gap: hasWholeWeights(choice) ? 1 - 1e-6 : 1e-6, // whole weights: less than one better is none better
      mip_heuristic_effort: 0, // the search before has done that
      presolve: "off", // prices have settled what it would settle; without it the proof takes half the time
    })
    const start = startOf(left, plan)
    model.setSolution({ colValue: start })
    let isOff = false
    model.run({
      [highs.constants.callbackType.mipInterrupt](event) {
        try {
          report(watch, (event.data.running_time ?? 0) / seconds)
        } catch {
          isOff = true
          event.interrupt()
        }
      },
    })
    const dual = -Number(model.info.get("mip_dual_bound"))
    const bound = Number.isFinite(dual) ? Math.min(most, left.takenWeight + dual) : most
    const values = isOff ? start : (model.getSolution().colValue ?? start)
    const found = [...left.taken, ...left.open.filter((_, i) => (values[i] ?? 0) > 0.5)]
    const other = planOf(choice, found, count, bound)
    const isBetter = other.coveredWeight > plan.coveredWeight && found.length <= count
    return isBetter ? other : planOf(choice, plan.chosen, count, Math.max(bound, plan.coveredWeight))
  } finally {
    model.dispose()
  }
}

/** A choice to begin with: the known one where it is among what is left, else one found there. */
const startOf = ({ choice, open, taken, count }: ReducedChoice, { chosen }: SitingPlan): Float64Array => {
  const others = chosen.filter((candidate) => !taken.includes(candidate))
  const kept = placesIn(open, others)
  const isThere = kept.length === others.length && kept.length <= count
  const begun = isThere
    ? kept
    : siteCentres(choice, count, SEED, { kind: "iterations", iterations: START_TRIES }).chosen
  const start = new Float64Array(choice.candidates + choice.weight.length)
  for (const candidate of begun) {
    start[candidate] = 1
    for (let k = choice.groupStart[candidate] ?? 0; k < (choice.groupStart[candidate + 1] ?? 0); k++)
      start[choice.candidates + (choice.groups[k] ?? 0)] = 1
  }
  return start
}

/**
 * Columns: each candidate, chosen or not; each group, served or not. Rows: a group is served at most as often as its
 * candidates are chosen; `count` candidates in all.
 */
const problemOf = (highs: Highs, choice: CoverChoice, count: number): ModelData => {
  const { candidates, weight, serverStart, servers } = choice
  const groups = weight.length
  const numCols = candidates + groups
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  for (let g = 0; g < groups; g++) {
    for (let s = serverStart[g] ?? 0; s < (serverStart[g + 1] ?? 0); s++) {
      indices.push(servers[s] ?? 0)
      values.push(-1)
    }
    indices.push(candidates + g)
    values.push(1)
    starts.push(indices.length)
  }
  for (let i = 0; i < candidates; i++) {
    indices.push(i)
    values.push(1)
  }
  starts.push(indices.length)
  const { integer, continuous } = highs.constants.variableType
  const rowUpper = new Float64Array(groups + 1)
  rowUpper[groups] = count
  return {
    ...{ numCols, numRows: groups + 1 },
    colCost: Float64Array.from({ length: numCols }, (_, j) => (j < candidates ? 0 : -(weight[j - candidates] ?? 0))),
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(1),
    rowLower: new Float64Array(groups + 1).fill(-highs.infinity),
    rowUpper,
    matrix: {
      format: "csr",
      ...{ numRows: groups + 1, numCols },
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
    integrality: Array.from({ length: numCols }, (_, j) => (j < candidates ? integer : continuous)),
  }
}
