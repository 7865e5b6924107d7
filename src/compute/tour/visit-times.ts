import type { Candidate, OpenHours, VisitRequest } from "./visit-request.ts"

const NEVER = Number.POSITIVE_INFINITY

/** When a stay can begin for one who arrives at a minute: the earliest within opening hours; Infinity for never. */
export const beginOf = (windows: readonly OpenHours[], arriveMinute: number, dwellMinutes: number): number => {
  let earliest = NEVER
  for (const [open, close] of windows) {
    const begin = Math.max(arriveMinute, open)
    if (begin + dwellMinutes <= close && begin < earliest) earliest = begin
  }
  return earliest
}

/** The latest arrival after which one can still leave by a minute; −Infinity for never. */
export const latestArrival = (windows: readonly OpenHours[], leaveBy: number, dwellMinutes: number): number => {
  let latest = Number.NEGATIVE_INFINITY
  for (const [open, close] of windows) {
    const begin = Math.min(close, leaveBy) - dwellMinutes
    if (begin >= open && begin > latest) latest = begin
  }
  return latest
}

/** A request with its times at hand. Candidates are named by their place in the list; −1 is the start or the end. */
export type Day = {
  readonly candidates: readonly Candidate[]
  readonly startMinute: number
  readonly deadline: number
  readonly fixedOrder: boolean
  /** Minutes from one candidate to another; from −1: from the start; to −1: to the end, 0 where that is free. */
  readonly travel: (from: number, to: number) => number
  /** When one leaves a candidate having left another at a minute; Infinity when its hours or the way forbid it. */
  readonly leaveNext: (from: number, leftMinute: number, to: number) => number
  /** What a candidate counts: its value, and for a must more than all values together. */
  readonly worth: (candidate: number) => number
}

/** Makes a request even. Throws RangeError for numbers no caller may hand in. */
export const dayOf = (request: VisitRequest): Day => {
  const { candidates, travelMinutes, startPlace, endPlace, startMinute, totalMinutes, fixedOrder } = request
  const places = travelMinutes.length
  const isPlace = (place: number): boolean => Number.isInteger(place) && place >= 0 && place < places
  if (travelMinutes.some((row) => row.length !== places)) throw new RangeError("travelMinutes is not square")
  if (travelMinutes.some((row) => row.some((minutes) => !(minutes >= 0))))
    throw new RangeError("a travel time is no time")
  if (!isPlace(startPlace) || (endPlace !== null && !isPlace(endPlace)))
    throw new RangeError("start or end is no place")
  if (!Number.isFinite(startMinute) || !(totalMinutes >= 0)) throw new RangeError("the time there is is no time")
  for (const { place, value, dwellMinutes } of candidates)
    if (!isPlace(place) || !Number.isFinite(value) || !(dwellMinutes >= 0 && Number.isFinite(dwellMinutes)))
      throw new RangeError("a candidate's place, value or stay makes no sense")

  const all = candidates.reduce((sum, { value }) => sum + Math.max(0, value), 0)
  const placeOf = (candidate: number): number => candidates[candidate]?.place ?? startPlace
  const travel = (from: number, to: number): number => {
    if (to === -1 && endPlace === null) return 0
    const column = to === -1 ? (endPlace ?? 0) : placeOf(to)
    return travelMinutes[placeOf(from)]?.[column] ?? NEVER
  }
  return {
    candidates,
    startMinute,
    deadline: startMinute + totalMinutes,
    fixedOrder,
    travel,
    leaveNext: (from, leftMinute, to) => {
      const candidate = candidates[to]
      if (candidate === undefined) return NEVER
      const { windows, dwellMinutes } = candidate
      return beginOf(windows, leftMinute + travel(from, to), dwellMinutes) + dwellMinutes
    },
    worth: (candidate) => {
      const { value, must } = candidates[candidate] ?? { value: 0, must: false }
      return Math.max(0, value) + (must ? all + 1 : 0)
    },
  }
}
