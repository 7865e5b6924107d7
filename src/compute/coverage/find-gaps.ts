import type { LngLat } from "../../domain/lng-lat.ts"
import { bearingBetween } from "../geodesy/bearing.ts"
import { nearestTo, nearestTreeOf } from "../geodesy/nearest-tree.ts"
import type { Watch } from "../watch.ts"
import { type GapPlaces, gapPlacesOf } from "./gap-places.ts"
import type { OpenCity } from "./open-city.ts"
import { AS_REPORTED } from "./standing.ts"
import { worstFirst } from "./worst-first.ts"

/** Something near a gap that people know, by its number, and the way from it to the gap. */
export type NearGap = { readonly place: number; readonly metres: number; readonly bearingDegrees: number | null }

/** A place where many are out of reach. As large as one more facility could serve. */
export type Gap = {
  /** Where those in it live on the average, by weight. */
  readonly at: LngLat
  readonly points: number
  readonly weight: number
  /** The furthest of them is so far from `at`. */
  readonly radiusMetres: number
  readonly nearestFacility: NearGap | null
  /** A metro station, or whatever else was handed in to name places by. */
  readonly landmark: NearGap | null
  /** Numbers of the served places in it. */
  readonly places: readonly number[]
}

/** What is asked of gaps. */
export type GapQuestion = {
  readonly standing: Uint8Array
  /** How far one more facility would reach: how large a gap can be. */
  readonly reachMetres: number
  readonly facilities: readonly LngLat[]
  readonly landmarks: readonly LngLat[]
  /** Not more than so many gaps; the rest is small. */
  readonly most: number
}

/**
 * Those out of reach, gathered into gaps, the heaviest first: each takes in all who live within reach of one place and are in
 * no heavier gap. Those of no weight are in a gap, but make none.
 */
export const findGaps = (city: OpenCity, question: GapQuestion, watch: Watch = {}): readonly Gap[] => {
  const { standing, reachMetres, facilities, landmarks, most } = question
  const numbers: number[] = []
  for (let i = 0; i < standing.length; i++) if ((standing[i] ?? 0) < AS_REPORTED) numbers.push(i)
  const places = gapPlacesOf(city, numbers, reachMetres)
  const [byFacility, byLandmark] = [nearestTreeOf(facilities), nearestTreeOf(landmarks)]
  return worstFirst(places, most, watch).map((members) => {
    const { x, y, weight, radiusMetres } = middleOfGap(places, members)
    const [lon, lat] = city.frame.toLngLat(x, y)
    const at: LngLat = [lon, lat]
    const near = (tree: typeof byFacility): NearGap | null => {
      const found = nearestTo(tree, at)
      const place = found === null ? undefined : tree.places[found.place]
      return found === null || place === undefined ? null : { ...found, bearingDegrees: bearingBetween(place, at) }
    }
    return {
      ...{ at, points: members.length, weight, radiusMetres },
      nearestFacility: near(byFacility),
      landmark: near(byLandmark),
      places: members.map((member) => numbers[member] ?? 0),
    }
  })
}

const middleOfGap = ({ x, y, weight }: GapPlaces, members: readonly number[]) => {
  let [sumX, sumY, sum] = [0, 0, 0]
  for (const i of members) {
    sumX += (x[i] ?? 0) * (weight[i] ?? 0)
    sumY += (y[i] ?? 0) * (weight[i] ?? 0)
    sum += weight[i] ?? 0
  }
  const [midX, midY] = [sumX / sum, sumY / sum]
  const radiusMetres = members.reduce(
    (most, i) => Math.max(most, Math.hypot((x[i] ?? 0) - midX, (y[i] ?? 0) - midY)),
    0,
  )
  return { x: midX, y: midY, weight: sum, radiusMetres }
}
