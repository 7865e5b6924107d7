import type { LngLat } from "../../domain/lng-lat.ts"

/** Many places as two columns of degrees: a million of them fit where objects would not. */
export type PlaceColumns = { readonly lon: Float64Array; readonly lat: Float64Array }

/** Places as columns. */
export const columnsOf = (places: readonly LngLat[]): PlaceColumns => ({
  lon: Float64Array.from(places, ([lon]) => lon),
  lat: Float64Array.from(places, ([, lat]) => lat),
})

/** The place at a row of the columns. */
export const placeAt = ({ lon, lat }: PlaceColumns, row: number): LngLat => [lon[row] ?? 0, lat[row] ?? 0]
