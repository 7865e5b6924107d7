import type { LngLat } from "../../domain/lng-lat.ts"

/** How near something is to the nearest of a role: certainly not, perhaps, certainly. */
export const FAR: number = 0
export const PERHAPS: number = 1
export const SURELY: number = 2

/** Something to be served. Null where its place is not known. */
export type Point = {
  /** Row of the site that it is, -1 for a demand point. */
  readonly row: number
  readonly at: LngLat | null
  readonly uncertaintyMetres: number
}
