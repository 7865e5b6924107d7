import type { HallHours } from "./atlas.ts"

const minuteOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number)
  return hours * 60 + minutes
}

/** Monday 1 to Sunday 7. */
const dayOf = (when: Date): number => (when.getDay() === 0 ? 7 : when.getDay())

/** Whether the hall is open at a local time. A hall without stated hours is always open. */
export const isHallOpen = (hours: readonly HallHours[], when: Date): boolean => {
  if (hours.length === 0) return true
  const [day, minute] = [dayOf(when), when.getHours() * 60 + when.getMinutes()]
  const dayBefore = day === 1 ? 7 : day - 1
  return hours.some(({ days, open, close }) => {
    const [from, to] = [minuteOf(open), minuteOf(close)]
    if (from < to) return days.includes(day) && minute >= from && minute < to
    return (days.includes(day) && minute >= from) || (days.includes(dayBefore) && minute < to)
  })
}

/** Whether a local time lies in a span of the day that may pass midnight. */
export const isInSpan = ({ from, to }: { readonly from: string; readonly to: string }, when: Date): boolean => {
  const [begins, ends, minute] = [minuteOf(from), minuteOf(to), when.getHours() * 60 + when.getMinutes()]
  return begins < ends ? minute >= begins && minute < ends : minute >= begins || minute < ends
}
