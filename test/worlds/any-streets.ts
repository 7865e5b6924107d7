import fc from "fast-check"
import type { Snap } from "../../src/compute/streets/snap.ts"
import type { StreetNetwork } from "../../src/domain/street-network.ts"
import { networkOf } from "./small-streets.ts"

const CLASSES = ["motorway", "trunk_link", "primary", "residential", "service", "footway"]

/** Any little town: parallel streets, loops, one-ways and islands come by themselves. */
export const anyNetwork: fc.Arbitrary<StreetNetwork> = fc
  .tuple(
    fc.array(fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2000 })), {
      minLength: 2,
      maxLength: 14,
    }),
    fc.array(
      fc.record({
        from: fc.nat(13),
        to: fc.nat(13),
        metres: fc.integer({ min: 1, max: 400 }),
        class: fc.constantFrom(...CLASSES),
        oneWay: fc.boolean(),
      }),
      { minLength: 1, maxLength: 40 },
    ),
  )
  .map(([places, streets]) =>
    networkOf(
      places.map(([x, y]) => [119.3 + x / 1e5, 26 + y / 1e5]),
      streets.map((street) => ({ ...street, from: street.from % places.length, to: street.to % places.length })),
    ),
  )

/** A town and some places on its streets, ends and doubles among them. */
export const anyTownWithPlaces = fc
  .tuple(
    anyNetwork,
    fc.array(fc.tuple(fc.nat(1000), fc.constantFrom(0, 0.25, 0.5, 0.625, 1)), { minLength: 1, maxLength: 6 }),
  )
  .map(([network, places]) => ({
    network,
    places: places.map(([segment, fraction]): Snap => placeOn(network, segment % network.from.length, fraction)),
  }))

/** A place on a straight segment. */
export const placeOn = (network: StreetNetwork, segment: number, fraction: number): Snap => {
  const [a, b] = [network.from[segment] ?? 0, network.to[segment] ?? 0]
  const between = (values: Float64Array): number => (values[a] ?? 0) + ((values[b] ?? 0) - (values[a] ?? 0)) * fraction
  return { segment, fraction, at: [between(network.nodeLon), between(network.nodeLat)], metres: 0 }
}
