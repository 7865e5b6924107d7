import type { OrderProof } from "../../domain/tour.ts"
import type { Budget } from "./budget.ts"

/** Minutes after midnight from which to which a place is open. */
export type OpenHours = readonly [openMinute: number, closeMinute: number]

/** A stop one might make. */
export type Candidate = {
  /** Row and column of `travelMinutes`. */
  readonly place: number
  /** How much one would like to see it; 0 or less: not at all. */
  readonly value: number
  readonly dwellMinutes: number
  /** Of the day of the visit; the stay must lie within one of them. None: closed. */
  readonly windows: readonly OpenHours[]
  /** Kept before all others, as far as there is time. */
  readonly must: boolean
}

export type VisitRequest = {
  readonly candidates: readonly Candidate[]
  /** `travelMinutes[from][to]` between places; Infinity where there is no way. */
  readonly travelMinutes: readonly (readonly number[])[]
  readonly startPlace: number
  /** Where the visit has to end, or null for wherever the last stop is. */
  readonly endPlace: number | null
  readonly startMinute: number
  readonly totalMinutes: number
  /** Whether stops are only made in the order in which the candidates are listed. */
  readonly fixedOrder: boolean
  readonly seed: number
  /** For more than 12 candidates; fewer are always solved outright. */
  readonly budget: Budget
}

/** A stop made; one waits from `arriveMinute` to `beginMinute`. */
export type FittedStop = {
  /** Place in the list of candidates. */
  readonly candidate: number
  readonly arriveMinute: number
  readonly beginMinute: number
  readonly leaveMinute: number
}

/** Why a candidate is left out. */
export type LeftOutReason =
  /** No opening hours from the start on are long enough for the stay. */
  | { readonly kind: "closed" }
  /** There is no way there from the start, or none from there to the end. */
  | { readonly kind: "unreachable" }
  /** Its value is 0. */
  | { readonly kind: "not-of-interest" }
  /** Seeing it besides the chosen stops, at its best place among them, ends so much after the time there is. */
  | { readonly kind: "no-time"; readonly moreMinutes: number }
  /** However long the visit lasted: beside the chosen stops its hours, or theirs, leave no room. */
  | { readonly kind: "hours-clash" }

export type LeftOut = { readonly candidate: number; readonly reason: LeftOutReason }

/** Stops in order, each candidate either there or in `leftOut`. */
export type FittedVisit = {
  readonly kind: "fitted"
  readonly stops: readonly FittedStop[]
  /** When one is at the end place, or leaves the last stop where the end is free. */
  readonly endMinute: number
  /** Sum over the stops. */
  readonly value: number
  readonly leftOut: readonly LeftOut[]
  /** "optimal" where every choice was weighed. */
  readonly proof: OrderProof
}

/** Even going straight to the end place takes `minutes`, more than there are; null where there is no way. */
export type EndOutOfReach = { readonly kind: "end-out-of-reach"; readonly minutes: number | null }
