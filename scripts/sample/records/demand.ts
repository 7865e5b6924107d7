import type { LngLat } from "../../../src/domain/lng-lat.ts"
import type { City } from "../city.ts"
import { DISTRICTS, type DistrictId } from "../districts.ts"
import { alongLine, inside, lineLength, lngLatOf, planeOf, type Vec } from "../ground/plane.ts"
import { type Random, randomFor } from "../ground/random.ts"
import type { NetworkEdge } from "../streets/network.ts"
import type { Footing } from "./footing.ts"

/** One row of demand.csv. */
export type PlainDemand = {
  readonly at: LngLat
  readonly weight: number
  readonly kind: "firm" | "household" | "member"
  readonly district: DistrictId
}

const POINTS = 5000
/** Where each kind gathers: its share of the points, how strongly it favours the centre, and its weights. */
const KINDS = [
  { kind: "household", points: 3400, pull: 1.3, low: 6, high: 140 },
  { kind: "firm", points: 1050, pull: 3.2, low: 1, high: 45 },
  { kind: "member", points: 550, pull: 1.9, low: 1, high: 16 },
] as const
/** Legal, and easily dropped by mistake: served places that count nothing. */
const WEIGHTLESS = 3

/** Throws streets in proportion to their length and to how much of a kind gathers there. */
const streetsFor = (city: City, pull: number, random: Random): (() => NetworkEdge) => {
  const streets = city.network.edges.filter((edge) => {
    const kind = edge.street.class
    return kind === "residential" || kind === "living_street" || kind === "tertiary" || kind === "secondary"
  })
  const upTo: number[] = []
  let total = 0
  for (const edge of streets) {
    const middle = planeOf(edge.shape[Math.floor(edge.shape.length / 2)] ?? [0, 0])
    const urbanity = Math.max(0.16, city.plan.urbanity(city.valley.toValley(middle)))
    let share = edge.metres * urbanity
    for (let left = pull; left > 0; left--) share *= left >= 1 ? urbanity : 1 - left + left * urbanity
    total += share
    upTo.push(total)
  }
  return () => {
    const thrown = random.next() * total
    let [low, high] = [0, upTo.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((upTo[middle] ?? 0) < thrown) low = middle + 1
      else high = middle
    }
    const street = streets[low]
    if (street === undefined) throw new Error("no streets to live in")
    return street
  }
}

/** People and firms to be served, thickest in the centre, thin at the edge, a few in the villages. */
export const makeDemand = (city: City, footing: Footing): PlainDemand[] => {
  const random = randomFor(city.seed, "demand")
  const districtAt = (place: Vec): DistrictId | undefined =>
    city.districts.find((district) => inside(place, district.edge))?.id
  const points: PlainDemand[] = []
  for (const { kind, points: wanted, pull, low, high } of KINDS) {
    const throwStreet = streetsFor(city, pull, random)
    for (let made = 0; made < wanted; ) {
      const line = throwStreet().shape.map(planeOf)
      const { point, left } = alongLine(line, random.next() * lineLength(line))
      const aside = random.between(12, 48) * (random.chance(0.5) ? 1 : -1)
      const place: Vec = [point[0] + left[0] * aside, point[1] + left[1] * aside]
      const district = districtAt(place)
      if (district === undefined || !footing.isDry(place)) continue
      const small = random.next() * random.next()
      const weight = points.length < WEIGHTLESS ? 0 : low + Math.floor((high - low + 1) * small)
      points.push({ at: lngLatOf(place), weight, kind, district })
      made++
    }
  }
  if (points.length !== POINTS) throw new Error(`${points.length} demand points`)
  return random.shuffled(points)
}

export const demandText = (points: readonly PlainDemand[]): string =>
  `lon,lat,weight,kind,district\n${points
    .map(({ at, weight, kind, district }) => `${at[0]},${at[1]},${weight},${kind},${DISTRICTS[district].zh}\n`)
    .join("")}`
