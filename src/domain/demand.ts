import type { LngLat } from "./lng-lat.ts"

/** A weighted place to be served: firms, households, members. */
export type DemandPoint = {
  readonly at: LngLat
  readonly weight: number
  readonly kind: string
  readonly district: string | null
}
