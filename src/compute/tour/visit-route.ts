import { type Day, latestArrival } from "./visit-times.ts"

/** Where a candidate would go into a route: behind how many stops, and how much later what follows is then reached. */
export type Opening = { readonly behind: number; readonly delay: number }

/** A route under work: stops in order that all can be made in time. */
export type VisitRoute = {
  readonly stops: () => readonly number[]
  readonly worth: () => number
  readonly endMinute: () => number
  /** The opening that delays the rest least, or null when the candidate fits nowhere. */
  readonly openingFor: (candidate: number) => Opening | null
  readonly insert: (candidate: number, behind: number) => void
  /** Takes other stops instead; whether all of them can be made in time. */
  readonly set: (stops: readonly number[]) => boolean
}

/** An empty route through a day. */
export const visitRoute = (day: Day): VisitRoute => {
  let stops: number[] = []
  let leave: number[] = [] // of each stop
  let latest: number[] = [] // arrival at each stop after which all the rest can still be made; behind the last: the end
  let end = 0
  let worth = 0

  /** Works out all times; false when a stop cannot be made or the end is late. */
  const time = (): boolean => {
    leave = []
    let [from, left] = [-1, day.startMinute]
    worth = 0
    for (const stop of stops) {
      left = day.leaveNext(from, left, stop)
      leave.push(left)
      worth += day.worth(stop)
      from = stop
    }
    end = left + day.travel(from, -1)
    latest = new Array<number>(stops.length + 1)
    latest[stops.length] = day.deadline
    for (let at = stops.length - 1; at >= 0; at--) {
      const stop = stops[at] ?? -1
      const leaveBy = (latest[at + 1] ?? 0) - day.travel(stop, stops[at + 1] ?? -1)
      const { windows, dwellMinutes } = day.candidates[stop] ?? { windows: [], dwellMinutes: 0 }
      latest[at] = latestArrival(windows, leaveBy, dwellMinutes)
    }
    return end <= day.deadline
  }
  time()

  return {
    stops: () => stops,
    worth: () => worth,
    endMinute: () => end,
    openingFor: (candidate) => {
      let best: Opening | null = null
      for (let behind = 0; behind <= stops.length; behind++) {
        const from = stops[behind - 1] ?? -1
        const next = stops[behind] ?? -1
        if (day.fixedOrder && ((from !== -1 && from > candidate) || (next !== -1 && next < candidate))) continue
        const left = behind === 0 ? day.startMinute : (leave[behind - 1] ?? 0)
        const leaving = day.leaveNext(from, left, candidate)
        const reached = leaving + day.travel(candidate, next)
        if (!(reached <= (latest[behind] ?? 0))) continue
        const delay = reached - left - day.travel(from, next)
        if (best === null || delay < best.delay) best = { behind, delay }
      }
      return best
    },
    insert: (candidate, behind) => {
      stops = [...stops.slice(0, behind), candidate, ...stops.slice(behind)]
      time()
    },
    set: (next) => {
      stops = [...next]
      return time()
    },
  }
}
