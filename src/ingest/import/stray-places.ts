import type { LngLat } from "../../domain/lng-lat.ts"
import { type Box, isInBox } from "../datum/diagnose.ts"
import { metresBetween } from "../place/ground.ts"

const MARGIN_DEGREES = 0.05
// A city with its counties reaches so far from its middle; a slip in the first digit after the point does not.
const FARTHEST_METRES = 150_000
const FEWEST_TO_JUDGE = 4

/** Whether a place lies where its sheet cannot mean it: outside the city, or far from all the others. */
export const strayFrom = (places: readonly LngLat[], city: Box | null): ((at: LngLat) => boolean) => {
  if (city !== null) {
    const [west, south, east, north] = city
    const box: Box = [west - MARGIN_DEGREES, south - MARGIN_DEGREES, east + MARGIN_DEGREES, north + MARGIN_DEGREES]
    return (at) => !isInBox(at, box)
  }
  if (places.length < FEWEST_TO_JUDGE) return () => false
  const middle: LngLat = [medianOf(places.map(([lon]) => lon)), medianOf(places.map(([, lat]) => lat))]
  return (at) => metresBetween(middle, at) > FARTHEST_METRES
}

const medianOf = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
