import type { LeftOutReason } from "./visit-request.ts"
import { beginOf, type Day } from "./visit-times.ts"

/** Why a candidate is not among the stops of a visit; `reachable` tells whether there is a way to it and on to the end. */
export const reasonFor = (
  day: Day,
  stops: readonly number[],
  candidate: number,
  reachable: (candidate: number) => boolean,
): LeftOutReason => {
  const { windows, dwellMinutes, value, must } = day.candidates[candidate] ?? {
    ...{ windows: [], dwellMinutes: 0, value: 0, must: false },
  }
  if (value <= 0 && !must) return { kind: "not-of-interest" }
  if (beginOf(windows, day.startMinute, dwellMinutes) === Number.POSITIVE_INFINITY) return { kind: "closed" }
  if (!reachable(candidate)) return { kind: "unreachable" }
  let earliestEnd = Number.POSITIVE_INFINITY
  for (let behind = 0; behind <= stops.length; behind++) {
    const isOutOfOrder = stops.some((stop, at) => at < behind === stop > candidate)
    if (day.fixedOrder && isOutOfOrder) continue
    earliestEnd = Math.min(earliestEnd, endOf(day, [...stops.slice(0, behind), candidate, ...stops.slice(behind)]))
  }
  const moreMinutes = earliestEnd - day.deadline
  return moreMinutes > 0 && moreMinutes < Number.POSITIVE_INFINITY
    ? { kind: "no-time", moreMinutes }
    : { kind: "hours-clash" }
}

/** When a visit of these stops ends, however late; Infinity when opening hours or ways forbid it. */
const endOf = (day: Day, stops: readonly number[]): number => {
  let [from, left] = [-1, day.startMinute]
  for (const stop of stops) {
    left = day.leaveNext(from, left, stop)
    if (left === Number.POSITIVE_INFINITY) return left
    from = stop
  }
  return left + day.travel(from, -1)
}
