import type { EstimateReason, TravelMode, UnknownReason } from "../../domain/tour.ts"
import { metresBetween } from "../geodesy/distance.ts"
import { type Snap, snapTo } from "../streets/snap.ts"
import type { StreetGraph } from "../streets/street-graph.ts"
import { wayMatrix } from "../streets/way-matrix.ts"
import type { TourPlace } from "./tour-place.ts"

/** Streets as the travellers of one mode use them, or none; and how fast people walk here. */
export type TravelWith = {
  readonly mode: TravelMode
  readonly graph: StreetGraph | null
  readonly walkMetresPerMinute: number
}

/** How one place is reached from another. Seconds include the way to and from the street, on foot. */
export type Travel =
  | { readonly kind: "street"; readonly metres: number; readonly seconds: number; readonly offStreetMetres: number }
  | { readonly kind: "estimate"; readonly reason: EstimateReason; readonly metres: number; readonly seconds: number }
  | { readonly kind: "unknown"; readonly reason: UnknownReason }

/** Travel between all pairs of some places, and where each meets the streets. */
export type TravelTable = {
  readonly places: readonly TourPlace[]
  readonly snaps: readonly (Snap | null)[]
  readonly between: (from: number, to: number) => Travel
}

/** A place farther than this from any street is not on the streets: a wide forecourt or a park is nearer. */
export const OFF_STREETS_METRES = 300
/** Streets wind: the straight line is lengthened by a quarter, a usual figure for cities, and called an estimate. */
export const DETOUR = 1.25
const ESTIMATED_DRIVE_KMH = 25 // through a city, lights included
const STANDS_STILL: Travel = { kind: "street", metres: 0, seconds: 0, offStreetMetres: 0 }

/** Works out travel between all pairs. Without a graph, or off it, straight lines × 1.25 stand in, marked as such. */
export const travelTable = (places: readonly TourPlace[], travelWith: TravelWith): TravelTable => {
  const { graph } = travelWith
  const snaps = places.map(({ at, schematic, boat }) =>
    graph === null || at === null || schematic || boat ? null : snapTo(graph, at, OFF_STREETS_METRES),
  )
  const onStreets = snaps.flatMap((snap, index) => (snap === null ? [] : [{ snap, index }]))
  const rowOf = new Map(onStreets.map(({ index }, row) => [index, row]))
  const matrix =
    graph === null
      ? null
      : wayMatrix(
          graph,
          onStreets.map(({ snap }) => snap),
        )
  const byStreet = (from: number, to: number): { metres: number; seconds: number } | EstimateReason => {
    const [row, column] = [rowOf.get(from), rowOf.get(to)]
    if (matrix === null) return "no-streets"
    if (row === undefined || column === undefined) return "off-streets"
    const metres = matrix.metres[row * matrix.size + column] ?? Number.POSITIVE_INFINITY
    const seconds = matrix.seconds[row * matrix.size + column] ?? Number.POSITIVE_INFINITY
    return Number.isFinite(metres) && Number.isFinite(seconds) ? { metres, seconds } : "no-street-way"
  }
  const between = (from: number, to: number): Travel => {
    const [one, other] = [places[from], places[to]]
    if (one === undefined || other === undefined) return { kind: "unknown", reason: "position-uncertain" }
    if (from === to) return STANDS_STILL
    const unknown = unknownReason(one, other)
    if (unknown !== null || one.at === null || other.at === null)
      return { kind: "unknown", reason: unknown ?? "position-uncertain" }
    const street = byStreet(from, to)
    if (typeof street === "string") return estimate(metresBetween(one.at, other.at), street, travelWith)
    const offStreetMetres = (snaps[from]?.metres ?? 0) + (snaps[to]?.metres ?? 0)
    const seconds = street.seconds + walkSeconds(offStreetMetres, travelWith)
    return { kind: "street", metres: street.metres, seconds, offStreetMetres }
  }
  return { places, snaps, between }
}

/** Whole minutes for a way, never too few: none where there is nowhere to go from or to, Infinity where nobody knows. */
export const minutesBetween = (table: TravelTable, from: number | null | undefined, to: number | undefined): number => {
  if (from === null || from === undefined || to === undefined) return 0
  const travel = table.between(from, to)
  return travel.kind === "unknown" ? Number.POSITIVE_INFINITY : Math.ceil(travel.seconds / 60 - 1e-9)
}

const walkSeconds = (metres: number, { walkMetresPerMinute }: TravelWith): number => (metres / walkMetresPerMinute) * 60

const estimate = (straightMetres: number, reason: EstimateReason, travelWith: TravelWith): Travel => {
  const metres = straightMetres * DETOUR
  const seconds = travelWith.mode === "walk" ? walkSeconds(metres, travelWith) : metres / (ESTIMATED_DRIVE_KMH / 3.6)
  return { kind: "estimate", reason, metres, seconds }
}

/** Nothing is said of a way from or to a place nobody has found, over water, or within what both places may be off by. */
const unknownReason = (one: TourPlace, other: TourPlace): UnknownReason | null => {
  if (one.boat || other.boat) return "by-boat"
  if (one.schematic || other.schematic || one.at === null || other.at === null) return "position-uncertain"
  const uncertain = one.uncertaintyMetres + other.uncertaintyMetres
  return uncertain > SURE_METRES && metresBetween(one.at, other.at) < uncertain ? "position-uncertain" : null
}

/** Two doors known to within so much together are known: neighbours in one street may be nearer than this. */
const SURE_METRES = 50
