import { createRequire } from "node:module"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { secondOpinion } from "../../scripts/check/second-opinion.ts"
import { checkFile } from "../../src/ingest/check-file.ts"
import { EXPLAINER } from "../../src/ingest/explainer.ts"
import { checkGeojson } from "../../src/ingest/geojson/check-geojson.ts"
import type { ProblemKind } from "../../src/ingest/problem-kinds.ts"
import { type DataProblem, newProblemLog } from "../../src/ingest/problems.ts"
import { sayProblem } from "../../src/text/say-problem.ts"

const problemsOf = (value: unknown): readonly DataProblem[] => {
  const log = newProblemLog(EXPLAINER)
  checkGeojson("lines.geojson", value, log)
  return log.all()
}
const kindsOf = (value: unknown): ProblemKind[] => problemsOf(value).map(({ kind }) => kind)
const textKinds = (text: string): ProblemKind[] => {
  const log = newProblemLog(EXPLAINER)
  checkFile("lines.geojson", "somewhere", { text }, log)
  return log.all().map(({ kind }) => kind)
}

const feature = (geometry: unknown, more: object = {}) => ({ type: "Feature", geometry, properties: null, ...more })
const point = (coordinates: unknown) => ({ type: "Point", coordinates })
const square = [
  [118, 27],
  [119, 27],
  [119, 28],
  [118, 28],
  [118, 27],
]

describe("a file that holds no object at all", () => {
  const FILES = ["lines.geojson", "belts.geojson", "water.geojson", "brands.json", "atlas.json"]

  it.each(["[]", "null", "5", '"belts"', "[[119.3, 26.1]]", "true"])("such as %s, is told so", (text) => {
    for (const name of FILES) {
      const log = newProblemLog(EXPLAINER)
      checkFile(name, "somewhere", { text }, log)
      const found = JSON.stringify(JSON.parse(text))
      expect(log.all(), name).toEqual([expect.objectContaining({ kind: "not-an-object", file: name, found })])
      for (const language of ["zh", "en"] as const) {
        const said = log
          .all()
          .map((problem) => sayProblem(language, problem))
          .join()
        expect(said, name).toContain(found)
        expect(said, name).toMatch(name.endsWith(".geojson") ? /"type": "FeatureCollection"/ : /\{.*\}/)
      }
    }
  })

  it("or a record that is none, or an object without its type, likewise", () => {
    expect(kindsOf({ type: "FeatureCollection", features: [null] })).toEqual(["not-an-object"])
    expect(kindsOf({ type: "GeometryCollection", geometries: [7] })).toEqual(["not-an-object"])
    expect(problemsOf({})).toMatchObject([{ kind: "geojson-member-missing", member: "type" }])
  })
})

describe("plain GeoJSON with nothing wrong", () => {
  it.each([
    ["an empty collection", { type: "FeatureCollection", features: [] }],
    ["null geometry and null properties", feature(null)],
    [
      "a feature with an id and its own fields",
      feature(point([118, 27]), { id: 7, properties: { colour: "red" }, title: "x" }),
    ],
    ["a height", point([118, 27, 35.5])],
    ["a bbox across the date line", feature(point([179, 0.5]), { bbox: [170, -10, -170, 10] })],
    [
      "an island in a lake",
      {
        type: "Polygon",
        coordinates: [
          square,
          [
            [118.2, 27.2],
            [118.2, 27.4],
            [118.4, 27.4],
            [118.2, 27.2],
          ],
        ],
      },
    ],
    [
      "two kinds of geometry together",
      {
        type: "GeometryCollection",
        geometries: [
          point([1, 2]),
          {
            type: "LineString",
            coordinates: [
              [1, 2],
              [3, 4],
            ],
          },
        ],
      },
    ],
    [
      "crs that says WGS84",
      {
        type: "FeatureCollection",
        features: [],
        crs: { type: "name", properties: { name: "urn:ogc:def:crs:OGC:1.3:CRS84" } },
      },
    ],
    ["six decimals in China", { type: "FeatureCollection", features: [feature(point([119.296531, 26.074508]))] }],
  ])("takes %s", (_, value) => {
    expect(problemsOf(value)).toEqual([])
  })

  it("asks for no field of an atlas", () => {
    expect(
      textKinds(
        JSON.stringify({ type: "FeatureCollection", features: [feature(point([118, 27]), { properties: {} })] }),
      ),
    ).toEqual([])
  })
})

describe("plain GeoJSON with something wrong", () => {
  it.each<[string, unknown, ProblemKind]>([
    ["a type borrowed from JavaScript", { type: "constructor" }, "geojson-type"],
    ["no type", { features: [] }, "geojson-member-missing"],
    ["a list", [], "not-an-object"],
    ["features that are no list", { type: "FeatureCollection", features: {} }, "geojson-member-type"],
    ["no features", { type: "FeatureCollection" }, "geojson-member-missing"],
    ["a geometry where a feature belongs", { type: "FeatureCollection", features: [point([1, 2])] }, "geojson-type"],
    ["no geometry member", { type: "Feature", properties: {} }, "geojson-member-missing"],
    ["properties that are a list", feature(null, { properties: [] }), "geojson-member-type"],
    ["coordinates on a feature", feature(null, { coordinates: [1, 2] }), "geojson-member-foreign"],
    ["properties on a geometry", { ...point([1, 2]), properties: {} }, "geojson-member-foreign"],
    ["an id that is an object", feature(null, { id: {} }), "geojson-id"],
    ["a bbox of three", feature(null, { bbox: [1, 2, 3] }), "geojson-bbox"],
    ["a bbox upside down", feature(null, { bbox: [1, 10, 3, 2] }), "geojson-bbox"],
    ["numbers in quotes", point(["118", "27"]), "coordinate-not-a-number"],
    ["NaN in quotes", point([118, "NaN"]), "coordinate-not-a-number"],
    ["null for a number", point([118, null]), "coordinate-not-a-number"],
    ["infinity", point([118, Number.POSITIVE_INFINITY]), "coordinate-not-a-number"],
    ["one number", point([118]), "position-too-short"],
    ["four numbers", point([118, 27, 3, 4]), "position-too-long"],
    ["swapped degrees", point([26.07, 119.3]), "coordinates-swapped"],
    ["web mercator metres", point([13_280_000, 3_010_000]), "coordinates-in-metres"],
    ["degrees beyond the globe", point([200, 27]), "coordinate-out-of-range"],
    ["nothing filled in", point([0, 0]), "coordinates-at-zero"],
    ["no coordinates", point([]), "geometry-empty"],
    ["an empty ring", { type: "Polygon", coordinates: [[]] }, "ring-too-short"],
    ["an open ring", { type: "Polygon", coordinates: [square.slice(0, 4)] }, "ring-not-closed"],
    [
      "a ring of three",
      {
        type: "Polygon",
        coordinates: [
          [
            [1, 1],
            [2, 2],
            [1, 1],
          ],
        ],
      },
      "ring-too-short",
    ],
    [
      "a flat ring",
      {
        type: "Polygon",
        coordinates: [
          [
            [1, 1],
            [2, 1],
            [1, 1],
            [2, 1],
            [1, 1],
          ],
        ],
      },
      "ring-crosses-itself",
    ],
    [
      "a bow tie",
      {
        type: "Polygon",
        coordinates: [
          [
            [0, 1],
            [1, 2],
            [1, 1],
            [0, 2],
            [0, 1],
          ],
        ],
      },
      "ring-crosses-itself",
    ],
    ["a clockwise outline", { type: "Polygon", coordinates: [[...square].reverse()] }, "ring-winding"],
    ["a line of one point", { type: "LineString", coordinates: [[1, 2]] }, "line-too-short"],
    [
      "a line that goes nowhere",
      {
        type: "LineString",
        coordinates: [
          [1, 2],
          [1, 2],
          [1, 2],
        ],
      },
      "line-zero-length",
    ],
    [
      "a lost minus sign",
      {
        type: "LineString",
        coordinates: [
          [118, 27],
          [-118, 27],
        ],
      },
      "span-over-180",
    ],
    [
      "a collection in a collection",
      { type: "GeometryCollection", geometries: [{ type: "GeometryCollection", geometries: [] }] },
      "geojson-nested-collection",
    ],
    [
      "a collection of one",
      { type: "GeometryCollection", geometries: [point([1, 2])] },
      "geojson-same-kind-collection",
    ],
    [
      "another coordinate system",
      { type: "FeatureCollection", features: [], crs: { type: "name", properties: { name: "EPSG:3857" } } },
      "geojson-crs",
    ],
    [
      "crs that names GCJ-02",
      { type: "FeatureCollection", features: [], crs: { type: "name", properties: { name: "urn:ogc:def:crs:GCJ02" } } },
      "looks-like-gcj02",
    ],
    [
      "features that name BD-09",
      { type: "FeatureCollection", features: [feature(point([119, 26]), { properties: { 坐标系: "百度 BD-09" } })] },
      "looks-like-gcj02",
    ],
  ])("says of %s what it is", (_, value, kind) => {
    expect(kindsOf(value)).toContain(kind)
  })

  it("says all of it, each with its feature and path", () => {
    const problems = problemsOf({
      type: "FeatureCollection",
      features: [
        feature(point([26, 119]), { id: "a" }),
        feature(null),
        feature({
          type: "LineString",
          coordinates: [
            [1, 2],
            [1, "x"],
          ],
        }),
      ],
    })
    expect(problems.map(({ at }) => [at.index, at.id, at.path])).toEqual([
      [0, "a", "features[0].geometry.coordinates"],
      [2, null, "features[2].geometry.coordinates[1]"],
    ])
  })

  it("is not hurt by what is nested a hundred thousand deep", () => {
    const deep = `{"type":"GeometryCollection","geometries":[`.repeat(100_000) + "]}".repeat(100_000)
    expect(textKinds(deep)).toEqual(["json-too-deep"])
    expect(textKinds(`${"[".repeat(100_000)}`)).toEqual(["json-truncated"])
  })

  it("knows names the format owns, and asks for their fields", () => {
    const log = newProblemLog(EXPLAINER)
    const text = JSON.stringify({
      type: "FeatureCollection",
      features: [feature(point([118, 27]), { properties: {} })],
    })
    checkFile("sites.geojson", "somewhere", { text }, log)
    expect(log.all().map((problem) => problem["field"])).toEqual(
      expect.arrayContaining(["id", "name", "kind", "scope", "district"]),
    )
  })
})

describe("beside geojson-validation", () => {
  const finite = fc.double({ min: -89, max: 89, noNaN: true, noDefaultInfinity: true })
  const position = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(finite, finite) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<unknown>([1], ["1", 2], null, "x", [
        [1, 2],
        [3, 4],
      ]),
    },
  )
  const line = fc.array(position, { maxLength: 4 })
  const coordinates = fc.oneof(position, line, fc.array(line, { maxLength: 3 }), fc.constant(undefined))
  const type = fc.constantFrom("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "Circle")
  const geometry = fc.record({ type, coordinates })
  const collection = fc
    .array(
      fc.oneof(
        geometry.map((one) => feature(one)),
        fc.constantFrom<unknown>(feature(null), null, {}),
      ),
      { maxLength: 3 },
    )
    .map((features) => ({ type: "FeatureCollection", features }))

  /** Kinds that are ours alone: the other checker has no such rule, or allows what an empty list says. */
  const OURS: ReadonlySet<ProblemKind> = new Set([
    "coordinate-out-of-range",
    "coordinates-swapped",
    "coordinates-in-metres",
    "geometry-empty",
    "line-zero-length",
    "ring-crosses-itself",
    "ring-no-area",
    "span-over-180",
    "geojson-member-foreign",
  ])

  it("never passes what the other refuses, wherever its word counts", () => {
    fc.assert(
      fc.property(fc.oneof(geometry, collection), (drawn) => {
        const value: unknown = JSON.parse(JSON.stringify(drawn))
        const theirs = secondOpinion(value)
        fc.pre(theirs !== null && theirs.length > 0)
        return problemsOf(value).some(({ severity }) => severity === "error")
      }),
      { numRuns: 1000 },
    )
  })

  it("refuses nothing the other passes, but for rules that are ours alone", () => {
    fc.assert(
      fc.property(fc.oneof(geometry, collection), (drawn) => {
        const value: unknown = JSON.parse(JSON.stringify(drawn))
        fc.pre(secondOpinion(value)?.length === 0)
        return problemsOf(value).every(({ severity, kind }) => severity === "warning" || OURS.has(kind))
      }),
      { numRuns: 1000 },
    )
  })

  it("does not follow it into its known traps", () => {
    const { valid } = createRequire(import.meta.url)("geojson-validation") as { valid: (value: unknown) => boolean }
    expect(valid({ type: "constructor" })).toBeTruthy()
    expect(kindsOf({ type: "constructor" })).toEqual(["geojson-type"])
    expect(secondOpinion({ type: "constructor" })).toBeNull()
    expect(() => valid({ type: "Polygon", coordinates: [[]] })).toThrow()
    expect(secondOpinion({ type: "Polygon", coordinates: [[]] })).toBeNull()
    expect(valid(point([Number.NaN, 1]))).toBe(true)
    expect(kindsOf(point([Number.NaN, 1]))).toEqual(["coordinate-not-a-number"])
  })
})
