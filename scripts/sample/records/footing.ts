import type { City } from "../city.ts"
import type { DistrictId } from "../districts.ts"
import { between, inside, nearestOnLine, planeOf, type Vec } from "../ground/plane.ts"
import { isWater } from "../streets/lawful.ts"
import type { NetworkEdge } from "../streets/network.ts"

/** Where things may stand in the city, and what street they stand on. */
export type Footing = {
  /** Dry ground of the district, away from fast roads. */
  readonly isFree: (place: Vec, district: DistrictId) => boolean
  readonly isDry: (place: Vec) => boolean
  /** The named street nearest to a place. */
  readonly streetNear: (place: Vec) => { zh: string; en: string }
}

const SHORE_METRES = 9
/** Nothing to visit stands on the verge of an expressway or trunk road. */
const FAST_ROAD_METRES = 60

export const makeFooting = (city: City): Footing => {
  const isDry = (place: Vec): boolean => {
    const spot = city.valley.toValley(place)
    const ponds = city.parks.flatMap((park) => (park.pond === null ? [] : [park.pond]))
    return !isWater({ ...city.water, ponds: [...city.water.ponds, ...ponds] }, spot, SHORE_METRES)
  }
  const fast = city.network.edges
    .filter((edge) => edge.street.class === "motorway" || edge.street.class === "trunk")
    .map((edge) => edge.shape.map(planeOf))
  const isQuiet = (place: Vec): boolean => fast.every((line) => nearestOnLine(place, line).metres > FAST_ROAD_METRES)
  const edgeOf = new Map(city.districts.map((district) => [district.id, district.edge]))
  const named: { edge: NetworkEdge; line: Vec[]; west: number; east: number }[] = []
  for (const edge of city.network.edges) {
    if (
      !city.streetNames.has(edge.street.id) ||
      edge.street.id.startsWith("ring") ||
      edge.street.id.startsWith("trunk")
    )
      continue
    const line = edge.shape.map(planeOf)
    const easts = line.map((point) => point[0])
    named.push({ edge, line, west: Math.min(...easts), east: Math.max(...easts) })
  }
  return {
    isDry,
    isFree: (place, district) => inside(place, edgeOf.get(district) ?? []) && isDry(place) && isQuiet(place),
    streetNear: (place) => {
      let best: { name: { zh: string; en: string }; metres: number } | null = null
      for (const { edge, line, west, east } of named) {
        const aside = Math.max(0, west - place[0], place[0] - east)
        if (best !== null && aside > best.metres) continue
        const { metres } = nearestOnLine(place, line)
        const name = city.streetNames.get(edge.street.id)
        if (name !== undefined && (best === null || metres < best.metres))
          best = { name: { zh: name.zh, en: name.en ?? name.zh }, metres }
      }
      return best?.name ?? { zh: "城郊", en: "Outskirts" }
    },
  }
}

export const apart = (place: Vec, others: readonly Vec[], metres: number): boolean =>
  others.every((other) => between(place, other) >= metres)
