import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { beforeAll, describe, expect, it, vi } from "vitest"
import { runCommand } from "../../scripts/command-line.ts"
import { coverage } from "../../scripts/commands/coverage.ts"
import { nearest } from "../../scripts/commands/nearest.ts"
import { reach } from "../../scripts/commands/reach.ts"
import { site } from "../../scripts/commands/site.ts"
import { metresBetween } from "../../src/compute/geodesy/distance.ts"
import { townRecord } from "../worlds/street-record.ts"
import { atlas } from "./run-atlas.ts"

const folder = mkdtempSync(join(tmpdir(), "覆盖 "))
const inFolder = (name: string): string => join(folder, name)

type Command = (argv: readonly string[]) => Promise<number>

/** Asks in this very process, and hears what would go to standard output. */
const ask = async (command: Command, ...argv: string[]) => {
  let out = ""
  const spy = vi.spyOn(process.stdout, "write").mockImplementation((piece, ...more: unknown[]) => {
    out += String(piece)
    for (const then of more) if (typeof then === "function") then()
    return true
  })
  vi.spyOn(process.stderr, "write").mockImplementation(() => true)
  try {
    const words = argv.map((word) => (/\.(geo)?json(\.gz)?$|\.csv$/.test(word) ? inFolder(word) : word))
    return { code: await runCommand(command, words), out }
  } finally {
    spy.mockRestore()
    vi.restoreAllMocks()
  }
}

const document = async (command: Command, ...argv: string[]) => {
  const { code, out } = await ask(command, ...argv, "--json")
  return { code, ...JSON.parse(out) }
}

type Properties = Record<string, unknown>
const point = (lon: number, lat: number, properties: Properties = {}) => ({
  ...{ type: "Feature", properties, geometry: { type: "Point", coordinates: [lon, lat] } },
})
const area = (id: string, ...coordinates: number[][]) => ({
  ...{ type: "Feature", properties: { id }, geometry: { type: "Polygon", coordinates: [coordinates] } },
})
const square = (id: string, west: number, south: number) =>
  area(id, [west, south], [west + 0.02, south], [west + 0.02, south + 0.02], [west, south + 0.02], [west, south])
const textOf = (features: readonly unknown[]): string => JSON.stringify({ type: "FeatureCollection", features })
const put = (name: string, ...features: unknown[]): void => writeFileSync(inFolder(name), textOf(features))

const HALLS = [point(119.3, 26.08, { id: "hall" }), point(119.31, 26.08, { id: "annex", reachMetres: 500 })]
const HOMES = [
  point(119.301, 26.081, { id: "near", weight: 3 }),
  point(119.314, 26.08, { id: "by-annex" }), // 400 m from the annex
  point(119.32, 26.08, { id: "beyond", weight: 0 }), // 1,000 m: in a shared reach, out of the annex's own
]

beforeAll(() => {
  put("halls.geojson", ...HALLS)
  put("homes.geojson", ...HOMES)
  put("none.geojson")
  put("placeless.geojson", HALLS[0], { ...point(0, 0, { id: "club" }), geometry: null })
  put(
    "districts.geojson",
    square("west", 119.29, 26.07),
    area("bow", [119.3, 26], [119.4, 26.1], [119.4, 26], [119.3, 26.1], [119.3, 26]),
  )
  put("far-district.geojson", square("far", 118, 25))
  put("bow.geojson", area("bow", [119.3, 26], [119.4, 26.1], [119.4, 26], [119.3, 26.1], [119.3, 26]))
  put("lighter.geojson", point(119.3, 26.08, { id: "owed", weight: -2 }))
  put("odd-reach.geojson", point(119.3, 26.08, { reachMetres: 0 }), point(119.3, 26.08, { reachMetres: "far" }))
  put("swapped.geojson", point(26.08, 119.3))
  put("wide.geojson", point(119.3, 26), point(116.4, 39.9))
  put("doubtful.geojson", point(119.3, 26.08, { uncertaintyMetres: 950 }))
  writeFileSync(inFolder("packed.geojson.gz"), gzipSync(`\uFEFF${textOf(HOMES)}`))
  writeFileSync(inFolder("homes.csv"), "\uFEFFlon,lat,weight,kind\n119.301,26.081,3,firm\n119.4,26.2,2,firm\n")
  writeFileSync(inFolder("cut.geojson"), textOf(HOMES).slice(0, 90))
  writeFileSync(inFolder("town.json"), JSON.stringify(townRecord()))
})

describe("atlas coverage", () => {
  it("gives the area, each district's part and who is covered, each facility with its own reach", async () => {
    const found = await document(
      coverage,
      "--facilities",
      "halls.geojson",
      "--reach",
      "1000",
      "--demand",
      "homes.geojson",
    )
    const sum = Math.PI * (1000 ** 2 + 500 ** 2)
    expect(found).toMatchObject({
      code: 0,
      within: [],
      demand: { total: 3, covered: 2, weightTotal: 4, weightCovered: 4 },
    })
    expect(found.unionAreaSquareMetres).toBeLessThan(sum)
    expect(found.unionAreaSquareMetres).toBeGreaterThan(Math.PI * 1000 ** 2)
    expect(found.overlapSquareMetres[1]).toBeCloseTo(sum - found.unionAreaSquareMetres, 0)
  })

  it("refuses a district that crosses itself by name and counts the rest", async () => {
    const found = await document(
      coverage,
      "--facilities",
      "halls.geojson",
      "--reach",
      "1000",
      "--within",
      "districts.geojson",
    )
    expect(found.code).toBe(0)
    expect(found.within).toEqual([
      { id: "west", areaSquareMetres: expect.any(Number), coveredSquareMetres: expect.any(Number) },
    ])
    expect(found.within[0].coveredSquareMetres).toBeLessThan(found.within[0].areaSquareMetres)
    expect(found.problems).toMatchObject([
      { kind: "ring-crosses-itself", at: { id: "bow", line: 1 }, zh: expect.stringMatching(/。$/) },
    ])
    const alone = await document(
      coverage,
      "--facilities",
      "halls.geojson",
      "--reach",
      "1000",
      "--within",
      "bow.geojson",
    )
    expect(alone).toMatchObject({ code: 1, ok: false, problems: [{ kind: "ring-crosses-itself" }] })
  })

  it("reads packed files, byte order marks and demand tables", async () => {
    const packed = await document(
      coverage,
      "--facilities",
      "halls.geojson",
      "--reach",
      "1000",
      "--demand",
      "packed.geojson.gz",
    )
    expect(packed.demand).toMatchObject({ total: 3, covered: 2 })
    const table = await document(coverage, "--facilities", "halls.geojson", "--reach", "1000", "--demand", "homes.csv")
    expect(table.demand).toEqual({ total: 2, covered: 1, weightTotal: 5, weightCovered: 3 })
  })

  it("says what it cannot count: nobody to serve, no facility, a facility without a place or outside every district", async () => {
    const empty = await document(coverage, "--facilities", "none.geojson", "--reach", "500", "--demand", "none.geojson")
    expect(empty).toMatchObject({ code: 0, unionAreaSquareMetres: 0, demand: { total: 0, covered: 0 } })
    expect(empty.problems).toMatchObject([
      { kind: "facilities-none" },
      { kind: "demand-none", zh: expect.stringContaining("缺少服务对象数据") },
    ])
    const placeless = await document(coverage, "--facilities", "placeless.geojson", "--reach", "500")
    expect(placeless).toMatchObject({ demand: null, problems: [{ kind: "place-none", severity: "warning" }] })
    expect(placeless.unionAreaSquareMetres).toBeCloseTo(Math.PI * 500 ** 2, 1)
    const outside = await document(
      coverage,
      "--facilities",
      "halls.geojson",
      "--reach",
      "500",
      "--within",
      "far-district.geojson",
    )
    expect(outside).toMatchObject({
      within: [{ id: "far", coveredSquareMetres: 0 }],
      problems: [{ kind: "facilities-outside", count: 2 }],
    })
  })

  it("gives a range where a facility may be elsewhere than it is reported", async () => {
    const found = await document(
      coverage,
      "--facilities",
      "doubtful.geojson",
      "--reach",
      "500",
      "--demand",
      "homes.geojson",
    )
    expect(found.demand).toMatchObject({ covered: 1, coveredAtLeast: 0, coveredAtMost: 2 })
  })

  it("changes no figure beyond a thousand-millionth when the city lies elsewhere around the globe", async () => {
    const moved = (features: readonly ReturnType<typeof point>[]) =>
      features.map((one) =>
        point((one.geometry.coordinates[0] ?? 0) + 30.7, one.geometry.coordinates[1] ?? 0, one.properties),
      )
    put("moved.geojson", ...moved(HALLS))
    const [here, there] = [
      await document(coverage, "--facilities", "halls.geojson", "--reach", "800"),
      await document(coverage, "--facilities", "moved.geojson", "--reach", "800"),
    ]
    expect(Math.abs(there.unionAreaSquareMetres / here.unionAreaSquareMetres - 1)).toBeLessThan(1e-9)
  })

  it.each<[string, string[], string, number]>([
    ["a reach of nothing", ["--facilities", "halls.geojson", "--reach", "0"], "wrong-usage", 2],
    ["a reach below nothing", ["--facilities", "halls.geojson", "--reach", "-5"], "wrong-usage", 2],
    ["a reach that is no number", ["--facilities", "halls.geojson", "--reach", "NaN"], "wrong-usage", 2],
    ["a reach of 500 km", ["--facilities", "halls.geojson", "--reach", "500000"], "wrong-usage", 2],
    ["no reach", ["--facilities", "halls.geojson"], "wrong-usage", 2],
    ["no facilities named", ["--reach", "500"], "wrong-usage", 2],
    ["a file that is not there", ["--facilities", "nowhere.geojson", "--reach", "500"], "path-missing", 1],
    ["a file cut short", ["--facilities", "cut.geojson", "--reach", "500"], "json-truncated", 1],
    [
      "a weight below nothing",
      ["--facilities", "halls.geojson", "--reach", "500", "--demand", "lighter.geojson"],
      "field-range",
      1,
    ],
    ["a facility that reaches nothing", ["--facilities", "odd-reach.geojson", "--reach", "500"], "field-range", 1],
    ["longitude and latitude swapped", ["--facilities", "swapped.geojson", "--reach", "500"], "coordinates-swapped", 1],
    ["facilities in two provinces", ["--facilities", "wide.geojson", "--reach", "500"], "spread-too-wide", 1],
  ])("answers %s in clear words", async (_, argv, kind, code) => {
    const found = await document(coverage, ...argv)
    expect(found).toMatchObject({ code, ok: false })
    expect(found.problems[0]).toMatchObject({
      kind,
      severity: "error",
      zh: expect.stringMatching(/。$/),
      en: expect.stringMatching(/\.$/),
    })
  })
})

describe("atlas nearest", () => {
  it("names for each the nearest facility and how far it is", async () => {
    const found = await document(nearest, "--facilities", "halls.geojson", "--demand", "homes.geojson")
    expect(
      found.nearest.map(({ demand, facility }: { demand: string; facility: string }) => [demand, facility]),
    ).toEqual([
      ["near", "hall"],
      ["by-annex", "annex"],
      ["beyond", "annex"],
    ])
    expect(found.nearest[0].metres).toBe(metresBetween([119.301, 26.081], [119.3, 26.08]))
  })

  it("says that nobody has one where there is none", async () => {
    const found = await document(nearest, "--facilities", "none.geojson", "--demand", "homes.geojson")
    expect(found.nearest[0]).toEqual({ demand: "near", facility: null, metres: null })
    expect(found.problems).toMatchObject([{ kind: "facilities-none" }])
  })
})

describe("atlas site", () => {
  it("chooses the candidates that serve most, and proves it", async () => {
    const found = await document(
      site,
      "--candidates",
      "halls.geojson",
      "--demand",
      "homes.geojson",
      "--reach",
      "600",
      "--count",
      "1",
      "--prove-seconds",
      "5",
    )
    expect(found).toEqual({ code: 0, chosen: ["hall"], coveredWeight: 3, upperBound: 3, optimal: true })
  })

  it("says when there are fewer candidates than asked for, and nobody to serve", async () => {
    const found = await document(
      site,
      "--candidates",
      "halls.geojson",
      "--demand",
      "none.geojson",
      "--reach",
      "600",
      "--count",
      "5",
    )
    expect(found).toMatchObject({ code: 0, chosen: [], coveredWeight: 0, optimal: true })
    expect(found.problems).toMatchObject([{ kind: "demand-none" }, { kind: "candidates-few", count: 2, asked: 5 }])
  })

  it.each([["0"], ["-1"], ["1.5"], ["many"]])("does not take %s for a number of centres", async (count) => {
    const found = await document(
      site,
      "--candidates",
      "halls.geojson",
      "--demand",
      "homes.geojson",
      "--reach",
      "600",
      "--count",
      count,
    )
    expect(found).toMatchObject({ code: 2, ok: false, problems: [{ kind: "wrong-usage" }] })
  })
})

describe("atlas reach", () => {
  const from = ["--graph", "town.json", "--from", "119.3,26", "--mode", "walk"]

  it("names the crossings reached, the metres of street and an outline that follows them", async () => {
    const found = await document(reach, ...from, "--minutes", "2")
    expect(found).toMatchObject({ code: 0, nodes: [0, 1], onCarStreets: true, outline: { type: "MultiPolygon" } })
    expect(found.streetMetres).toBeCloseTo(150, 6)
    const lats = found.outline.coordinates.flat(2).map(([, lat]: number[]) => lat)
    expect(Math.max(...lats) - 26).toBeLessThan(0.00019) // twenty metres to either side of the street, no circle of 150
  })

  it.each<[string, string[], string, number]>([
    ["no minutes", [...from, "--minutes", "0"], "wrong-usage", 2],
    ["minutes below nothing", [...from, "--minutes", "-3"], "wrong-usage", 2],
    [
      "a graph without the place",
      ["--graph", "town.json", "--from", "119.3,27", "--mode", "walk", "--minutes", "5"],
      "route-too-far",
      1,
    ],
    [
      "a graph that is not there",
      ["--graph", "nowhere.json", "--from", "119.3,26", "--mode", "walk", "--minutes", "5"],
      "path-missing",
      1,
    ],
  ])("answers %s in clear words", async (_, argv, kind, code) => {
    expect(await document(reach, ...argv)).toMatchObject({ code, ok: false, problems: [{ kind }] })
  })
})

describe("somebody at a terminal", { timeout: 30_000 }, () => {
  it("reads the answer in both languages, and how each command is used", async () => {
    const said = await ask(coverage, "--facilities", "halls.geojson", "--reach", "1000", "--demand", "homes.geojson")
    expect(said.out).toMatch(/^2 处阵地，覆盖 \d\.\d+ 平方千米/)
    expect(said.out).toMatch(/Facilities: 2, covering \d\.\d+ km²/)
    for (const command of [coverage, reach, site, nearest]) {
      const { code, out } = await ask(command, "--help")
      expect(code).toBe(0)
      expect(out).toMatch(/用法：.*Usage:/s)
    }
  })

  it("has an answer from a cold start, and nothing but the document on standard output", async () => {
    const argv = ["--facilities", "halls.geojson", "--reach", "1000", "--demand", "homes.geojson", "--json"]
    const said = await atlas(folder, "coverage", ...argv)
    expect([said.code, said.err]).toEqual([0, ""])
    expect(JSON.parse(said.out).demand.total).toBe(3)
  })
})
