import type { BeltId } from "../../domain/ids.ts"
import type { Leg, Tour } from "../../domain/tour.ts"
import { makeTour, stopsOf } from "./make-tour.ts"
import type { TravelTable, TravelWith } from "./travel-table.ts"

/** The course of a visit, as indices into a table of places. */
export type Course = {
  /** Where it sets out, when that is not its first stop. */
  readonly from: number | null
  readonly order: readonly number[]
  /** Home again, to where it began. */
  readonly round: boolean
}

/** The tour along a course: its stops once each, its legs with the way to the first stop and the way home. */
export const visitTour = (belt: BeltId | null, table: TravelTable, course: Course, travelWith: TravelWith): Tour => {
  const { order, round } = course
  const from = course.from === order[0] || order.length === 0 ? null : course.from
  const way = from === null ? order : [from, ...order]
  const isClosed = round && way.at(-1) !== way[0]
  const tour = makeTour(belt, table, isClosed ? [...way, ...way.slice(0, 1)] : way, travelWith)
  const stops = stopsOf(table, order)
  if (from === null) return { ...tour, stops }
  const legs = tour.legs.map((leg, step, { length }): Leg => {
    const isHome = isClosed && step === length - 1
    return { ...leg, from: step === 0 ? "start" : leg.from, to: isHome ? "start" : leg.to }
  })
  return { ...tour, stops, legs }
}
