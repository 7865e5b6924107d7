import { type CoveredArea, coveredAreas } from "../../src/compute/coverage/clipped-area.ts"
import { servedWithin } from "../../src/compute/coverage/cover-city.ts"
import { type Discs, discsAround } from "../../src/compute/coverage/discs.ts"
import { districtAt, districtGridOf, NOWHERE } from "../../src/compute/coverage/district-grid.ts"
import type { Facility } from "../../src/compute/coverage/facility.ts"
import { openCity } from "../../src/compute/coverage/open-city.ts"
import { overlapSquareMetres } from "../../src/compute/coverage/overlap-depth.ts"
import { unionAreaSquareMetres } from "../../src/compute/coverage/union-area.ts"
import { type CityFrame, cityFrameAt, FRAME_METRES, middleOf } from "../../src/compute/geodesy/city-frame.ts"
import type { LngLat } from "../../src/domain/lng-lat.ts"
import type { PlainArea, PlainId, PlainPlace } from "../../src/ingest/plain-places.ts"
import { type DataProblem, problemOf, WHOLE_FILE } from "../../src/ingest/problems.ts"

/** What `coverage` is asked: files already read, by the names a person knows them under. */
export type CoverageAsked = {
  readonly facilities: readonly PlainPlace[]
  readonly facilitiesFile: string
  readonly reachMetres: number
  readonly districts: readonly PlainArea[]
  readonly districtsFile: string
  /** No district was refused: a facility in none of them lies in none. */
  readonly allDistricts: boolean
  readonly demand: readonly PlainPlace[] | null
  readonly demandFile: string
}

const DEEPEST = 3

/** The figures of `coverage`, and what could not be counted; figures null when nothing could be. */
export const figureCoverage = (asked: CoverageAsked) => {
  const { facilities, facilitiesFile, districts, districtsFile, demand, demandFile, reachMetres } = asked
  const centre = middleOf(facilities.map(({ at }) => at)) ??
    middleOf(districts.flatMap(({ rings }) => rings.flat(2))) ?? [0, 0]
  const frame = cityFrameAt(centre)
  const problems: DataProblem[] = []
  const furthest = furthestMetres(
    frame,
    facilities.map(({ at }) => at),
  )
  if (furthest > FRAME_METRES) return { figures: null, problems: [tooWide(facilitiesFile, furthest)] }
  if (facilities.length === 0) problems.push(problemOf("facilities-none", facilitiesFile, WHOLE_FILE, {}))
  if (demand?.length === 0) problems.push(problemOf("demand-none", demandFile, WHOLE_FILE, {}))
  const near = districts.filter(({ id, rings }) => {
    const metres = furthestMetres(frame, rings.flat(2))
    if (metres <= FRAME_METRES) return true
    problems.push({ ...tooWide(districtsFile, metres), at: { ...WHOLE_FILE, id: String(id) } })
    return false
  })
  const outside = asked.allDistricts ? outsideAll(facilities, near) : []
  if (outside.length > 0) {
    const names = outside.slice(0, MOST_NAMED).join(", ") + (outside.length > MOST_NAMED ? " …" : "")
    problems.push(problemOf("facilities-outside", facilitiesFile, WHOLE_FILE, { count: outside.length, names }))
  }
  const discs = discsAround(
    frame,
    facilities.map(({ at }) => at),
    facilities.map((one) => one.reachMetres ?? reachMetres),
  )
  const areas = coveredAreas(
    discs,
    frame,
    near.map(({ rings }) => rings),
  )
  const figures = {
    ...groundFigures(discs),
    within: near.map(({ id }, k) => ({ id, ...(areas[k] ?? NO_AREA) })),
    demand: demand === null ? null : demandFigures(demand, facilities, reachMetres),
  }
  return { figures, problems }
}

const MOST_NAMED = 10

const outsideAll = (facilities: readonly PlainPlace[], districts: readonly PlainArea[]): readonly PlainId[] => {
  if (districts.length === 0) return []
  const grid = districtGridOf(districts.map(({ rings }) => rings))
  return facilities.filter(({ at }) => districtAt(grid, at[0], at[1]) === NOWHERE).map(({ id }) => id)
}

const NO_AREA: CoveredArea = { areaSquareMetres: 0, coveredSquareMetres: 0 }

const groundFigures = (discs: Discs) => ({
  unionAreaSquareMetres: unionAreaSquareMetres(discs),
  overlapSquareMetres: overlapSquareMetres(discs, DEEPEST),
})

const demandFigures = (demand: readonly PlainPlace[], facilities: readonly PlainPlace[], reachMetres: number) => {
  const city = openCity(
    demand.map((one) => ({ ...one, kind: "", district: null })),
    [],
  )
  const known = facilities.map((one): Facility => ({ ...one, id: String(one.id) }))
  const served = servedWithin(city, known, reachMetres)
  if (served.kind === "nobody-known") return { total: 0, covered: 0, weightTotal: 0, weightCovered: 0 }
  const { total, covered, atLeast, atMost } = served.whole
  const isRange = atLeast.points < atMost.points
  return {
    ...{ total: total.points, covered: covered.points, weightTotal: total.weight, weightCovered: covered.weight },
    ...(isRange ? { coveredAtLeast: atLeast.points, coveredAtMost: atMost.points } : {}),
    ...(isRange ? { weightCoveredAtLeast: atLeast.weight, weightCoveredAtMost: atMost.weight } : {}),
  }
}

const furthestMetres = (frame: CityFrame, places: readonly LngLat[]): number =>
  places.reduce((most, [lon, lat]) => Math.max(most, Math.hypot(...frame.toPlane(lon, lat))), 0)

const tooWide = (file: string, metres: number): DataProblem =>
  problemOf("spread-too-wide", file, WHOLE_FILE, {
    kilometres: Math.round(metres / 1000),
    limit: FRAME_METRES / 1000,
  })
