import type { BeltId, SiteId } from "./ids.ts"
import type { LngLat } from "./lng-lat.ts"

/** How a visitor gets from stop to stop. */
export const TRAVEL_MODES = ["walk", "drive"] as const
export type TravelMode = (typeof TRAVEL_MODES)[number]

/** Why a leg follows no street although both ends are known well enough to measure between them. */
export type EstimateReason = "no-streets" | "off-streets" | "no-street-way"

/** Why nothing can be said of a leg's length. */
export type UnknownReason = "position-uncertain" | "by-boat"

/** How one gets from one stop to the next. */
export type Way =
  /** Along streets. `metres` counts the streets alone, `offStreetMetres` the way to and from them, which `seconds` includes on foot. */
  | {
      readonly kind: "street"
      readonly metres: number
      readonly seconds: number
      readonly offStreetMetres: number
      readonly line: readonly LngLat[]
      /** Parts of `line` (index of the first and of the last point) whose true bends nobody has recorded. */
      readonly roughParts: readonly (readonly [first: number, last: number])[]
    }
  /** Straight line × 1.25, always said to be an estimate. */
  | {
      readonly kind: "estimate"
      readonly reason: EstimateReason
      readonly metres: number
      readonly seconds: number
      readonly line: readonly [LngLat, LngLat]
    }
  /** No figure at all; the line only shows which stop comes next. */
  | {
      readonly kind: "unknown"
      readonly reason: UnknownReason
      readonly line: readonly [LngLat, LngLat] | null
    }

/** Where a leg begins or ends: a stop, or the place the visitor sets out from and may return to. */
export type LegEnd = SiteId | "start"

export type Leg = {
  readonly from: LegEnd
  readonly to: LegEnd
  readonly way: Way
  /** Degrees clockwise from north, from the one place to the other; null where either is not known well enough. */
  readonly bearingDegrees: number | null
}

/** Sums over the legs that are known, streets and estimates together, and how many are not: never mixed silently. */
export type TourTotals = {
  readonly metres: number
  readonly seconds: number
  readonly estimatedLegs: number
  readonly unknownLegs: number
}

/** How good an order is: proved shortest, or at most so much longer than any other order could be. */
export type OrderProof =
  | { readonly kind: "optimal" }
  | { readonly kind: "within"; readonly percent: number }
  | { readonly kind: "not-ranked" }

/** Stops in order and the legs between them; `legs` may begin with one from "start". */
export type Tour = {
  readonly belt: BeltId | null
  readonly mode: TravelMode
  readonly stops: readonly SiteId[]
  readonly legs: readonly Leg[]
  readonly totals: TourTotals
}

/** Why a stop is not in a visit. Minutes are what seeing it would add beyond the time there is. */
export type OmitReason =
  | { readonly kind: "closed" }
  | { readonly kind: "ended" }
  | { readonly kind: "moved" }
  | { readonly kind: "not-open" }
  | { readonly kind: "groups-only" }
  | { readonly kind: "undated" }
  | { readonly kind: "position-uncertain" }
  | { readonly kind: "unreachable" }
  | { readonly kind: "not-of-interest" }
  /** The person left it out of an order of their own. */
  | { readonly kind: "left-out" }
  /** It opens that day, but not while the rest leaves room for it. */
  | { readonly kind: "hours-clash" }
  | { readonly kind: "no-time"; readonly moreMinutes: number }

export type Omitted = { readonly site: SiteId; readonly reason: OmitReason }

/** A stop of a visit with its local times, in minutes after midnight of the day of the visit (may pass 1440). */
export type VisitStop = {
  readonly site: SiteId
  readonly arriveMinute: number
  readonly leaveMinute: number
  /** Whether the stay is the site's own figure or our usual one. */
  readonly dwellStated: boolean
  /** Opening hours of that day are known and not too old to plan by. */
  readonly hoursKnown: boolean
  /** The doors are shut then, or close before the stay ends: only in an order that a person insisted on. */
  readonly closedThen: boolean
}

/** A tour that fits a day: what a person takes along. */
export type Visit = {
  readonly tour: Tour
  /** Local date "YYYY-MM-DD". */
  readonly date: string
  readonly startMinute: number
  readonly endMinute: number
  /** Minutes beyond the time there is: 0, but for an order that a person insisted on. */
  readonly overMinutes: number
  /** The stay planned where nobody has said how long one is. */
  readonly usualDwellMinutes: number
  /** Same order as `tour.stops`. */
  readonly stops: readonly VisitStop[]
  readonly omitted: readonly Omitted[]
  readonly proof: OrderProof
}
