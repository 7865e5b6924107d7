import type { LngLat } from "../../src/domain/lng-lat.ts"
import type { StreetNetwork } from "../../src/domain/street-network.ts"

/** A street as a test writes it; `class` is residential and both ways unless said otherwise. */
export type Street = {
  readonly from: number
  readonly to: number
  readonly metres: number
  readonly class?: string
  readonly oneWay?: boolean
  readonly shape?: readonly LngLat[]
  readonly rough?: boolean
}

/** A network of a few streets between places. */
export const networkOf = (places: readonly LngLat[], streets: readonly Street[]): StreetNetwork => {
  const classes = [...new Set(streets.map((street) => street.class ?? "residential"))]
  const inner = streets.map(({ shape }) => shape ?? [])
  const start = new Uint32Array(streets.length + 1)
  for (const [i, points] of inner.entries()) start[i + 1] = (start[i] ?? 0) + points.length
  return {
    attribution: ["Invented"],
    classes,
    nodeLon: Float64Array.from(places, ([lon]) => lon),
    nodeLat: Float64Array.from(places, ([, lat]) => lat),
    from: Uint32Array.from(streets, ({ from }) => from),
    to: Uint32Array.from(streets, ({ to }) => to),
    metres: Float64Array.from(streets, ({ metres }) => metres),
    streetClass: Uint8Array.from(streets, (street) => classes.indexOf(street.class ?? "residential")),
    oneWay: Uint8Array.from(streets, ({ oneWay }) => (oneWay ? 1 : 0)),
    shapes: {
      start,
      lon: Float64Array.from(inner.flat(), ([lon]) => lon),
      lat: Float64Array.from(inner.flat(), ([, lat]) => lat),
    },
    rough: Uint8Array.from(streets, ({ rough }) => (rough ? 1 : 0)),
  }
}
