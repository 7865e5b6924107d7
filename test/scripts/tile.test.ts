import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { coverage } from "../../scripts/commands/coverage.ts"
import { tile } from "../../scripts/commands/tile.ts"
import { runHere } from "./run-here.ts"

const POINTS = 3000
const [WEST, SOUTH] = [119.2, 26]

const squareAt = (id: string, column: number) => {
  const [west, east] = [WEST + column * 0.1, WEST + column * 0.1 + 0.1]
  const ring = [
    [west, SOUTH],
    [east, SOUTH],
    [east, SOUTH + 0.1],
    [west, SOUTH + 0.1],
    [west, SOUTH],
  ]
  return { type: "Feature", id, properties: { id }, geometry: { type: "Polygon", coordinates: [ring] } }
}

/** Places that any run scatters alike, with more digits than a tile keeps; a few lie in no district. */
const placeAt = (k: number): readonly [number, number] => [
  WEST - 0.005 + ((k * 0.6180339887498949) % 1) * 0.21,
  SOUTH + ((k * 0.7548776662466927) % 1) * 0.1,
]

let folder: string
const at = (name: string): string => join(folder, name)
const json = async (name: string) => JSON.parse(await readFile(at(name), "utf8"))
const COMMANDS = { tile, coverage }
const NAMES = /^(?:demand|districts|centres|tiles|jobs|no|bad)\b/
const said = (command: keyof typeof COMMANDS, ...argv: string[]) =>
  runHere(COMMANDS[command], ...argv.map((word) => (NAMES.test(word) ? at(word) : word)))
const run = async (command: keyof typeof COMMANDS, ...argv: string[]) => {
  const { code, out, err } = await said(command, ...argv, "--json")
  expect(code, err + out).toBe(0)
  return JSON.parse(out)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tiles-"))
  const rows = Array.from({ length: POINTS }, (_, k) => [...placeAt(k), 1 + (k % 7) / 3, "firm"].join(","))
  await writeFile(at("demand.csv"), `lon,lat,weight,kind\n${rows.join("\n")}\n`)
  const districts = [squareAt("west", 0), squareAt("east", 1)]
  await writeFile(at("districts.geojson"), JSON.stringify({ type: "FeatureCollection", features: districts }))
  const centres = Array.from({ length: 9 }, (_, k) => ({
    ...{ type: "Feature", id: `c${k}`, properties: {} },
    geometry: { type: "Point", coordinates: placeAt(k * 331) },
  }))
  await writeFile(at("centres.geojson"), JSON.stringify({ type: "FeatureCollection", features: centres }))
})

afterAll(() => rm(folder, { recursive: true }))

describe("points cut into tiles", () => {
  const asked = ["--facilities", "centres.geojson", "--reach", "1500"]
  const cut = ["--points", "demand.csv", "--within", "districts.geojson"]

  it("give the same figures as the plain file, to the last digit", { timeout: 60_000 }, async () => {
    const done = await run("tile", ...cut, ...asked, "--out", "tiles")
    const counted = done.districts.map((one: { points: number }) => one.points)
    expect(counted.reduce((sum: number, points: number) => sum + points, 0)).toBe(POINTS)
    expect(done.districts.map((one: { district: string }) => one.district).sort()).toEqual([
      "east",
      "elsewhere",
      "west",
    ])
    const plain = await run("coverage", ...asked, "--within", "districts.geojson", "--demand", "demand.csv")
    const tiled = await run("coverage", ...asked, "--within", "districts.geojson", "--demand", "tiles")
    expect(plain.demand.covered).toBeGreaterThan(0)
    expect(tiled).toEqual(plain)
  })

  it("are the same whether one job cuts all districts or each job one", { timeout: 60_000 }, async () => {
    await run("tile", ...cut, ...asked, "--out", "jobs", "--district", "west")
    for (const name of ["west.pmtiles", "west.json"])
      expect((await readFile(at(`jobs/${name}`))).equals(await readFile(at(`tiles/${name}`)))).toBe(true)
    const { coverage, points } = await json("tiles/west.json")
    const alone = await run("coverage", ...asked, "--demand", "tiles/west.pmtiles")
    expect(coverage.demand).toEqual(alone.demand)
    expect(alone.demand.total).toBe(points)
    // the job for points in no district is on every list of jobs, also where there are none
    await writeFile(at("demand-inside.csv"), `lon,lat,weight,kind\n${placeAt(100).join(",")},1,firm\n`)
    const inside = ["--points", "demand-inside.csv", "--within", "districts.geojson", "--out", "jobs"]
    expect((await run("tile", ...inside, "--district", "elsewhere")).districts).toEqual([])
  })

  it("of a district nobody knows, or of no tiles at all, are refused in words", { timeout: 60_000 }, async () => {
    const wrong = await said("tile", ...cut, "--out", "no", "--district", "north")
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("north")])
    await writeFile(at("bad.pmtiles"), "PMTiles?")
    const bad = await said("coverage", ...asked, "--demand", "bad.pmtiles", "--json")
    expect(bad.code).toBe(1)
    expect(bad.out).toContain("points-unreadable")
  })
})
