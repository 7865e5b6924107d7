import type { Highs, ModelData } from "highs"
import { report, type Watch } from "../watch.ts"
import { type CoverChoice, hasWholeWeights } from "./cover-choice.ts"
import { planOf, type SitingPlan } from "./site-centres.ts"
import { upperBoundOf } from "./upper-bound.ts"

/**
 * Tries to prove a plan the best there is, or finds a better one: the whole choice as a mixed-integer programme, which the
 * solver works on for so many seconds or until it is called off. Never answers worse than it was given.
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
  const isWhole = hasWholeWeights(choice)
  const problem = problemOf(highs, choice, count, plan)
  const model = highs.createModel(problem)
  try {
    model.options.set({
      ...{ output_flag: false, time_limit: seconds, mip_rel_gap: 0 },
      mip_abs_gap: isWhole ? 1 - 1e-6 : 1e-6, // whole weights: less than one better is none better
    })
    const start = new Float64Array(problem.numCols)
    for (const candidate of plan.chosen) start[candidate] = 1
    const isServed = servedBy(choice, plan.chosen)
    for (const [g, one] of isServed.entries()) start[choice.candidates + g] = one
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
    const bound = -Number(model.info.get("mip_dual_bound"))
    const values = isOff ? start : (model.getSolution().colValue ?? start)
    const found = Array.from({ length: choice.candidates }, (_, i) => i).filter((i) => (values[i] ?? 0) > 0.5)
    const best = planOf(choice, found, count, Number.isFinite(bound) ? bound : plan.upperBound)
    const isBetter = best.coveredWeight > plan.coveredWeight && found.length <= count
    const proved = Math.min(Number.isFinite(bound) ? bound : Infinity, plan.upperBound)
    return planOf(choice, isBetter ? best.chosen : plan.chosen, count, proved)
  } finally {
    model.dispose()
  }
}

const servedBy = ({ weight, groupStart, groups }: CoverChoice, chosen: readonly number[]): Uint8Array => {
  const isServed = new Uint8Array(weight.length)
  for (const candidate of chosen)
    for (let k = groupStart[candidate] ?? 0; k < (groupStart[candidate + 1] ?? 0); k++) isServed[groups[k] ?? 0] = 1
  return isServed
}

/**
 * Columns: each candidate, chosen or not; each group, served or not. Rows: a group is served at most as often as its
 * candidates are chosen; `count` candidates in all. Candidates that cannot be in a better choice are fixed out: at the
 * bound's prices, taking one of them would cost more than is left to gain.
 */
const problemOf = (highs: Highs, choice: CoverChoice, count: number, plan: SitingPlan): ModelData => {
  const { candidates, weight, serverStart, servers } = choice
  const groups = weight.length
  const isOut = fixedOut(choice, count, plan)
  const numCols = candidates + groups
  const colUpper = new Float64Array(numCols).fill(1)
  for (const [i, out] of isOut.entries()) if (out === 1) colUpper[i] = 0
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
    colUpper,
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

const fixedOut = (choice: CoverChoice, count: number, plan: SitingPlan): Uint8Array => {
  const isOut = new Uint8Array(choice.candidates)
  const { weight, worth } = upperBoundOf(choice, count, plan.coveredWeight)
  const last = worth.slice().sort((one, other) => other - one)[count - 1] ?? 0
  const better = plan.coveredWeight + (hasWholeWeights(choice) ? 1 : 0)
  for (const candidate of isOut.keys()) {
    const cost = last - (worth[candidate] ?? 0)
    if (cost > 0 && weight * (1 + 1e-9) - cost < better && !plan.chosen.includes(candidate)) isOut[candidate] = 1
  }
  return isOut
}
