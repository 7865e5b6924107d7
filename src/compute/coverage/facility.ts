import type { LngLat } from "../../domain/lng-lat.ts"

/** A facility that serves those around it. */
export type Facility = {
  readonly id: string
  /** Null where the place is not known well enough to measure from: schematic, or only its district is. */
  readonly at: LngLat | null
  /** Its own reach; null for the one that all share. */
  readonly reachMetres: number | null
  /** How far from `at` it may truly be. */
  readonly uncertaintyMetres: number
}

/** Facilities that have a place, with what they reach, as columns of the same order. */
export type Placed = {
  /** Number of each among all facilities. */
  readonly number: readonly number[]
  readonly at: readonly LngLat[]
  readonly reachMetres: Float64Array
  readonly uncertaintyMetres: Float64Array
  readonly isUncertain: boolean
}

/** The facilities that can be measured from, each with its own reach or the shared one. */
export const placedOf = (facilities: readonly Facility[], sharedReachMetres: number): Placed => {
  const placed = facilities.flatMap(({ at, reachMetres, uncertaintyMetres }, number) =>
    at === null ? [] : [{ number, at, reach: reachMetres ?? sharedReachMetres, uncertaintyMetres }],
  )
  return {
    number: placed.map(({ number }) => number),
    at: placed.map(({ at }) => at),
    reachMetres: Float64Array.from(placed, ({ reach }) => reach),
    uncertaintyMetres: Float64Array.from(placed, (one) => one.uncertaintyMetres),
    isUncertain: placed.some((one) => one.uncertaintyMetres > 0),
  }
}
