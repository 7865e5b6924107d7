import type { VisitStop } from "../../domain/tour.ts"
import type { Candidate } from "./candidates.ts"

/** The times of a visit in a given order. */
export type Schedule = {
  readonly stops: readonly VisitStop[]
  /** When the last stop is left, or the way back is done. */
  readonly endMinute: number
}

/**
 * Goes through candidates in order from `startMinute`, waiting at closed doors that will open. `travelMinutes(k)` is the way
 * to the k-th stop (0 for a start at it), `minutesBack` the way home. Doors that shut before a stay ends are noted.
 */
export const scheduleOf = (
  order: readonly Candidate[],
  startMinute: number,
  travelMinutes: (step: number) => number,
  minutesBack: number,
): Schedule => {
  let now = startMinute
  const stops = order.map(({ site, windows, dwellMinutes }, step): VisitStop => {
    const arriveMinute = now + travelMinutes(step)
    const open = windows?.find(({ open: from, close }) => Math.max(from, arriveMinute) + dwellMinutes <= close)
    const beginMinute = open === undefined ? arriveMinute : Math.max(open.open, arriveMinute)
    now = beginMinute + dwellMinutes
    return {
      site: site.id,
      arriveMinute,
      leaveMinute: now,
      dwellStated: site.dwellMinutes !== null,
      hoursKnown: windows !== null,
      closedThen: windows !== null && open === undefined,
    }
  })
  return { stops, endMinute: now + (order.length === 0 ? 0 : minutesBack) }
}
