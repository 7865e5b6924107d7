import type { Atlas } from "../../domain/atlas.ts"
import type { Belt } from "../../domain/belt.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import type { BaseGround } from "./base-ground.ts"
import { medianOf } from "./district-rule.ts"
import { gcj02Shift, isWhereShiftApplies, unshifted } from "./gcj02.ts"
import { areaOf, isInside, metresToLines, stepBetween } from "./ground.ts"
import type { PlacedSite } from "./placed-sites.ts"
import { isInWater, mayFloat } from "./water-rule.ts"

/** What speaks for coordinates being in GCJ-02: the file it stands in and its numbers, as in `water.geojson: 7 → 0`. */
export type ShiftEvidence = {
  /** The file that knows better. */
  readonly sign: string
  readonly says: string
}

/**
 * Whether sites look like GCJ-02 beside what the atlas itself knows in WGS84. A single position never shows it and a
 * Chinese coordinate is no sign; it takes many sites that fit the ground only after they are moved back, and fit it
 * better than after the same move in other directions. All that speaks for it, the strongest first.
 */
export const signsOfShift = (
  sites: readonly PlacedSite[],
  belts: readonly Belt[],
  districts: Atlas["districts"],
  ground: BaseGround,
): readonly ShiftEvidence[] => {
  if (!sites.every(({ at }) => isWhereShiftApplies(at))) return []
  return [
    waterSign(sites, ground),
    districtSign(sites, districts),
    streetSign(sites, ground),
    beltLineSign(sites, belts),
    areaSign(sites, belts),
    nameSign(sites, ground),
  ].filter((sign) => sign !== null)
}

// Three wrong places may be three slips; that all of them dry up by one and the same move is no accident.
const FEWEST_MISPLACED = 3

const fewerWhenMovedBack = (sign: string, before: number, after: number): ShiftEvidence | null =>
  before >= FEWEST_MISPLACED && after * 4 <= before ? { sign, says: `${before} → ${after}` } : null

const waterSign = (sites: readonly PlacedSite[], { water }: BaseGround): ShiftEvidence | null => {
  if (water.length === 0) return null
  const onLand = sites.filter(({ site }) => !mayFloat(site))
  const wet = onLand.filter(({ at }) => isInWater(at, water)).length
  if (wet < FEWEST_MISPLACED) return null
  return fewerWhenMovedBack("water.geojson", wet, onLand.filter(({ at }) => isInWater(unshifted(at), water)).length)
}

const districtSign = (sites: readonly PlacedSite[], districts: Atlas["districts"]): ShiftEvidence | null => {
  if (districts.length === 0) return null
  const outlines = new Map(districts.map(({ name, rings }) => [name.zh, rings.map(areaOf)]))
  const isAway = (district: string, at: LngLat): boolean =>
    outlines.get(district)?.some((area) => isInside(at, area)) === false
  const away = sites.filter(({ site, at }) => isAway(site.district, at)).length
  if (away < FEWEST_MISPLACED) return null
  return fewerWhenMovedBack(
    "districts.geojson",
    away,
    sites.filter(({ site, at }) => isAway(site.district, unshifted(at))).length,
  )
}

// Streets and lines are near everything: only many sites, known to a house, can tell 500 metres from none.
const FEWEST_NEAR_LINES = 15
const CLOSE_ENOUGH_METRES = 100
const AT_MOST = 300

const streetSign = (sites: readonly PlacedSite[], { roads }: BaseGround): ShiftEvidence | null => {
  if (roads.length === 0) return null
  const wellKnown = sites.filter(
    ({ site }) => site.position.kind === "placed" && site.position.uncertaintyMetres <= CLOSE_ENOUGH_METRES,
  )
  return lineSign(
    "roads.geojson",
    wellKnown.slice(0, AT_MOST).map(({ at }) => ({ at, lines: roads })),
  )
}

const beltLineSign = (sites: readonly PlacedSite[], belts: readonly Belt[]): ShiftEvidence | null => {
  if (belts.every(({ line }) => line === null)) return null
  const placeOf = new Map<string, LngLat>(sites.map(({ site, at }) => [site.id, at]))
  const pairs = belts.flatMap(({ line, sites: members }) =>
    line === null ? [] : members.flatMap((id) => ({ at: placeOf.get(id), lines: line })),
  )
  return lineSign(
    "belts.geojson",
    pairs.flatMap(({ at, lines }) => (at === undefined ? [] : [{ at, lines }])).slice(0, AT_MOST),
  )
}

type BesideLines = { readonly at: LngLat; readonly lines: readonly (readonly LngLat[])[] }

/** Half the distance to lines, and less than after the same move to any other side: then the move is the truth. */
const lineSign = (sign: string, beside: readonly BesideLines[]): ShiftEvidence | null => {
  if (beside.length < FEWEST_NEAR_LINES || beside.every(({ lines }) => lines.length === 0)) return null
  const medianAfter = (turns: number | null): number =>
    medianOf(beside.map(({ at, lines }) => metresToLines(turns === null ? at : movedBack(at, turns), lines)))
  const back = medianAfter(0)
  const asIs = medianAfter(null)
  const otherwise = Math.min(medianAfter(1), medianAfter(2), medianAfter(3))
  return back <= CLOSE_ENOUGH_METRES && back * 2 <= asIs && back * 1.5 <= otherwise
    ? { sign, says: `${Math.round(asIs)} m → ${Math.round(back)} m` }
    : null
}

/** Moved against the shift, or by as much with the direction turned by quarters. */
const movedBack = (at: LngLat, turns: number): LngLat => {
  let [lon, lat] = gcj02Shift(at)
  for (let turn = 0; turn < turns; turn++) [lon, lat] = [-lat, lon]
  return [at[0] - lon, at[1] - lat]
}

/** Steps from a place known in WGS84 to where the sites say it is: all alike, and like the shift. */
const stepSign = (
  sign: string,
  steps: readonly (readonly [east: number, north: number])[],
  at: LngLat,
  fewest: number,
): ShiftEvidence | null => {
  if (steps.length < fewest) return null
  const [lon, lat] = gcj02Shift(at)
  const expected = stepBetween(at, [at[0] + lon, at[1] + lat])
  const east = medianOf(steps.map(([one]) => one))
  const north = medianOf(steps.map(([, one]) => one))
  const off = Math.hypot(east - expected[0], north - expected[1])
  const spread = medianOf(steps.map(([one, other]) => Math.hypot(one - east, other - north)))
  return off <= 150 && spread <= 250
    ? { sign, says: `${Math.round(east)} m, ${Math.round(north)} m × ${steps.length}` }
    : null
}

const areaSign = (sites: readonly PlacedSite[], belts: readonly Belt[]): ShiftEvidence | null => {
  if (belts.every(({ area }) => area === null)) return null
  const placeOf = new Map<string, LngLat>(sites.map(({ site, at }) => [site.id, at]))
  const steps = belts.flatMap(({ area, sites: members }) => {
    const known = members.map((id) => placeOf.get(id)).filter((at) => at !== undefined)
    if (area === null || known.length < 3) return []
    const lon = known.reduce((sum, at) => sum + at[0], 0) / known.length
    const lat = known.reduce((sum, at) => sum + at[1], 0) / known.length
    return [stepBetween(area.at, [lon, lat])]
  })
  const somewhere = sites[0]?.at
  return somewhere === undefined ? null : stepSign("belts.geojson area", steps, somewhere, 3)
}

/** Sites named after a station: one alone may stand a street away from it, five do not all stand the same way off. */
const nameSign = (sites: readonly PlacedSite[], { stations }: BaseGround): ShiftEvidence | null => {
  if (stations.length === 0) return null
  const names = stations
    .map(({ name, at }) => ({ name: name.replace(/站$/, ""), at }))
    .filter(({ name }) => name.length >= 2)
  const steps = sites.flatMap(({ site, at }) => {
    const named = names.filter(({ name }) => site.name.zh.includes(name))
    return named.length === 1 && named[0] !== undefined ? [stepBetween(named[0].at, at)] : []
  })
  const somewhere = sites[0]?.at
  return somewhere === undefined ? null : stepSign("metro-stations.geojson", steps.filter(isNearby), somewhere, 5)
}

const isNearby = ([east, north]: readonly [number, number]): boolean => Math.hypot(east, north) < 2000
