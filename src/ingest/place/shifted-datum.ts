import type { Atlas } from "../../domain/atlas.ts"
import type { Belt } from "../../domain/belt.ts"
import { isWhereShiftApplies, type Shift } from "../../domain/gcj02.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import type { BaseGround } from "./base-ground.ts"
import { areaOf, isInside, stepBetween } from "./ground.ts"
import type { PlacedSite } from "./placed-sites.ts"
import { countSign, FEWEST_NEAR_LINES, lineSign, type ShiftSign, stepSign } from "./shift-signs.ts"
import { isInWater, mayFloat } from "./water-rule.ts"

/** What sites are compared with. */
export type Surroundings = {
  readonly belts: readonly Belt[]
  readonly districts: Atlas["districts"]
  readonly ground: BaseGround
}

/**
 * Whether sites look like a shifted datum beside what the atlas itself knows in WGS84. A single position never shows it
 * and a Chinese coordinate is no sign; it takes many sites that fit the ground only after they are moved back, and fit
 * it better than after the same move in other directions. Everything that speaks for it.
 */
export const signsOfShift = (
  sites: readonly PlacedSite[],
  { belts, districts, ground }: Surroundings,
  shift: Shift,
): readonly ShiftSign[] => {
  const somewhere = sites[0]?.at
  if (somewhere === undefined || !sites.every(({ at }) => isWhereShiftApplies(at))) return []
  const compared = belts.filter(({ line, area }) => line !== null || area !== null).slice(0, ENOUGH_BELTS)
  const members = new Set<string>(compared.flatMap((belt) => belt.sites))
  const placeOf = new Map<string, LngLat>()
  if (members.size > 0) for (const { site, at } of sites) if (members.has(site.id)) placeOf.set(site.id, at)
  return [
    waterSign(sites, ground, shift),
    districtSign(sites, districts, shift),
    ground.roads.length === 0
      ? null
      : lineSign("roads.geojson", besideStreets(sites, ground), FEWEST_NEAR_LINES, shift),
    lineSign("belts.geojson", besideTheirBelt(compared, placeOf), FEWEST_NEAR_LINES, shift),
    ground.stations.length === 0
      ? null
      : lineSign("metro-stations.geojson", atStations(sites, ground), FEWEST_AT_STATIONS, shift),
    stepSign("belts.geojson area", stepsFromAreas(compared, placeOf), 3, somewhere, shift),
    stepSign("metro-stations.geojson", stepsFromStations(sites, ground), 5, somewhere, shift),
  ].filter((sign) => sign !== null)
}

// A shift moves all belts alike; a hundred of them tell as much as two thousand.
const ENOUGH_BELTS = 100

const waterSign = (sites: readonly PlacedSite[], { water }: BaseGround, shift: Shift): ShiftSign | null => {
  if (water.length === 0) return null
  const isWrong = ({ site }: PlacedSite, at: LngLat): boolean => !mayFloat(site) && isInWater(at, water)
  return countSign("water.geojson", sites, isWrong, shift)
}

const districtSign = (sites: readonly PlacedSite[], districts: Atlas["districts"], shift: Shift): ShiftSign | null => {
  if (districts.length === 0) return null
  const outlines = new Map(districts.map(({ name, rings }) => [name.zh, rings.map(areaOf)]))
  const isWrong = ({ site }: PlacedSite, at: LngLat): boolean => {
    const outline = outlines.get(site.district)
    return outline !== undefined && !outline.some((area) => isInside(at, area))
  }
  return countSign("districts.geojson", sites, isWrong, shift)
}

// A site known only to its quarter stands beside some street whatever its datum.
const KNOWN_TO_METRES = 100

const besideStreets = (sites: readonly PlacedSite[], { roads }: BaseGround) =>
  sites
    .filter(({ site: { position } }) => position.kind === "placed" && position.uncertaintyMetres <= KNOWN_TO_METRES)
    .map(({ at }) => ({ at, lines: roads }))

// Stations are few and far between: that half of six sites come to lie on one is no accident.
const FEWEST_AT_STATIONS = 6

const atStations = (sites: readonly PlacedSite[], { stations }: BaseGround) => {
  const lines = stations.map(({ at }) => [at, at])
  return sites.map(({ at }) => ({ at, lines }))
}

const besideTheirBelt = (belts: readonly Belt[], placeOf: ReadonlyMap<string, LngLat>) =>
  belts.flatMap(({ line, sites }) => (line === null ? [] : placesOf(sites, placeOf).map((at) => ({ at, lines: line }))))

const placesOf = (sites: readonly string[], placeOf: ReadonlyMap<string, LngLat>): readonly LngLat[] =>
  sites.map((id) => placeOf.get(id)).filter((at) => at !== undefined)

const FEWEST_WITH_A_MIDDLE = 3

const stepsFromAreas = (belts: readonly Belt[], placeOf: ReadonlyMap<string, LngLat>) =>
  belts.flatMap(({ area, sites }) => {
    const places = area === null ? [] : placesOf(sites, placeOf)
    if (area === null || places.length < FEWEST_WITH_A_MIDDLE) return []
    const middle = (which: 0 | 1): number => places.reduce((sum, at) => sum + at[which], 0) / places.length
    return [stepBetween(area.at, [middle(0), middle(1)])]
  })

// A site further off was named after the station's quarter, not the station.
const NAMESAKE_METRES = 2000

/** Sites named after a station: one alone may stand a street away from it, five do not all stand the same way off. */
const stepsFromStations = (sites: readonly PlacedSite[], { stations }: BaseGround) => {
  if (stations.length === 0) return []
  const named = stations
    .map(({ name, at }) => ({ name: name.replace(/站$/, ""), at }))
    .filter(({ name }) => name.length > 1)
  return sites.flatMap(({ site, at }) => {
    const [station, ...others] = named.filter(({ name }) => site.name.zh.includes(name))
    if (station === undefined || others.length > 0) return []
    const step = stepBetween(station.at, at)
    return Math.hypot(...step) < NAMESAKE_METRES ? [step] : []
  })
}
