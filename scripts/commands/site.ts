import { columnsOf } from "../../src/compute/geodesy/place-columns.ts"
import type { CoverChoice } from "../../src/compute/siting/cover-choice.ts"
import { coverChoiceOf } from "../../src/compute/siting/cover-choice.ts"
import { servesStraight } from "../../src/compute/siting/serves-straight.ts"
import { settleCentres } from "../../src/compute/siting/settle-centres.ts"
import { type SitingPlan, siteCentres } from "../../src/compute/siting/site-centres.ts"
import { MOST_REACH_METRES } from "../../src/ingest/plain-places.ts"
import { problemOf, WHOLE_FILE } from "../../src/ingest/problems.ts"
import { EXIT, fromHere, inBoth, parseCommand, print, sayCommand, toHere, WrongUsage } from "../command-line.ts"
import { printAnswer, refuse } from "../coverage/answers.ts"
import { hasErrors, readPlacesFrom } from "../coverage/coverage-inputs.ts"
import { need, nothingElse, numberIn, withSigns } from "../coverage/option-values.ts"

const USAGE = "site-usage"
const MOST_CENTRES = 1000
const MOST_PROVE_SECONDS = 3600
const SETTLE_BRANCHES = 400 // what takes prices more the solver proves sooner
const SEARCH_MS = 500
const SEED = 1

/**
 * `site --candidates C --demand P --reach METRES --count K [--prove-seconds S] [--json]`: where K centres would serve most,
 * with what no choice can exceed and whether nothing better exists. Asked to, a solver tries to prove it.
 */
export const site = async (argv: readonly string[]): Promise<number> => {
  const text = { type: "string" } as const
  const known = { candidates: text, demand: text, reach: text, count: text, "prove-seconds": text }
  const signed = withSigns(argv, ["--reach", "--count", "--prove-seconds"])
  const { values, positionals } = parseCommand(signed, known, USAGE)
  nothingElse(positionals, USAGE)
  const candidatesPath = fromHere(need(values, "candidates", USAGE))
  const demandPath = fromHere(need(values, "demand", USAGE))
  const reachMetres = numberIn(need(values, "reach", USAGE), "reach", 0, MOST_REACH_METRES, USAGE)
  const count = wholeCount(need(values, "count", USAGE))
  const proving = values["prove-seconds"]
  const seconds = proving === undefined ? 0 : numberIn(proving, "prove-seconds", -1, MOST_PROVE_SECONDS, USAGE)

  const candidates = await readPlacesFrom(candidatesPath)
  const demand = await readPlacesFrom(demandPath)
  const problems = [...candidates.problems, ...demand.problems]
  if (hasErrors(problems)) return refuse(problems, values.json)
  if (demand.entries.length === 0) problems.push(problemOf("demand-none", toHere(demandPath), WHOLE_FILE, {}))
  if (candidates.entries.length < count) {
    const said = { count: candidates.entries.length, asked: count }
    problems.push(problemOf("candidates-few", toHere(candidatesPath), WHOLE_FILE, said))
  }
  const at = candidates.entries.map((one) => one.at)
  const reaches = Float64Array.from(candidates.entries, (one) => one.reachMetres ?? reachMetres)
  const serves = servesStraight(columnsOf(demand.entries.map((one) => one.at)), at, reaches)
  const choice = coverChoiceOf(
    at.length,
    demand.entries.map(({ weight }) => weight),
    serves,
  )
  const now = (): number => performance.now()
  const found = siteCentres(choice, count, SEED, { kind: "milliseconds", milliseconds: SEARCH_MS, now })
  const plan = seconds > 0 ? await proved(choice, count, found, seconds) : found
  const { coveredWeight, upperBound, optimal } = plan
  const chosen = plan.chosen.map((candidate) => candidates.entries[candidate]?.id ?? candidate)
  await printAnswer({ chosen, coveredWeight, upperBound, optimal }, problems, values.json)
  if (!values.json) await tellPlan(plan, chosen)
  return EXIT.done
}

/** The solver is over a megabyte: it is fetched only when a proof is asked for and not there already. */
const proved = async (choice: CoverChoice, count: number, plan: SitingPlan, seconds: number): Promise<SitingPlan> => {
  const settled = settleCentres(choice, count, plan, { kind: "iterations", iterations: SETTLE_BRANCHES })
  if (settled.optimal) return settled
  const { loadSolver } = await import("../../src/compute/siting/load-highs.ts")
  const { proveCentres } = await import("../../src/compute/siting/prove-centres.ts")
  return proveCentres(await loadSolver(), choice, count, settled, seconds)
}

const wholeCount = (text: string): number => {
  const count = Number(text)
  if (/^\d+$/.test(text) && count >= 1 && count <= MOST_CENTRES) return count
  throw new WrongUsage(inBoth("site-count", { most: MOST_CENTRES, found: text }), USAGE)
}

const tellPlan = async (plan: SitingPlan, chosen: readonly (string | number)[]): Promise<void> => {
  const { coveredWeight, upperBound, optimal } = plan
  const percent = upperBound > 0 ? ((100 * (upperBound - coveredWeight)) / upperBound).toFixed(1) : "0"
  for (const language of ["zh", "en"] as const) {
    const proof = sayCommand(language, optimal ? "site-optimal" : "site-within", { percent })
    await print(`${sayCommand(language, "site-done", { chosen: chosen.join(", "), weight: coveredWeight, proof })}\n`)
  }
}
