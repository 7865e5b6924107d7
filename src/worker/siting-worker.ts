import type { OpenCoverage } from "../compute/coverage/answer-coverage.ts"
import type { CoverChoice } from "../compute/siting/cover-choice.ts"
import { medianCentres } from "../compute/siting/median-centres.ts"
import { settleCentres } from "../compute/siting/settle-centres.ts"
import { type SitingPlan, siteAtOnce, siteCentres } from "../compute/siting/site-centres.ts"
import {
  coverChoiceFor,
  eachServed,
  medianChoiceFor,
  type SitingAnswer,
  type SitingQuestion,
} from "../compute/siting/siting-question.ts"
import type { Budget } from "../compute/tour/budget.ts"
import type { CoverageCity } from "./coverage-wire.ts"
import { openCounted, walkableStreets } from "./open-coverage.ts"

/** What the worker is asked, once. */
export type SitingRequest = { readonly city: CoverageCity; readonly question: SitingQuestion }

export type SitingReply =
  | { readonly kind: "found"; readonly answer: SitingAnswer }
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "too-many" }
  | { readonly kind: "failed"; readonly why: string }

const SEARCH_MS = 500 // then the best there is, in 19 of 20 cases
const SETTLE_BRANCHES = 400 // what takes prices more the solver proves sooner
const MEDIAN_MS = 1500
const SEED = 1
const MS_BETWEEN_REPORTS = 100

const now = (): number => performance.now()
const reply = (message: SitingReply): void => postMessage(message)

let last = 0
const watch = {
  onProgress: (share: number): void => {
    if (now() - last < MS_BETWEEN_REPORTS) return
    last = now()
    reply({ kind: "progress", share })
  },
}

/** The solver is over a megabyte: it is fetched only when something is left to be proved. */
const solved = async (
  choice: CoverChoice,
  { count, proveSeconds }: SitingQuestion,
  plan: SitingPlan,
): Promise<SitingPlan> => {
  const [{ loadSolver }, { proveCentres }, { default: wasm }] = await Promise.all([
    import("../compute/siting/load-highs.ts"),
    import("../compute/siting/prove-centres.ts"),
    import("highs/runtime?url"),
  ])
  const solver = await loadSolver(new URL(wasm, location.href).href)
  return proveCentres(solver, choice, count, plan, proveSeconds, watch)
}

const cover = async (open: OpenCoverage, question: SitingQuestion): Promise<void> => {
  const { choice, totalWeight, servedWeight } = coverChoiceFor(open, question)
  const tell = (stage: SitingAnswer["stage"], plan: SitingPlan, noSolver = false): void => {
    const eachServes = eachServed(choice, plan.chosen)
    reply({
      kind: "found",
      answer: { goal: "cover", stage, plan, totalWeight, servedWeight, eachServes, noSolver },
    })
  }
  const first = siteAtOnce(choice, question.count)
  tell(first.optimal ? "done" : "first", first)
  if (first.optimal) return
  const better = siteCentres(
    choice,
    question.count,
    SEED,
    { kind: "milliseconds", milliseconds: SEARCH_MS, now },
    watch,
  )
  tell(better.optimal || question.proveSeconds <= 0 ? "done" : "proving", better)
  if (better.optimal || question.proveSeconds <= 0) return
  const settled = (plan: SitingPlan, budget: Budget): SitingPlan =>
    settleCentres(choice, question.count, plan, budget, watch)
  const soon = settled(better, { kind: "iterations", iterations: SETTLE_BRANCHES })
  if (soon.optimal) {
    tell("done", soon)
    return
  }
  try {
    tell("done", await solved(choice, question, soon))
  } catch (error) {
    console.warn(error)
    const milliseconds = question.proveSeconds * 1000
    const late = settled(soon, { kind: "milliseconds", milliseconds, now }) // without a solver prices go on for as long
    tell("done", late, !late.optimal)
  }
}

const median = (open: OpenCoverage, question: SitingQuestion): void => {
  const choice = medianChoiceFor(open, question, watch)
  if (choice === null) {
    reply({ kind: "too-many" })
    return
  }
  const totalWeight = choice.weight.reduce((sum, weight) => sum + weight, 0)
  const budget = { kind: "milliseconds", milliseconds: MEDIAN_MS, now } as const
  const plan = medianCentres(choice, question.count, SEED, budget, watch)
  reply({ kind: "found", answer: { goal: "median", stage: "done", plan, totalWeight } })
}

const fulfil = async ({ city, question }: SitingRequest): Promise<void> => {
  const open = openCounted(city, question.counted, await walkableStreets(city))
  if (question.goal === "median") median(open, question)
  else await cover(open, question)
}

self.onmessage = (event: MessageEvent<SitingRequest>) => {
  fulfil(event.data).catch((error: unknown) => reply({ kind: "failed", why: String(error) }))
}
