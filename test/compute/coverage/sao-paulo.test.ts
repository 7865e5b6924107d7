import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { groundWithin, servedWithin } from "../../../src/compute/coverage/cover-city.ts"
import type { Facility } from "../../../src/compute/coverage/facility.ts"
import { openCity, type Served } from "../../../src/compute/coverage/open-city.ts"
import { metresBetween } from "../../../src/compute/geodesy/distance.ts"
import { columnsOf } from "../../../src/compute/geodesy/place-columns.ts"
import { coverChoiceOf } from "../../../src/compute/siting/cover-choice.ts"
import { loadSolver } from "../../../src/compute/siting/load-highs.ts"
import { proveCentres } from "../../../src/compute/siting/prove-centres.ts"
import { servesStraight } from "../../../src/compute/siting/serves-straight.ts"
import { siteCentres } from "../../../src/compute/siting/site-centres.ts"
import { readCsvRows } from "../../../src/ingest/csv.ts"

const PACK = join(import.meta.dirname, ...Array(4).fill(".."), "shared", "packs", "saopaulo-osm", "spo_hexgrid.csv")
const IS_HERE = existsSync(PACK)
if (!IS_HERE) process.stderr.write(`not tested, as there are no hexagons of a real city here: ${PACK}\n`)

const REACH_METRES = 800

/** Hexagons of a real city with who lives in each, and those that have a school as facilities. */
const read = () => {
  const [header, ...rows] = readCsvRows(readFileSync(PACK, "utf8"))
  const column = (name: string): number => header?.cells.indexOf(name) ?? -1
  return rows.map(({ cells }) => ({
    id: cells[column("id")] ?? "",
    at: [Number(cells[column("lon")]), Number(cells[column("lat")])] as const,
    population: Number(cells[column("population")]),
    schools: Number(cells[column("schools")]),
  }))
}

describe.skipIf(!IS_HERE)("hexagons of a real city", { timeout: 30_000 }, () => {
  const hexagons = IS_HERE ? read() : []
  const homes = hexagons.map(
    ({ at, population }): Served => ({ at, weight: population, kind: "people", district: null, uncertaintyMetres: 0 }),
  )
  const schools = hexagons.filter((one) => one.schools > 2)
  const facilities = schools.map(({ id, at }): Facility => ({ id, at, reachMetres: null, uncertaintyMetres: 0 }))
  const city = openCity(homes, [])

  it("are covered as measuring every pair says, and the nearest are the nearest", () => {
    expect(hexagons.length).toBeGreaterThan(300)
    const figures = servedWithin(city, facilities, REACH_METRES)
    if (figures.kind !== "counted") throw new Error("nobody")
    let [points, weight] = [0, 0]
    for (const [i, { at, population }] of hexagons.entries()) {
      const least = Math.min(...schools.map((school) => metresBetween(at, school.at)))
      expect(figures.metres[i]).toBe(least)
      if (least > REACH_METRES) continue
      points++
      weight += population
    }
    expect(figures.whole.covered).toEqual({ points, weight })
    expect(groundWithin(city, facilities, REACH_METRES)).toMatchObject({ kind: "figured" })
  })

  it("are served best by five more centres that the solver cannot better", async () => {
    const reach = new Float64Array(hexagons.length).fill(REACH_METRES)
    const places = hexagons.map(({ at }) => at)
    const choice = coverChoiceOf(
      places.length,
      homes.map(({ weight }) => weight),
      servesStraight(columnsOf(places), places, reach),
    )
    const plan = siteCentres(choice, 5, 1, { kind: "iterations", iterations: 300 })
    const proved = proveCentres(await loadSolver(), choice, 5, plan, 20)
    expect(proved.coveredWeight).toBeGreaterThanOrEqual(plan.coveredWeight)
    expect(plan.coveredWeight).toBeGreaterThan(0.99 * proved.upperBound)
  })
})
