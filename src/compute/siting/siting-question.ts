import type { LngLat } from "../../domain/lng-lat.ts"
import type { OpenCoverage } from "../coverage/answer-coverage.ts"
import { answerServed, mainFigures } from "../coverage/answer-coverage.ts"
import type { CoverageQuestion } from "../coverage/coverage-question.ts"
import { AS_REPORTED } from "../coverage/standing.ts"
import { metresBetween } from "../geodesy/distance.ts"
import { placeAt } from "../geodesy/place-columns.ts"
import { MOST_METRES_TO_STREET, snapTo } from "../streets/snap.ts"
import { report, type Watch } from "../watch.ts"
import { type CoverChoice, coverChoiceOf, type Serves } from "./cover-choice.ts"
import type { MedianChoice, MedianPlan } from "./median-centres.ts"
import { servesByStreet } from "./serves-by-street.ts"
import { servesStraight } from "./serves-straight.ts"
import type { SitingPlan } from "./site-centres.ts"

/** What is asked: where so many more centres should stand, among some places, beside the facilities there are. */
export type SitingQuestion = CoverageQuestion & {
  readonly candidates: readonly LngLat[]
  readonly count: number
  /** Serve as many as possible within reach, or keep everybody's way short. */
  readonly goal: "cover" | "median"
  /** How long the solver may try to prove a choice best. */
  readonly proveSeconds: number
}

/** An answer as it gets better: at once, after a search, after the solver; the last one says so. */
export type SitingStage = "first" | "better" | "proving" | "done"

export type SitingAnswer =
  | {
      readonly goal: "cover"
      readonly stage: SitingStage
      readonly plan: SitingPlan
      /** Weight of all, and of those who are served already. */
      readonly totalWeight: number
      readonly servedWeight: number
      /** Weight that each chosen centre serves, in their order; whoever two serve counts with both. */
      readonly eachServes: readonly number[]
      /** The solver could not be had: the answer stands without its proof. */
      readonly noSolver: boolean
    }
  | { readonly goal: "median"; readonly stage: SitingStage; readonly plan: MedianPlan; readonly totalWeight: number }

/** Candidates times places that ways are kept of at once: eight million metres are 64 MB. */
export const MOST_WAYS = 8_000_000

/** Who of those not served yet each candidate would serve, as a choice; and what weighs how much already. */
export const coverChoiceFor = (
  open: OpenCoverage,
  question: SitingQuestion,
  watch: Watch = {},
): { readonly choice: CoverChoice; readonly totalWeight: number; readonly servedWeight: number } => {
  const { city, streets, walkMetresPerMinute } = open
  const { reach, candidates } = question
  const figures = mainFigures(answerServed(open, question, watch), reach)
  if (figures.kind === "nobody-known")
    return { choice: coverChoiceOf(candidates.length, [], () => []), totalWeight: 0, servedWeight: 0 }
  const isServed = figures.standing.map((standing) => (standing >= AS_REPORTED ? 1 : 0))
  const metres = reach.kind === "metres" ? reach.metres : reach.minutes * walkMetresPerMinute
  const snapped = (): Serves => {
    if (streets === null || reach.kind === "metres")
      return servesStraight(city.places, candidates, new Float64Array(candidates.length).fill(metres), isServed)
    const snaps = candidates.map((at) => snapTo(streets.graph, at, MOST_METRES_TO_STREET))
    return servesByStreet(streets.graph, streets.snaps, snaps, reach.minutes, isServed)
  }
  const choice = coverChoiceOf(candidates.length, city.weight, snapped(), watch)
  const { total, covered } = figures.whole
  return { choice, totalWeight: total.weight, servedWeight: covered.weight }
}

/** What each chosen candidate serves by itself. */
export const eachServed = ({ groupStart, groups, weight }: CoverChoice, chosen: readonly number[]): readonly number[] =>
  chosen.map((candidate) => {
    let sum = 0
    for (let k = groupStart[candidate] ?? 0; k < (groupStart[candidate + 1] ?? 0); k++)
      sum += weight[groups[k] ?? 0] ?? 0
    return sum
  })

/**
 * How far everybody is from every candidate in a straight line, never further than from the facility they have: so that
 * the facilities there are go on serving. Null where that would be too many ways to keep.
 */
export const medianChoiceFor = (
  open: OpenCoverage,
  { facilities, candidates }: SitingQuestion,
  watch: Watch = {},
): MedianChoice | null => {
  const { places, weight } = open.city
  const count = places.lon.length
  if (candidates.length * count > MOST_WAYS) return null
  const had = facilities.flatMap(({ at }) => (at === null ? [] : [at]))
  const least = Float64Array.from(weight, (_, place) =>
    had.reduce((nearest, at) => Math.min(nearest, metresBetween(placeAt(places, place), at)), Infinity),
  )
  const metres = new Float64Array(candidates.length * count)
  for (const [candidate, at] of candidates.entries()) {
    report(watch, candidate / candidates.length)
    for (let place = 0; place < count; place++)
      metres[candidate * count + place] = Math.min(least[place] ?? Infinity, metresBetween(placeAt(places, place), at))
  }
  return { candidates: candidates.length, places: count, metres, weight }
}
