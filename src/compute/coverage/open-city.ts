import type { DemandPoint } from "../../domain/demand.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import { type CityFrame, cityFrameAt, middleOf } from "../geodesy/city-frame.ts"
import { columnsOf, type PlaceColumns } from "../geodesy/place-columns.ts"
import { districtGridOf, districtsOf, NOWHERE } from "./district-grid.ts"
import type { Rings } from "./flat-areas.ts"

/** Somebody to be served. `uncertaintyMetres` is 0 where the place is exact, as in demand files; sites may be less so. */
export type Served = Pick<DemandPoint, "at" | "weight" | "kind" | "district"> & { readonly uncertaintyMetres: number }

/** A district as its figures name it. */
export type CityDistrict = { readonly id: string; readonly name: string; readonly rings: readonly Rings[] }

/**
 * What does not change while a planner moves facilities: who is to be served, where and in which district. Typed arrays,
 * worked out once. Districts come from their polygons; where there are none, from what the records say of themselves.
 */
export type OpenCity = {
  readonly frame: CityFrame
  readonly places: PlaceColumns
  readonly weight: Float64Array
  readonly uncertaintyMetres: Float64Array
  readonly isUncertain: boolean
  readonly kinds: readonly string[]
  readonly kind: Int32Array
  readonly districts: readonly CityDistrict[]
  readonly district: Int32Array
}

/** Opens a city. `centre` is the atlas's; without it the frame stands in the middle of whatever has a place. */
export const openCity = (
  served: readonly Served[],
  districts: readonly CityDistrict[],
  centre: LngLat | null = null,
): OpenCity => {
  const places = columnsOf(served.map(({ at }) => at))
  const middle =
    centre ?? middleOf(served.map(({ at }) => at)) ?? middleOf(districts.flatMap(({ rings }) => rings.flat(2)))
  const { names: kinds, number: kind } = numbered(served.map((one) => one.kind))
  const known = districts.length > 0 ? taggedBy(districts, places) : statedBy(served)
  return {
    frame: cityFrameAt(middle ?? [0, 0]),
    places,
    weight: Float64Array.from(served, ({ weight }) => weight),
    uncertaintyMetres: Float64Array.from(served, (one) => one.uncertaintyMetres),
    isUncertain: served.some((one) => one.uncertaintyMetres > 0),
    kinds,
    kind,
    ...known,
  }
}

type Known = Pick<OpenCity, "districts" | "district">

const taggedBy = (districts: readonly CityDistrict[], places: PlaceColumns): Known => ({
  districts,
  district: districtsOf(districtGridOf(districts.map(({ rings }) => rings)), places),
})

const statedBy = (served: readonly Served[]): Known => {
  const stated = served.flatMap(({ district }) => district ?? [])
  const { names } = numbered(stated)
  const number = new Map(names.map((name, index) => [name, index]))
  return {
    districts: names.map((name) => ({ id: name, name, rings: [] })),
    district: Int32Array.from(served, ({ district }) =>
      district === null ? NOWHERE : (number.get(district) ?? NOWHERE),
    ),
  }
}

const numbered = (words: readonly string[]): { readonly names: readonly string[]; readonly number: Int32Array } => {
  const numbers = new Map<string, number>()
  for (const word of words) if (!numbers.has(word)) numbers.set(word, numbers.size)
  return { names: [...numbers.keys()], number: Int32Array.from(words, (word) => numbers.get(word) ?? 0) }
}
