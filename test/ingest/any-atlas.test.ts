import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { BELT_KINDS, BELT_STATUSES } from "../../src/domain/belt.ts"
import { STATES } from "../../src/domain/evidence.ts"
import { PRECISIONS, SITE_KINDS, SITE_SCOPES } from "../../src/domain/site.ts"
import { ingestAtlas } from "../../src/ingest/ingest-atlas.ts"
import { filesOf, type Town, threeBridges } from "../worlds/three-bridges.ts"

const text = fc.string({ minLength: 1, maxLength: 8, unit: "grapheme" }).filter((one) => /\S/.test(one))
const localText = fc.oneof(fc.record({ zh: text }), fc.record({ zh: text, en: text }))
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value)
const dry = fc.tuple(
  fc.double({ min: 117.97, max: 118.07, noNaN: true }),
  fc.double({ min: 27.012, max: 27.049, noNaN: true }),
)

const site = fc.record({
  at: maybe(dry),
  name: localText,
  kind: fc.constantFrom(...SITE_KINDS),
  scope: fc.constantFrom(...SITE_SCOPES),
  precision: fc.constantFrom(...PRECISIONS),
  uncertaintyMetres: fc.nat(5000),
  schematic: maybe(fc.boolean()),
  description: maybe(localText),
  unknown: fc.array(text, { maxLength: 2 }),
  state: fc.constantFrom(...STATES),
})

const belt = fc.record({
  name: localText,
  kind: fc.constantFrom(...BELT_KINDS),
  status: fc.constantFrom(...BELT_STATUSES),
  line: maybe(fc.uniqueArray(dry, { minLength: 2, maxLength: 5, selector: String })),
  members: fc.array(fc.nat(), { maxLength: 6 }),
})

/** Any town an author may rightly write: places on the north bank, members among its sites, stops among its members. */
const town = fc
  .tuple(fc.array(site, { minLength: 1, maxLength: 8 }), fc.array(belt, { maxLength: 4 }))
  .map(([sites, belts]): Town => {
    const frame = threeBridges()
    Object.assign(frame.atlas, { defaultBelt: null })
    const ids = sites.map((_, index) => `site-${index}`)
    return {
      ...frame,
      pairs: [],
      tasks: [],
      sites: sites.map(({ at, precision, uncertaintyMetres, schematic, state, ...rest }, index) => ({
        type: "Feature",
        geometry: at === null ? null : { type: "Point", coordinates: at },
        properties: {
          ...rest,
          id: `site-${index}`,
          district: "桥北区",
          position: at === null ? null : { precision, uncertaintyMetres, schematic },
          checklists: { "six-haves": { flag: { state, evidence: [{ source: "daily" }] } } },
        },
      })),
      belts: belts.map(({ line, members, ...rest }, index) => {
        const sitesOfIt = [...new Set(members.map((member) => `site-${member % ids.length}`))]
        return {
          type: "Feature",
          geometry: line === null ? null : { type: "LineString", coordinates: line },
          properties: { ...rest, id: `belt-${index}`, district: "桥北区", sites: sitesOfIt, stops: sitesOfIt.slice(1) },
        }
      }),
    }
  })

describe("any atlas rightly written", () => {
  it("comes in whole, nothing lost, nothing moved, and survives a structured clone", () => {
    fc.assert(
      fc.property(town, (drawn) => {
        const ingested = ingestAtlas(filesOf(drawn))
        expect(ingested.problems.filter(({ severity }) => severity === "error")).toEqual([])
        if (ingested.kind !== "whole") return false
        const { atlas } = ingested
        expect(atlas.belts.map(({ id, sites, stops }) => ({ id, sites, stops }))).toEqual(
          drawn.belts.map(({ properties: { id, sites, stops } }) => ({ id, sites, stops })),
        )
        expect(atlas.sites.map(({ position }) => (position.kind === "district-only" ? null : position.at))).toEqual(
          drawn.sites.map(({ geometry }) => geometry?.coordinates ?? null),
        )
        expect(structuredClone(atlas)).toEqual(atlas)
        return true
      }),
      { numRuns: 150 },
    )
  })

  it("comes in partly with one record spoilt, the others as before", () => {
    fc.assert(
      fc.property(town, fc.nat(), (drawn, which) => {
        const before = ingestAtlas(filesOf(drawn))
        const spoilt = drawn.sites[which % drawn.sites.length]
        if (before.kind !== "whole" || spoilt === undefined) return false
        Object.assign(spoilt.properties, { kind: "castle" })
        const after = ingestAtlas(filesOf(drawn))
        if (after.kind === "refused") return drawn.sites.length === 1 && drawn.belts.length === 0
        const { id } = spoilt.properties
        expect(after.atlas.sites).toEqual(before.atlas.sites.filter((one) => one.id !== id))
        expect(after.problems).toContainEqual(expect.objectContaining({ kind: "field-choice", file: "sites.geojson" }))
        return after.kind === "partial"
      }),
      { numRuns: 100 },
    )
  })
})
