import fc from "fast-check"
import { expect, it } from "vitest"
import type { LngLat } from "../../src/domain/lng-lat.ts"
import type { Scenario, ScenarioChange } from "../../src/domain/scenario.ts"
import { scenariosJson } from "../../src/export/coverage/scenarios-json.ts"
import { EXPLAINER } from "../../src/ingest/explainer.ts"
import { newProblemLog } from "../../src/ingest/problems.ts"
import { readScenarios } from "../../src/ingest/read-scenarios.ts"

const read = (text: string) => {
  const log = newProblemLog(EXPLAINER)
  return { scenarios: readScenarios("scenarios.json", { text }, log), problems: log.all().map(({ kind }) => kind) }
}

const place = fc.tuple(
  fc.integer({ min: -179, max: 179 }),
  fc.integer({ min: -80, max: 80 }),
) satisfies fc.Arbitrary<LngLat>
const metres = fc.option(fc.integer({ min: 1, max: 5000 }))
const change: fc.Arbitrary<ScenarioChange> = fc.oneof(
  fc.record({
    kind: fc.constant("added" as const),
    id: fc.constant("added-1"),
    name: fc.constant("新增"),
    at: place,
    reachMetres: metres,
  }),
  fc.record({
    kind: fc.constant("changed" as const),
    id: fc.constant("old-hall"),
    at: fc.option(place),
    reachMetres: metres,
  }),
  fc.record({ kind: fc.constant("removed" as const), id: fc.constant("mill") }),
)
const scenario: fc.Arbitrary<Scenario> = fc.record({
  ...{ id: fc.constant("plan-1"), name: fc.constant("方案 1"), of: fc.constant("kind.service-centre") },
  changes: fc.array(change, { maxLength: 4 }),
  candidates: fc.array(fc.record({ id: fc.constant("offered-1"), name: fc.constant("自选"), at: place }), {
    maxLength: 2,
  }),
})

it("a scenario put into a city's folder is the same when it is taken out again", () => {
  fc.assert(
    fc.property(scenario, (one) => {
      expect(read(scenariosJson([one]))).toEqual({ scenarios: [one], problems: [] })
    }),
  )
})

it("an added facility without a place, a reach of 0 and a word for a number are said, and the sound ones are read", () => {
  const sound = { id: "plan-2", name: "b", of: "mark", changes: [] }
  const wrong = (changes: unknown) => ({ id: "plan-1", name: "a", of: "mark", changes })
  for (const changes of [
    [{ id: "added-1", kind: "added", name: "x" }],
    [{ id: "old", kind: "changed", reachMetres: 0 }],
    [{ id: "old", kind: "changed", lon: "119", lat: 26 }],
    "none",
  ]) {
    const { scenarios, problems } = read(JSON.stringify({ scenarios: [wrong(changes), sound] }))
    expect(scenarios.map(({ id }) => id)).toEqual(["plan-2"])
    expect(problems.length).toBeGreaterThan(0)
  }
  expect(read("{}").scenarios).toEqual([])
  expect(read("not json").problems.length).toBeGreaterThan(0)
})
