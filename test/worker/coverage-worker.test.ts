import { afterAll, beforeAll, expect, it, vi } from "vitest"
import { answerServed, answerSurvey } from "../../src/compute/coverage/answer-coverage.ts"
import type { CoverageQuestion } from "../../src/compute/coverage/coverage-question.ts"
import type { CoverageCity } from "../../src/worker/coverage-wire.ts"
import type { CoverageReply, CoverageRequest } from "../../src/worker/coverage-worker.ts"
import { openCounted } from "../../src/worker/open-coverage.ts"

const city: CoverageCity = {
  demand: [
    { at: [119.3, 26], weight: 3, kind: "household", district: "鼓楼区" },
    { at: [119.32, 26], weight: 1, kind: "firm", district: "台江区" },
  ],
  ...{ sites: [], districts: [], centre: [119.3, 26], walkMetresPerMinute: 75, streetGraph: null },
  landmarks: [[119.32, 26.01]],
}
const question: CoverageQuestion = {
  counted: "demand",
  facilities: [{ id: "a", at: [119.301, 26], reachMetres: null, uncertaintyMetres: 0 }],
  reach: { kind: "metres", metres: 500 },
}

let put: (request: CoverageRequest) => void = () => {}
const heard: CoverageReply[] = []

/** The worker's own end, with what it would post copied as a browser copies it. */
beforeAll(async () => {
  vi.stubGlobal("addEventListener", (_kind: string, hear: (event: { data: CoverageRequest }) => void) => {
    put = (request) => hear({ data: structuredClone(request) })
  })
  vi.stubGlobal("postMessage", (reply: CoverageReply) => heard.push(structuredClone(reply)))
  await import("../../src/worker/coverage-worker.ts")
})
afterAll(() => vi.unstubAllGlobals())

const asked = async (request: CoverageRequest & { readonly number: number }): Promise<CoverageReply> => {
  put(request)
  return vi.waitUntil(() => heard.find(({ number, kind }) => number === request.number && kind !== "progress"))
}

it("answers what the rules answer, and says what failed instead of keeping silent", async () => {
  expect(await asked({ kind: "served", number: 1, question })).toMatchObject({ kind: "failed" })
  put({ kind: "open", city })
  const open = openCounted(city, "demand", null)
  const served = answerServed(open, question)
  expect(await asked({ kind: "served", number: 2, question })).toEqual({ kind: "served", number: 2, answer: served })
  const answer = answerSurvey(open, question, served, city.landmarks)
  expect(answer.gaps).toHaveLength(1)
  expect(await asked({ kind: "survey", number: 3, question })).toEqual({ kind: "surveyed", number: 3, answer })
})
