import type { BeltId, SiteId } from "../../domain/ids.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import type { Leg, Tour, TourTotals, Way } from "../../domain/tour.ts"
import { bearingBetween } from "../geodesy/bearing.ts"
import { shortestWay } from "../streets/shortest-way.ts"
import { lineOf } from "../streets/street-line.ts"
import type { TourPlace } from "./tour-place.ts"
import type { TravelTable, TravelWith } from "./travel-table.ts"

/** The tour that goes through places of a table in the order given, as indices into it. */
export const makeTour = (
  belt: BeltId | null,
  table: TravelTable,
  order: readonly number[],
  travelWith: TravelWith,
): Tour => {
  const legs: Leg[] = []
  order.forEach((to, step) => {
    const from = order[step - 1]
    if (from !== undefined) legs.push(legBetween(table, from, to, travelWith))
  })
  return { belt, mode: travelWith.mode, stops: stopsOf(table, order), legs, totals: totalsOf(legs) }
}

/** The sites among places of a table. */
export const stopsOf = (table: TravelTable, order: readonly number[]): readonly SiteId[] =>
  order.flatMap((index): SiteId[] => {
    const end = table.places[index]?.end
    return end === undefined || end === "start" ? [] : [end]
  })

/** The leg between two places of a table, with its line along the streets. */
export const legBetween = (table: TravelTable, from: number, to: number, travelWith: TravelWith): Leg => {
  const [one, other] = [table.places[from], table.places[to]]
  if (one === undefined || other === undefined) throw new RangeError(`no places ${from} and ${to} in the table`)
  const way = wayBetween(table, from, to, travelWith)
  const sure = !one.schematic && !other.schematic && !(way.kind === "unknown" && way.reason === "position-uncertain")
  const bearingDegrees = sure && one.at !== null && other.at !== null ? bearingBetween(one.at, other.at) : null
  return { from: one.end, to: other.end, way, bearingDegrees }
}

const wayBetween = (table: TravelTable, from: number, to: number, { graph }: TravelWith): Way => {
  const travel = table.between(from, to)
  const straight = straightLine(table.places[from], table.places[to])
  switch (travel.kind) {
    case "unknown":
      return { ...travel, line: straight }
    case "estimate":
      return straight === null
        ? { kind: "unknown", reason: "position-uncertain", line: null }
        : { ...travel, line: straight }
    case "street": {
      const [start, end] = [table.snaps[from] ?? null, table.snaps[to] ?? null]
      const way = graph === null || start === null || end === null ? null : shortestWay(graph, start, end)
      const drawn = way === null || graph === null ? { line: straight ?? [], roughParts: [] } : lineOf(graph, way)
      return { ...travel, ...drawn }
    }
  }
}

const straightLine = (from: TourPlace | undefined, to: TourPlace | undefined): readonly [LngLat, LngLat] | null =>
  from?.at === undefined || to?.at === undefined || from.at === null || to.at === null ? null : [from.at, to.at]

/** Sums of the legs that are known, and how many are not. */
export const totalsOf = (legs: readonly Leg[]): TourTotals => {
  const totals = { metres: 0, seconds: 0, estimatedLegs: 0, unknownLegs: 0 }
  for (const { way } of legs) {
    if (way.kind === "unknown") {
      totals.unknownLegs += 1
      continue
    }
    if (way.kind === "estimate") totals.estimatedLegs += 1
    totals.metres += way.metres
    totals.seconds += way.seconds
  }
  return totals
}
