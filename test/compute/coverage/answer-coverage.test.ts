import { describe, expect, it } from "vitest"
import {
  answerServed,
  answerSurvey,
  mainFigures,
  type OpenCoverage,
} from "../../../src/compute/coverage/answer-coverage.ts"
import { changedFacilities } from "../../../src/compute/coverage/changed-facilities.ts"
import { snapsOf } from "../../../src/compute/coverage/cover-city.ts"
import type { CoverageQuestion, ReachWish } from "../../../src/compute/coverage/coverage-question.ts"
import type { Facility } from "../../../src/compute/coverage/facility.ts"
import { openCity } from "../../../src/compute/coverage/open-city.ts"
import { streetGraphOf } from "../../../src/compute/streets/street-graph.ts"
import type { LngLat } from "../../../src/domain/lng-lat.ts"
import { ferryTown } from "../../worlds/ferry-town.ts"

const BANK = 6
const town = ferryTown(BANK)
const corners = Array.from({ length: BANK * BANK }, (_, k) => [k % BANK, Math.floor(k / BANK)] as const)
const people = [false, true].flatMap((south) => corners.map(([column, row]) => town.placeOf(south, column, row)))
const city = openCity(
  people.map((at) => ({ at, weight: 1, kind: "household", district: null, uncertaintyMetres: 0 })),
  [],
)
const graph = streetGraphOf(town.network, "walk", 75)
const open: OpenCoverage = { city, streets: { graph, snaps: snapsOf(graph, city) }, walkMetresPerMinute: 75 }

const facilityAt = (id: string, at: LngLat, reachMetres: number | null = null): Facility => ({
  ...{ id, at, reachMetres, uncertaintyMetres: 0 },
})
const west = facilityAt("west", town.placeOf(false, 0, 0))
const asked = (facilities: readonly Facility[], reach: ReachWish): CoverageQuestion => ({
  ...{ counted: "demand", facilities, reach },
})
const coveredBy = (facilities: readonly Facility[], reach: ReachWish): number => {
  const figures = mainFigures(answerServed(open, asked(facilities, reach)), reach)
  if (figures.kind !== "counted") throw new Error("nobody")
  return figures.whole.covered.points
}

describe("a town with one bridge", () => {
  const reach: ReachWish = { kind: "minutes", minutes: 6 }

  it("counts the circle over the river, and the streets only as far as the bridge lets people walk", () => {
    const { straight, straightMetres, street } = answerServed(open, asked([west], reach))
    if (straight.kind !== "counted" || street?.figures.kind !== "counted") throw new Error("nobody")
    expect(straightMetres).toBe(450)
    const isSouth = people.map((_, k) => k >= BANK * BANK)
    const servedSouth = (standing: Uint8Array): number =>
      isSouth.filter((south, k) => south && standing[k] === 3).length
    expect(servedSouth(straight.standing)).toBeGreaterThan(0)
    expect(servedSouth(street.figures.standing)).toBe(0)
    expect(street.onCarStreets).toBe(true)
  })

  it("draws streets, never a circle, when minutes are asked for", () => {
    const question = asked([west], reach)
    const survey = answerSurvey(open, question, answerServed(open, question), [])
    expect(survey.shape.flat().length).toBeGreaterThan(5) // blocks stay holes
    expect(survey.shape.flat(2).some(town.isOpenWater)).toBe(false)
    expect(survey.streets?.lines.length).toBeGreaterThan(5)
    expect(survey.streets?.lines.flat().some(town.isOpenWater)).toBe(false)
  })

  it("falls back to the circle, and has no street figures, where the city has no streets", () => {
    const question = asked([west], reach)
    const served = answerServed({ ...open, streets: null }, question)
    expect(served.street).toBeNull()
    expect(mainFigures(served, reach)).toBe(served.straight)
    expect(answerSurvey({ ...open, streets: null }, question, served, []).shape).toHaveLength(1)
  })

  it("lets a facility reach as far as its own reach says, along streets as in a straight line", () => {
    const far = { ...west, reachMetres: 750 }
    expect(coveredBy([far], reach)).toBe(coveredBy([west], { kind: "minutes", minutes: 10 }))
    expect(coveredBy([far, facilityAt("south", town.placeOf(true, 0, 5))], reach)).toBe(
      coveredBy([west], { kind: "minutes", minutes: 10 }) +
        coveredBy([facilityAt("south", town.placeOf(true, 0, 5))], reach),
    )
    expect(coveredBy([{ ...west, reachMetres: 75 }], reach)).toBe(coveredBy([west], { kind: "minutes", minutes: 1 }))
  })
})

describe("a scenario", () => {
  const reach: ReachWish = { kind: "metres", metres: 250 }
  const facts = [west, facilityAt("east", town.placeOf(false, 5, 0))]

  it("covers no fewer with a facility more, no more with one closed, and the same with none changed", () => {
    const before = coveredBy(facts, reach)
    const added = changedFacilities(facts, [
      { kind: "added", id: "added-1", name: "new", at: town.placeOf(true, 2, 2), reachMetres: null },
    ])
    expect(coveredBy(added, reach)).toBeGreaterThan(before)
    expect(coveredBy(changedFacilities(facts, [{ kind: "removed", id: "west" }]), reach)).toBeLessThan(before)
    expect(changedFacilities(facts, [])).toEqual(facts)
  })

  it("moves a facility exactly where it was put, and leaves the facts as they are", () => {
    const blurred: Facility = { ...west, uncertaintyMetres: 400 }
    const at = town.placeOf(true, 3, 3)
    const [moved] = changedFacilities([blurred], [{ kind: "changed", id: "west", at, reachMetres: 500 }])
    expect(moved).toEqual({ id: "west", at, reachMetres: 500, uncertaintyMetres: 0 })
    expect(blurred.uncertaintyMetres).toBe(400)
  })
})

it("says that nobody is known rather than counting nobody as nothing", () => {
  const empty: OpenCoverage = { city: openCity([], []), streets: null, walkMetresPerMinute: 75 }
  const question = asked([west], { kind: "metres", metres: 500 })
  const served = answerServed(empty, question)
  expect(served.straight).toEqual({ kind: "nobody-known" })
  const { gaps, ground } = answerSurvey(empty, question, served, [])
  expect(gaps).toEqual([])
  if (ground.kind !== "figured") throw new Error("the area needs nobody")
  expect(ground.unionSquareMetres / (Math.PI * 500 * 500)).toBeCloseTo(1, 6)
})
