import fc from "fast-check"
import type { Atlas } from "../../src/domain/atlas.ts"
import { BELT_KINDS, type Belt, type BeltElement } from "../../src/domain/belt.ts"
import { type Box, type Evidence, STATES } from "../../src/domain/evidence.ts"
import { CONDITIONS, type Position, SITE_SCOPES, type Site } from "../../src/domain/site.ts"
import { asSiteId } from "../../src/ingest/ids.ts"
import { beltOf, cityOf, from, placed, SOURCES, siteOf, spot } from "./scored-city.ts"
import { packOfRules, shippedPacks } from "./standard-packs.ts"

const DISTRICTS = ["一区", "二区"]
const ROLES = ["mark", "service-centre", "culture-square", "corridor"]
const MOST_SITES = 8

/** The packs that come with the program, and one that asks a city and its sites what none of those does. */
export const manyPacks = [
  ...shippedPacks(),
  packOfRules(
    "ageing",
    "belt",
    [
      { kind: "has-element", role: "mark", atLeast: 1 },
      { kind: "has-route", withinMetres: 50 },
      { kind: "reach", of: "demand", role: "mark", atLeastPercent: 60, within: { metres: 250 }, by: "straight" },
      { kind: "reach", of: "sites", role: "mark", atLeastPercent: 60, within: { metres: 250 }, by: "street" },
    ],
    { shelfLifeYears: 2 },
  ),
  packOfRules("whole-city", "city", [
    { kind: "share", standard: "ten-items", item: "sites-near-centre", atLeastPercent: 50 },
    { kind: "share", standard: "liu-you", item: "flag", atLeastPercent: 50 },
    { kind: "reach", of: "demand", role: "mark", atLeastPercent: 50, within: { metres: 300 }, by: "straight" },
    { kind: "reach", of: "sites", role: "mark", atLeastPercent: 50, within: { walkingMinutes: 5 }, by: "street" },
    { kind: "min-sites", atLeast: 3, levels: ["city"] },
    { kind: "share", standard: "near-a-mark", item: "a", atLeastPercent: 30 },
  ]),
  packOfRules("near-a-mark", "site", [
    { kind: "reach", of: "sites", role: "mark", atLeastPercent: 100, within: { metres: 200 }, by: "straight" },
    { kind: "checklist", list: "liu-you" },
  ]),
]

const anyEvidence: fc.Arbitrary<readonly Evidence[]> = fc.array(
  fc.oneof(
    fc.constantFrom(...SOURCES).map(({ id }) => from(id)),
    fc.constant<Evidence>({ source: null, file: "media/photo.jpg", date: "2020", note: null }),
    fc.constant<Evidence>({ source: null, file: null, date: "2020", note: null }),
  ),
  { maxLength: 2 },
)

const anyBox: fc.Arbitrary<Box> = fc.record({ state: fc.constantFrom(...STATES), evidence: anyEvidence })

const anySpot = fc
  .tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }))
  .map(([east, north]) => spot(east, north))

const anyPosition: fc.Arbitrary<Position> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(anySpot, fc.constantFrom(0, 5, 60, 400)).map(([at, off]) => placed(at, off)) },
  {
    weight: 1,
    arbitrary: anySpot.map(
      (at): Position => ({ kind: "schematic", at, precision: "neighbourhood", uncertaintyMetres: 300 }),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Position>({ kind: "district-only" }) },
)

/** A box left out is a box nobody has said a word about. */
const boxes = (...ids: readonly string[]): fc.Arbitrary<Readonly<Record<string, Box>>> =>
  fc.array(fc.tuple(fc.constantFrom(...ids), anyBox), { maxLength: ids.length }).map((list) => Object.fromEntries(list))

/** A site of the city with its place in the row. */
export const anySite = (index: number): fc.Arbitrary<Site> =>
  fc
    .record({
      scope: fc.constantFrom(...SITE_SCOPES),
      roles: fc.subarray(ROLES, { maxLength: 2 }),
      level: fc.constantFrom("city" as const, "county" as const, null),
      position: anyPosition,
      condition: fc.constantFrom(...CONDITIONS),
      checklists: fc.record({
        "liu-you": boxes("premises", "flag", "rules"),
        "wu-ge-ji-ben": boxes("organisation", "team"),
      }),
      reportedDate: fc.constantFrom(null, "2018", "2024-05-16", "2027"),
      evidenceGrade: fc.constantFrom("A" as const, "B" as const, "C" as const, null),
      sources: fc.subarray(
        SOURCES.map(({ id }) => id),
        { maxLength: 2 },
      ),
    })
    .map((more) => siteOf(`site-${index}`, more))

const anyMember = fc.integer({ min: 0, max: MOST_SITES }).map((index) => asSiteId(`site-${index}`))

const anyElement: fc.Arbitrary<BeltElement> = fc.record({
  role: fc.constantFrom("route", ...ROLES),
  state: fc.constantFrom(...STATES),
  siteIds: fc.uniqueArray(anyMember, { maxLength: 2 }),
  evidence: anyEvidence,
  note: fc.constant(null),
})

const anyDay = fc.constantFrom(null, "2018-11-28", "2019", "2020-05", "2021-03-30", "2026-12-31", "2027-06-30")

/** A belt of the city with its place in the row. */
export const anyBelt = (index: number): fc.Arbitrary<Belt> =>
  fc
    .record({
      kind: fc.constantFrom("two-new-belt" as const, "two-new-belt" as const, ...BELT_KINDS),
      status: fc.constantFrom("confirmed" as const, "planned" as const, "editor-grouping" as const),
      district: fc.constantFrom(...DISTRICTS),
      siteList: fc.constantFrom("complete" as const, "partial" as const, "not-known" as const),
      line: fc.option(fc.array(fc.array(anySpot, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 2 })),
      sites: fc.uniqueArray(anyMember, { maxLength: MOST_SITES }),
      stops: fc.uniqueArray(anyMember, { maxLength: 3 }),
      stopsOrder: fc.constantFrom("official" as const, "reported" as const, "none" as const),
      elements: fc.array(anyElement, { maxLength: 5 }),
      milestones: fc.uniqueArray(
        fc.record({
          what: fc.constantFrom("foundations", "brands", "full-coverage", "mark"),
          plannedFor: anyDay,
          doneOn: anyDay,
        }),
        { maxLength: 4, selector: ({ what }) => what },
      ),
      sources: fc.subarray(
        SOURCES.map(({ id }) => id),
        { maxLength: 2 },
      ),
    })
    .map((more) => beltOf(`belt-${index}`, more))

const anyDemand = fc.record({
  at: anySpot,
  weight: fc.integer({ min: 0, max: 20 }),
  kind: fc.constant("firm"),
  district: fc.constantFrom(...DISTRICTS, null),
})

/** A small city about which anything may be said; its packs are added by whoever asks, or a failure would print them all. */
export const anyScoredCity: fc.Arbitrary<Atlas> = fc
  .record({
    belts: fc
      .integer({ min: 0, max: 3 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => anyBelt(i)))),
    sites: fc
      .integer({ min: 0, max: MOST_SITES })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => anySite(i)))),
    demand: fc.array(anyDemand, { maxLength: 6 }),
  })
  .map((more) => cityOf(more))
