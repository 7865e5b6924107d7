import type { Atlas } from "../../domain/atlas.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import type { Position } from "../../domain/site.ts"
import type { ProblemLog } from "../problems.ts"
import type { NamedPlace } from "./base-ground.ts"
import { areaOf, metresBetween, metresToArea } from "./ground.ts"
import { atSite, type PlacedSite } from "./placed-sites.ts"

// Published district outlines are simplified, and a gate may stand across the road that is the boundary.
const OUTLINE_MARGIN_METRES = 500

/** Complains of each site outside the neighbourhood of the district it says it is in. */
export const checkDistricts = (
  sites: readonly PlacedSite[],
  districts: Atlas["districts"],
  places: readonly NamedPlace[],
  log: ProblemLog,
): void => {
  const outlines = outlinesOf(districts)
  const seats = seatsOf(sites, places)
  const neighbourhoods = neighbourhoodsOf(seats)
  const strangers = new Set<string>()
  for (const placed of sites) {
    const { site, at } = placed
    const { district } = site
    const uncertainty = uncertaintyOf(site.position)
    const outline = outlines.get(district)
    const seat = seats.get(district)
    const stray =
      outline !== undefined
        ? strayFromOutline(at, outline, uncertainty)
        : seat !== undefined
          ? strayFromSeat(at, district, seat, seats, neighbourhoods, uncertainty)
          : null
    if (stray !== null) {
      log.add("site-outside-district", "sites.geojson", atSite(placed, "geometry.coordinates"), {
        name: site.name.zh,
        district,
        kilometres: inKilometres(stray.metres),
        limit: inKilometres(stray.limit),
      })
    }
    const isKnown = outline !== undefined || seat !== undefined
    if (isKnown || strangers.has(district) || (districts.length === 0 && places.length === 0)) continue
    strangers.add(district)
    log.add("district-unknown", "sites.geojson", atSite(placed, "properties.district"), { district })
  }
}

const inKilometres = (metres: number): number => Math.round(metres / 100) / 10

const uncertaintyOf = (position: Position): number =>
  position.kind === "district-only" ? 0 : position.uncertaintyMetres

type Outline = ReturnType<typeof areaOf>[]

const outlinesOf = (districts: Atlas["districts"]): ReadonlyMap<string, Outline> => {
  const outlines = new Map<string, Outline>()
  for (const { id, name, rings } of districts) {
    const outline = rings.map(areaOf)
    outlines.set(id, outline)
    outlines.set(name.zh, outline)
  }
  return outlines
}

type Stray = { readonly metres: number; readonly limit: number }

const strayFromOutline = (at: LngLat, outline: Outline, uncertainty: number): Stray | null => {
  const limit = OUTLINE_MARGIN_METRES + uncertainty
  const metres = Math.min(...outline.map((area) => metresToArea(at, area)))
  return metres > limit ? { metres, limit } : null
}

const SEAT_KINDS: ReadonlySet<string> = new Set(["district", "county", "town", "city"])
const SITES_THAT_MAKE_A_SEAT = 4
// The middle of so many sites moves no more with the next one.
const SITES_ENOUGH_FOR_A_MEDIAN = 999

/** Where each district has its middle: its label on the base, or else the median of its sites. */
const seatsOf = (sites: readonly PlacedSite[], places: readonly NamedPlace[]): ReadonlyMap<string, LngLat> => {
  const seats = new Map<string, LngLat>()
  for (const { name, kind, at } of places) if (SEAT_KINDS.has(kind) && kind !== "city") seats.set(name, at)
  const bySite = new Map<string, LngLat[]>()
  for (const { site, at } of sites) {
    if (seats.has(site.district)) continue
    const members = bySite.get(site.district) ?? []
    bySite.set(site.district, members)
    if (members.length < SITES_ENOUGH_FOR_A_MEDIAN) members.push(at)
  }
  for (const [district, members] of bySite) {
    if (members.length < SITES_THAT_MAKE_A_SEAT) continue
    seats.set(district, [medianOf(members.map(([lon]) => lon)), medianOf(members.map(([, lat]) => lat))])
  }
  return seats
}

export const medianOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** How far a district reaches, told from how far its neighbours' seats are: outlines are not published. */
type Neighbourhood = { readonly near: number; readonly far: number }

// A district alone on the map may be a county: they reach about so far from their seat.
const LONE_DISTRICT_METRES = 60_000
const LEAST_NEAR_METRES = 5_000
const LEAST_FAR_METRES = 10_000
const FAR_IN_NEIGHBOUR_DISTANCES = 3

const neighbourhoodsOf = (seats: ReadonlyMap<string, LngLat>): ReadonlyMap<string, Neighbourhood> => {
  const neighbourhoods = new Map<string, Neighbourhood>()
  for (const [district, seat] of seats) {
    const others = [...seats.keys()].filter((other) => other !== district)
    const distances = others.map((other) => metresBetween(seat, seats.get(other) ?? seat)).sort((a, b) => a - b)
    const nearest = distances.slice(0, 3)
    const mean = nearest.reduce((sum, metres) => sum + metres, 0) / Math.max(1, nearest.length)
    neighbourhoods.set(district, {
      near: Math.max(LEAST_NEAR_METRES, nearest[0] ?? LONE_DISTRICT_METRES),
      far: nearest.length === 0 ? LONE_DISTRICT_METRES : Math.max(LEAST_FAR_METRES, FAR_IN_NEIGHBOUR_DISTANCES * mean),
    })
  }
  return neighbourhoods
}

// A county that rings a city has places far nearer to the city's seats than to its own; four times nearer is no ring any more.
const MUCH_NEARER = 4

/**
 * Without outlines a site strays when it lies further than its district can reach, or beyond the next seat's distance
 * and right beside another district's seat. Cautious by design: it must not accuse a place of a wide county.
 */
const strayFromSeat = (
  at: LngLat,
  district: string,
  seat: LngLat,
  seats: ReadonlyMap<string, LngLat>,
  neighbourhoods: ReadonlyMap<string, Neighbourhood>,
  uncertainty: number,
): Stray | null => {
  const metres = metresBetween(seat, at)
  const reach = neighbourhoods.get(district)
  if (reach === undefined || metres <= reach.near + uncertainty) return null
  if (metres > reach.far + uncertainty) return { metres, limit: reach.far + uncertainty }
  let nearestOther = Number.POSITIVE_INFINITY
  for (const [other, place] of seats)
    if (other !== district) nearestOther = Math.min(nearestOther, metresBetween(place, at))
  return metres > MUCH_NEARER * (nearestOther + uncertainty) ? { metres, limit: reach.near + uncertainty } : null
}
