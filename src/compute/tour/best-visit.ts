import type { Day } from "./visit-times.ts"

/** Candidates up to which every choice and order is weighed. */
export const MOST_CANDIDATES_PROVED = 12

/**
 * The stops of greatest worth that can be made in time, in the order that ends first: for each set of candidates and
 * each last one, the earliest minute one can leave (Held & Karp 1962 with times for lengths; leaving earlier is never
 * worse, because waiting is allowed). `among` has at most MOST_CANDIDATES_PROVED candidates, in their listed order.
 */
export const bestVisit = (day: Day, among: readonly number[]): readonly number[] => {
  const count = among.length
  const sets = 1 << count
  const leave = new Float64Array(sets * count).fill(Number.POSITIVE_INFINITY)
  const before = new Int8Array(sets * count).fill(-1)
  among.forEach((candidate, at) => {
    const left = day.leaveNext(-1, day.startMinute, candidate)
    if (left <= day.deadline) leave[(1 << at) * count + at] = left
  })
  let best = { set: 0, last: -1, worth: 0, end: day.startMinute + day.travel(-1, -1) }
  for (let set = 1; set < sets; set++) {
    const worth = among.reduce((sum, candidate, at) => sum + ((set & (1 << at)) === 0 ? 0 : day.worth(candidate)), 0)
    for (let last = 0; last < count; last++) {
      const left = leave[set * count + last] ?? Number.POSITIVE_INFINITY
      if (left === Number.POSITIVE_INFINITY) continue
      const here = among[last] ?? -1
      const end = left + day.travel(here, -1)
      if (end <= day.deadline && (worth > best.worth || (worth === best.worth && end < best.end)))
        best = { set, last, worth, end }
      for (let next = day.fixedOrder ? last + 1 : 0; next < count; next++) {
        if ((set & (1 << next)) !== 0) continue
        const leaving = day.leaveNext(here, left, among[next] ?? -1)
        const at = (set | (1 << next)) * count + next
        if (leaving > day.deadline || leaving >= (leave[at] ?? 0)) continue
        leave[at] = leaving
        before[at] = last
      }
    }
  }
  const stops: number[] = []
  for (let { set, last } = best; last !== -1; ) {
    stops.unshift(among[last] ?? -1)
    const earlier = before[set * count + last] ?? -1
    set &= ~(1 << last)
    last = earlier
  }
  return stops
}
