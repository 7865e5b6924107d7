import { createRequire } from "node:module"
import { expect, it } from "vitest"
import type { Scenario } from "../../../src/domain/scenario.ts"
import { type CoverageOut, coverageGeojson } from "../../../src/export/coverage/coverage-geojson.ts"

const { valid } = createRequire(import.meta.url)("geojson-validation") as { valid: (value: unknown) => boolean }

const scenario: Scenario = {
  ...{ id: "plan-1", name: "one", of: "mark" },
  changes: [
    { kind: "added", id: "added-1", name: "new", at: [119.3, 26], reachMetres: 700 },
    { kind: "removed", id: "old" },
  ],
}
const facts: CoverageOut = {
  ...{ title: "t", notes: ["n"], scenario: null, stamp: null, reach: "500 m" },
  facilities: [
    { id: "known", name: "known", at: [119.31, 26], reachMetres: null, isAdded: false },
    { id: "unplaced", name: "unplaced", at: null, reachMetres: null, isAdded: false },
  ],
  shape: [
    [
      [
        [119.3, 26],
        [119.31, 26],
        [119.31, 26.01],
        [119.3, 26],
      ],
    ],
  ],
  streets: [
    [
      [119.3, 26],
      [119.31, 26],
    ],
  ],
  gaps: [{ at: [119.32, 26], name: "gap", points: 4, weight: 9, radiusMetres: 120.4 }],
}

it("is GeoJSON, with a null geometry for a facility nobody has placed", () => {
  const out = coverageGeojson(facts)
  expect(valid(JSON.parse(JSON.stringify(out)))).toBe(true)
  expect(out.features.map(({ properties }) => properties?.["what"])).toEqual([
    ...["facility", "facility", "reach", "reached-streets", "gap"],
  ])
  expect(out.features[1]?.geometry).toBeNull()
  expect(JSON.stringify(out)).not.toContain('scenario":true')
})

it("says of every single feature that it is of a scenario and no fact", () => {
  const added = { id: "added-1", name: "new", at: [119.3, 26], reachMetres: 700, isAdded: true } as const
  const out = coverageGeojson({ ...facts, scenario, stamp: "not fact", facilities: [...facts.facilities, added] })
  expect(out.scenario).toBe("one")
  for (const { properties } of out.features) expect(properties).toMatchObject({ scenario: true, note: "not fact" })
  const changes = out.features.flatMap(({ properties }) => properties?.["change"] ?? [])
  expect(changes).toEqual(["none", "none", "added", "removed"])
})
