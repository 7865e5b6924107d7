import { assertNever } from "../../domain/assert-never.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import type { DegreeDatum } from "./datums.ts"
import { fromGrid, mayBeEasting, mayBeNorthing, type Zone, zoneBefore } from "./gauss-kruger.ts"
import type { ReadCoordinate } from "./read-angle.ts"
import { toWgs84 } from "./to-wgs84.ts"

/** Which of two written coordinates comes first. Zones and datums know east before north; sheets know both. */
export type Order = "east-first" | "north-first"
export const ORDERS: readonly Order[] = ["east-first", "north-first"]

/** One way to understand the coordinates of a sheet. */
export type Reading =
  | { readonly kind: "degrees"; readonly order: Order; readonly datum: DegreeDatum }
  /** Metres of the CGCS2000 Gauss–Krüger grid. Where eastings carry their zone's number, each row's own number counts. */
  | { readonly kind: "metres"; readonly order: Order; readonly zone: Zone }

/** Two coordinates of one row, in the order written. */
export type WrittenPair = { readonly first: ReadCoordinate; readonly second: ReadCoordinate }

/** East and north of a pair by an order; null where a cell itself says the opposite (东经 in the column of latitudes). */
const inOrder = ({ first, second }: WrittenPair, order: Order): readonly [east: number, north: number] | null => {
  const [east, north] = order === "east-first" ? [first, second] : [second, first]
  return east.axis === "lat" || north.axis === "lon" ? null : [east.value, north.value]
}

/** Whether a pair is a pair of metres: degrees are never so large. */
export const isInMetres = ({ first, second }: WrittenPair): boolean =>
  Math.abs(first.value) > 1000 && Math.abs(second.value) > 1000

/** The WGS84 place of a pair by a reading; null where the reading makes no sense of it. */
export const placeBy = (pair: WrittenPair, reading: Reading): LngLat | null => {
  const ordered = inOrder(pair, reading.order)
  if (ordered === null) return null
  const [east, north] = ordered
  switch (reading.kind) {
    case "degrees":
      return Math.abs(east) <= 180 && Math.abs(north) <= 90 ? toWgs84([east, north], reading.datum) : null
    case "metres": {
      if (!mayBeEasting(east) || !mayBeNorthing(north)) return null
      const [lon, lat] = fromGrid(east, north, zoneBefore(east) ?? reading.zone)
      return Number.isFinite(lon) && Number.isFinite(lat) ? [lon, lat] : null
    }
    default:
      return assertNever(reading)
  }
}
