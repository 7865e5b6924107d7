import { type DistanceBand, distanceBands } from "./distance-bands.ts"
import type { CityDistrict, OpenCity } from "./open-city.ts"
import { type Covered, type Tally, tallies } from "./tally.ts"

/** Everything a page says of those to be served. */
export type ServedFigures =
  /** The city has no records of whom to serve: nothing can be counted, and that is not the same as nobody. */
  | { readonly kind: "nobody-known" }
  | {
      readonly kind: "counted"
      readonly whole: Covered
      /** Those in no district come last, with a district of null, if there are any. */
      readonly byDistrict: readonly (Covered & { readonly district: CityDistrict | null })[]
      readonly byKind: readonly (Covered & { readonly kind: string })[]
      /** For each served place, as in standing.ts. */
      readonly standing: Uint8Array
      /** The nearest facility's number among all, −1 for none. */
      readonly nearest: Int32Array
      /** Metres to it (by car along streets: seconds); Infinity for none. */
      readonly metres: Float64Array
      readonly bands: readonly DistanceBand[]
      /** Along streets only: no street is near, or no way leads there. */
      readonly offStreets: Tally
      readonly unreachable: Tally
    }

type Found = {
  readonly standing: Uint8Array
  readonly nearest: Int32Array
  readonly metres: Float64Array
  readonly isOffStreets?: (place: number) => boolean
}

/** Counts what was found out about each served place. */
export const servedFigures = (city: OpenCity, { standing, nearest, metres, isOffStreets }: Found): ServedFigures => {
  if (standing.length === 0) return { kind: "nobody-known" }
  const [whole, none, ...inDistricts] = tallies(city, standing, city.district, city.districts.length)
  const [, , ...ofKinds] = tallies(city, standing, city.kind, city.kinds.length)
  if (whole === undefined || none === undefined) throw new RangeError("a tally without its whole")
  const byDistrict = [
    ...city.districts.flatMap((district, d) => {
      const covered = inDistricts[d]
      return covered === undefined ? [] : [{ ...covered, district }]
    }),
    ...(none.total.points > 0 ? [{ ...none, district: null }] : []),
  ]
  const byKind = ofKinds.map((covered, k) => ({ ...covered, kind: city.kinds[k] ?? "" }))
  const [offStreets, unreachable] = [
    { points: 0, weight: 0 },
    { points: 0, weight: 0 },
  ]
  if (isOffStreets !== undefined) {
    for (let i = 0; i < metres.length; i++) {
      if (metres[i] !== Infinity) continue
      const tally = isOffStreets(i) ? offStreets : unreachable
      tally.points++
      tally.weight += city.weight[i] ?? 0
    }
  }
  const bands = distanceBands(metres, city.weight)
  return { kind: "counted", whole, byDistrict, byKind, standing, nearest, metres, bands, offStreets, unreachable }
}
