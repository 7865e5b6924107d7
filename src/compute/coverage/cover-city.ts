import type { LngLat } from "../../domain/lng-lat.ts"
import { type CityFrame, cityFrameAt, FRAME_METRES, middleOf } from "../geodesy/city-frame.ts"
import { nearestTo, nearestTreeOf } from "../geodesy/nearest-tree.ts"
import { placeAt } from "../geodesy/place-columns.ts"
import { MOST_METRES_TO_STREET, type Snap, snapTo } from "../streets/snap.ts"
import type { StreetGraph } from "../streets/street-graph.ts"
import { report, type Watch } from "../watch.ts"
import { type CoveredArea, coveredAreas } from "./clipped-area.ts"
import { discsAround } from "./discs.ts"
import { districtAt, districtGridOf, NOWHERE } from "./district-grid.ts"
import { type Facility, placedOf } from "./facility.ts"
import { NO_FACILITY, nearestByStreet } from "./nearest-by-street.ts"
import type { OpenCity } from "./open-city.ts"
import { overlapSquareMetres } from "./overlap-depth.ts"
import { type ServedFigures, servedFigures } from "./served-figures.ts"
import { standings } from "./standing.ts"
import { straightStanding } from "./straight-standing.ts"
import { ownLimits } from "./street-reach.ts"

/** Depths of overlap that are told apart: covered by 1, 2, 3 or more. */
const DEEPEST = 3

/** Ground that is covered, in true square metres. Positions are taken as reported. */
export type CoveredGround =
  /** Facilities lie too far apart, or too far from the city, for one plane. */
  { readonly kind: "too-wide" } | FiguredGround

type FiguredGround = {
  readonly kind: "figured"
  readonly unionSquareMetres: number
  /** Covered by at least one, two and three. */
  readonly overlapSquareMetres: readonly number[]
  /** In the order of the city's districts; empty where their shapes are not known. */
  readonly districts: readonly CoveredArea[]
}

/** Facilities that figures leave out or that ask for a second look, by their number. */
export type OddFacilities = { readonly unplaced: readonly number[]; readonly outsideDistricts: readonly number[] }

/** Who is served within a straight reach: what is figured anew while a facility is dragged. */
export const servedWithin = (
  city: OpenCity,
  facilities: readonly Facility[],
  reachMetres: number,
  watch: Watch = {},
): ServedFigures => {
  const placed = placedOf(facilities, reachMetres)
  const standing = straightStanding(city, placed, watch)
  const tree = nearestTreeOf(placed.at)
  const nearest = new Int32Array(standing.length).fill(NO_FACILITY)
  const metres = new Float64Array(standing.length).fill(Infinity)
  for (let i = 0; i < standing.length; i++) {
    if (i % PLACES_BETWEEN_REPORTS === 0) report(watch, i / standing.length)
    const found = nearestTo(tree, placeAt(city.places, i))
    if (found === null) break
    nearest[i] = placed.number[found.place] ?? NO_FACILITY
    metres[i] = found.metres
  }
  return servedFigures(city, { standing, nearest, metres })
}

const PLACES_BETWEEN_REPORTS = 1 << 14

/** Where everybody meets the streets: worked out once for a city and a graph, null where no street is near. */
export const snapsOf = (graph: StreetGraph, { places }: OpenCity, watch: Watch = {}): readonly (Snap | null)[] =>
  Array.from(places.lon, (_, i) => {
    if (i % PLACES_BETWEEN_REPORTS === 0) report(watch, i / places.lon.length)
    return snapTo(graph, placeAt(places, i), MOST_METRES_TO_STREET)
  })

/**
 * Who is served within some minutes along streets, or within a facility's own reach of so many metres. A place's uncertainty is added to and taken from the way; where streets
 * do not lead straight there it may weigh more, so the range is an estimate.
 */
export const servedByStreet = (
  city: OpenCity,
  graph: StreetGraph,
  snaps: readonly (Snap | null)[],
  facilities: readonly Facility[],
  minutes: number,
): ServedFigures => {
  const placed = placedOf(facilities, 0)
  const starts = placed.at.map((at) => snapTo(graph, at, MOST_METRES_TO_STREET))
  const perMetre = graph.mode === "walk" ? 1 : CAR_SECONDS_PER_METRE
  const { limits, most } = ownLimits(
    graph,
    minutes,
    placed.number.map((number) => facilities[number]?.reachMetres ?? null),
  )
  const haveOwn = limits.some((limit) => limit !== most)
  const nearestWith = (extra: (facility: number) => number) =>
    nearestByStreet(
      graph,
      starts,
      snaps,
      Infinity,
      Float64Array.from(starts, (_, f) => extra(f)),
    )
  const reported = nearestWith(() => 0)
  const isIn = (sense: -1 | 0 | 1): Uint8Array => {
    const blur = (f: number): number => sense * perMetre * (placed.uncertaintyMetres[f] ?? 0)
    // Whoever reaches less far sets out as much later: then one limit holds for all.
    const { cost } =
      !haveOwn && (sense === 0 || !placed.isUncertain)
        ? reported
        : nearestWith((f) => most - (limits[f] ?? most) + blur(f))
    const own = (i: number): number => sense * perMetre * (city.uncertaintyMetres[i] ?? 0)
    return Uint8Array.from(cost, (value, i) => (value + own(i) <= most ? 1 : 0))
  }
  return servedFigures(city, {
    standing: standings(isIn(-1), isIn(0), isIn(1)),
    nearest: reported.facility.map((f) => (f === NO_FACILITY ? f : (placed.number[f] ?? NO_FACILITY))),
    metres: reported.cost,
    isOffStreets: (i) => snaps[i] === null,
  })
}

const CAR_SECONDS_PER_METRE = 0.16 // 22 km/h, a street with lights: enough to weigh an uncertain door

/** Ground within a straight reach: exact areas of the union, whole and by district. */
export const groundWithin = (
  city: OpenCity,
  facilities: readonly Facility[],
  reachMetres: number,
  watch: Watch = {},
): CoveredGround => {
  const placed = placedOf(facilities, reachMetres)
  const shapes = city.districts.map(({ rings }) => rings)
  const haveShapes = shapes.some((rings) => rings.length > 0)
  const frame = frameFor(city, placed.at, haveShapes)
  if (frame === null) return { kind: "too-wide" }
  const discs = discsAround(frame, placed.at, placed.reachMetres)
  const overlap = overlapSquareMetres(discs, DEEPEST, watch)
  return {
    kind: "figured",
    unionSquareMetres: overlap[0] ?? 0,
    overlapSquareMetres: overlap,
    districts: haveShapes ? coveredAreas(discs, frame, shapes, watch) : [],
  }
}

/** The city's own plane where all facilities lie on it; their own where there are no districts to be measured with them. */
const frameFor = ({ frame }: OpenCity, places: readonly LngLat[], haveShapes: boolean): CityFrame | null => {
  const fits = (one: CityFrame): boolean =>
    places.every((at) => Math.hypot(...one.toPlane(at[0], at[1])) <= FRAME_METRES)
  if (fits(frame)) return frame
  const middle = haveShapes ? null : middleOf(places)
  const own = middle === null ? null : cityFrameAt(middle)
  return own !== null && fits(own) ? own : null
}

/** Facilities without a place, and those that lie in none of the city's districts. */
export const oddFacilities = ({ districts }: OpenCity, facilities: readonly Facility[]): OddFacilities => {
  const grid = districtGridOf(districts.map(({ rings }) => rings))
  const numbers = facilities.map((_, number) => number)
  return {
    unplaced: numbers.filter((number) => facilities[number]?.at === null),
    outsideDistricts: numbers.filter((number) => {
      const at = facilities[number]?.at ?? null
      return grid.columns > 0 && at !== null && districtAt(grid, at[0], at[1]) === NOWHERE
    }),
  }
}
