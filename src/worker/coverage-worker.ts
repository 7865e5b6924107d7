import { answerServed, answerSurvey, type OpenCoverage } from "../compute/coverage/answer-coverage.ts"
import type { Counted, CoverageQuestion, ServedAnswer, SurveyAnswer } from "../compute/coverage/coverage-question.ts"
import type { StreetGraph } from "../compute/streets/street-graph.ts"
import type { CoverageCity } from "./coverage-wire.ts"
import { openCounted, walkableStreets } from "./open-coverage.ts"

/** What the page asks: first a city, then any number of questions, told apart by `number`. */
export type CoverageRequest =
  | { readonly kind: "open"; readonly city: CoverageCity }
  | { readonly kind: "served"; readonly number: number; readonly question: CoverageQuestion }
  | { readonly kind: "survey"; readonly number: number; readonly question: CoverageQuestion }

export type CoverageReply =
  | { readonly kind: "served"; readonly number: number; readonly answer: ServedAnswer }
  | { readonly kind: "surveyed"; readonly number: number; readonly answer: SurveyAnswer }
  | { readonly kind: "progress"; readonly number: number; readonly share: number }
  | { readonly kind: "failed"; readonly number: number; readonly why: string }

let city: CoverageCity | null = null
let streets: Promise<StreetGraph | null> = Promise.resolve(null)
const opened = new Map<Counted, Promise<OpenCoverage>>()

const coverageOf = (counted: Counted): Promise<OpenCoverage> => {
  const asked = city
  if (asked === null) return Promise.reject(new Error("no city was opened"))
  const found = opened.get(counted) ?? streets.then((graph) => openCounted(asked, counted, graph))
  opened.set(counted, found)
  return found
}

const MS_BETWEEN_REPORTS = 100

/** Tells the page how far it is, not more often than anybody sees. */
const telling = (number: number): ((share: number) => void) => {
  let last = performance.now()
  return (share) => {
    if (performance.now() - last < MS_BETWEEN_REPORTS) return
    last = performance.now()
    reply({ kind: "progress", number, share })
  }
}

const reply = (message: CoverageReply): void => postMessage(message)

const fulfil = async (request: CoverageRequest): Promise<void> => {
  if (request.kind === "open") {
    city = request.city
    streets = walkableStreets(request.city)
    return
  }
  const { number, question } = request
  const open = await coverageOf(question.counted)
  if (request.kind === "served") {
    reply({ kind: "served", number, answer: answerServed(open, question) })
    return
  }
  const served = answerServed(open, question)
  const watch = { onProgress: telling(number) }
  const landmarks = city?.landmarks ?? []
  reply({ kind: "surveyed", number, answer: answerSurvey(open, question, served, landmarks, watch) })
}

addEventListener("message", (event: MessageEvent<CoverageRequest>) => {
  const { data } = event
  fulfil(data).catch((error: unknown) => {
    if (data.kind !== "open") reply({ kind: "failed", number: data.number, why: String(error) })
  })
})
