import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { districtAt, districtGridOf, NOWHERE } from "../../src/compute/coverage/district-grid.ts"
import type { Bounds } from "../../src/domain/lng-lat.ts"
import { MOST_REACH_METRES, type PlainArea } from "../../src/ingest/plain-places.ts"
import { tellBoth } from "../build/report.ts"
import { EXIT, fromHere, inBoth, parseCommand, printJson, toHere, WrongUsage } from "../command-line.ts"
import { refuse } from "../coverage/answers.ts"
import { hasErrors, readAreasFrom, readPlacesFrom } from "../coverage/coverage-inputs.ts"
import { figureCoverage } from "../coverage/figure-coverage.ts"
import { need, nothingElse, numberIn, pathIn, withSigns } from "../coverage/option-values.ts"
import { type NumberedPlace, tiledPlaces } from "../tiles/tiled-places.ts"

const USAGE = "tile-usage"

/** Points that lie in no district are cut under this name. */
const ELSEWHERE = "elsewhere"

/**
 * `tile --points F --within D --out DIR [--district ID] [--facilities F --reach METRES] [--json]`: points cut by district into
 * PMTiles, beside each the figures of the district. With `--district` one job does one district.
 */
export const tile = async (argv: readonly string[]): Promise<number> => {
  const text = { type: "string" } as const
  const known = { points: text, within: text, out: text, district: text, facilities: text, reach: text }
  const { values, positionals } = parseCommand(withSigns(argv, ["--reach"]), known, USAGE)
  nothingElse(positionals, USAGE)
  const pointsPath = fromHere(need(values, "points", USAGE))
  const withinPath = fromHere(need(values, "within", USAGE))
  const out = fromHere(need(values, "out", USAGE))
  const facilitiesPath = pathIn(values, "facilities")
  if ((facilitiesPath === null) !== (values.reach === undefined)) throw new WrongUsage(inBoth("tile-both"), USAGE)
  const reachMetres = values.reach === undefined ? 0 : numberIn(values.reach, "reach", 0, MOST_REACH_METRES, USAGE)

  const points = await readPlacesFrom(pointsPath)
  const within = await readAreasFrom(withinPath)
  const facilities = facilitiesPath === null ? null : await readPlacesFrom(facilitiesPath)
  const problems = [...points.problems, ...within.problems, ...(facilities?.problems ?? [])]
  if (hasErrors(problems)) return refuse(problems, values.json)
  const byDistrict = split(points.entries, within.entries)
  const names = values.district === undefined ? [...byDistrict.keys()] : [values.district]
  // a list of jobs has one for points in no district, whether there are any or not
  const unknown = names.find((name) => name !== ELSEWHERE && !byDistrict.has(name))
  if (unknown !== undefined) throw new WrongUsage(inBoth("tile-no-district", { found: unknown }), USAGE)

  await mkdir(out, { recursive: true })
  const cut: { readonly district: string; readonly points: number; readonly weight: number }[] = []
  for (const district of names) {
    const places = byDistrict.get(district) ?? []
    if (places.length === 0) continue
    const name = fileName(district)
    await writeFile(join(out, `${name}.pmtiles`), await tiledPlaces(places, boundsOf(places)))
    const demand = places.map(({ place }) => place)
    const said = { district, points: places.length, weight: demand.reduce((sum, { weight }) => sum + weight, 0) }
    const asked = {
      ...{ facilities: facilities?.entries ?? [], facilitiesFile: toHere(facilitiesPath ?? pointsPath), reachMetres },
      ...{ districts: within.entries.filter(({ id }) => String(id) === district), districtsFile: toHere(withinPath) },
      ...{ allDistricts: false, demand, demandFile: toHere(pointsPath) },
    }
    const coverage = facilities === null ? null : figureCoverage(asked).figures
    await writeFile(join(out, `${name}.json`), `${JSON.stringify({ ...said, reachMetres, coverage }, null, 2)}\n`)
    cut.push(said)
    if (!values.json)
      tellBoth("tile-done", { district, points: said.points, file: toHere(join(out, `${name}.pmtiles`)) })
  }
  if (values.json) await printJson({ ok: true, out: toHere(out), districts: cut })
  return EXIT.done
}

/** Every district by its id, those without a point as well. */
const split = (
  points: readonly NumberedPlace["place"][],
  districts: readonly PlainArea[],
): ReadonlyMap<string, NumberedPlace[]> => {
  const grid = districtGridOf(districts.map(({ rings }) => rings))
  const found = new Map<string, NumberedPlace[]>(districts.map(({ id }) => [String(id), []]))
  for (const [number, place] of points.entries()) {
    const row = districts.length === 0 ? NOWHERE : districtAt(grid, place.at[0], place.at[1])
    const district = row === NOWHERE ? ELSEWHERE : String(districts[row]?.id)
    const before = found.get(district)
    if (before === undefined) found.set(district, [{ number, place }])
    else before.push({ number, place })
  }
  return found
}

const fileName = (district: string): string => district.replace(/[^\p{L}\p{N}-]+/gu, "-")

const boundsOf = (places: readonly NumberedPlace[]): Bounds => {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const { place } of places) {
    west = Math.min(west, place.at[0])
    south = Math.min(south, place.at[1])
    east = Math.max(east, place.at[0])
    north = Math.max(north, place.at[1])
  }
  return [west, south, east, north]
}
