import type { LngLat } from "../../domain/lng-lat.ts"
import { type CityFrame, planeReach } from "../geodesy/city-frame.ts"

/** Discs on a city's plane, metres: disc i about (x[i], y[i]). A radius of 0 covers nothing. */
export type Discs = {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly radius: Float64Array
  /** As in CityFrame; 0 for a plane that is truly flat. */
  readonly bend: number
}

/** The discs around places, each with its reach on the ground in metres; what is no positive number covers nothing. */
export const discsAround = (frame: CityFrame, places: readonly LngLat[], reachMetres: ArrayLike<number>): Discs => {
  const x = new Float64Array(places.length)
  const y = new Float64Array(places.length)
  const radius = new Float64Array(places.length)
  for (const [i, [lon, lat]] of places.entries()) {
    const [east, north] = frame.toPlane(lon, lat)
    const reach = reachMetres[i] ?? 0
    x[i] = east
    y[i] = north
    radius[i] = reach > 0 && Number.isFinite(reach) ? planeReach(frame, east, reach) : 0
  }
  return { x, y, radius, bend: frame.bend }
}
