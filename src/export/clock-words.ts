import type { SayTakeAlong } from "../text/take-along-words.ts"

const MINUTES_A_DAY = 1440

const twoDigits = (n: number): string => String(n).padStart(2, "0")

/** Minutes after midnight as a clock shows them, "HH:MM"; the day after says so. */
export const clockWords = (minute: number, say: SayTakeAlong): string => {
  const whole = Math.max(0, Math.round(minute))
  const ofDay = whole % MINUTES_A_DAY
  const time = `${twoDigits(Math.floor(ofDay / 60))}:${twoDigits(ofDay % 60)}`
  return whole >= MINUTES_A_DAY ? say("take.next-day", { time }) : time
}

/** A length of time to the minute: 16 分钟, 1 小时 20 分钟. Nothing takes less than a minute. */
export const durationWords = (seconds: number, say: SayTakeAlong): string => {
  const minutes = Math.max(1, Math.round(seconds / 60))
  const hours = Math.floor(minutes / 60)
  if (hours === 0) return say("take.minutes", { n: minutes })
  return minutes % 60 === 0 ? say("take.hours", { hours }) : say("take.hours-minutes", { hours, minutes: minutes % 60 })
}

/** The weekday of a date "YYYY-MM-DD": 1 is Monday, 7 Sunday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7
