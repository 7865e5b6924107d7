import { describe, expect, it } from "vitest"
import type { OpenCoverage } from "../../../src/compute/coverage/answer-coverage.ts"
import { openCity } from "../../../src/compute/coverage/open-city.ts"
import { metresBetween } from "../../../src/compute/geodesy/distance.ts"
import { medianCentres } from "../../../src/compute/siting/median-centres.ts"
import { siteAtOnce } from "../../../src/compute/siting/site-centres.ts"
import {
  coverChoiceFor,
  eachServed,
  medianChoiceFor,
  type SitingQuestion,
} from "../../../src/compute/siting/siting-question.ts"
import type { LngLat } from "../../../src/domain/lng-lat.ts"

// Three hamlets in a row, about a kilometre apart: 5, 3 and 2 households.
const HAMLETS: readonly (readonly [LngLat, number])[] = [
  [[119.3, 26], 5],
  [[119.31, 26], 3],
  [[119.32, 26], 2],
]
const places = HAMLETS.map(([at]) => at)
const city = openCity(
  HAMLETS.map(([at, weight]) => ({ at, weight, kind: "household", district: null, uncertaintyMetres: 0 })),
  [],
)
const open: OpenCoverage = { city, streets: null, walkMetresPerMinute: 75 }
const question: SitingQuestion = {
  counted: "demand",
  facilities: [{ id: "first", at: [119.3, 26], reachMetres: null, uncertaintyMetres: 0 }],
  reach: { kind: "metres", metres: 300 },
  candidates: places,
  ...{ count: 1, goal: "cover", proveSeconds: 0 },
}

describe("where one more should stand beside the one there is", () => {
  it("counts only those who are not served yet", () => {
    const { choice, totalWeight, servedWeight } = coverChoiceFor(open, question)
    expect([totalWeight, servedWeight]).toEqual([10, 5])
    const plan = siteAtOnce(choice, 1)
    expect(plan).toMatchObject({ chosen: [1], coveredWeight: 3 })
    expect(eachServed(choice, [0, 1, 2])).toEqual([0, 3, 2])
  })

  it("keeps ways short on the average, the facility there is serving on", () => {
    const choice = medianChoiceFor(open, question)
    if (choice === null) throw new Error("three ways are few")
    const plan = medianCentres(choice, 1, 1, { kind: "iterations", iterations: 5 })
    expect(plan.chosen).toEqual([1])
    expect(plan.weightedMetres).toBeCloseTo(2 * metresBetween([119.31, 26], [119.32, 26]), 6)
  })

  it("proposes nothing where nobody is known", () => {
    const nobody = { ...open, city: openCity([], []) }
    expect(coverChoiceFor(nobody, question)).toMatchObject({ totalWeight: 0, servedWeight: 0 })
  })
})
