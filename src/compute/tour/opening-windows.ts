import type { OpeningHours } from "../../domain/site.ts"

/** When a place is open on one day: minutes after midnight, `close` exclusive. */
export type OpenWindow = { readonly open: number; readonly close: number }

const DAY_MINUTES = 1440

/** "HH:MM" as minutes after midnight. */
export const minuteOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number)
  return hours * 60 + minutes
}

/** 1 (Monday) to 7 (Sunday) of a local date "YYYY-MM-DD". */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7

const daysFrom = (date: string, days: number): string => {
  const there = new Date(`${date}T00:00:00Z`)
  there.setUTCDate(there.getUTCDate() + days)
  return there.toISOString().slice(0, 10)
}

const inSeason = ({ from, to }: OpeningHours, date: string): boolean =>
  (from === null || date >= from) && (to === null || date <= to)

/**
 * The hours that open by the end of one local date, in order and merged where they touch: also over midnight, so that a
 * place open round the clock does not close at twelve. Null where no hours are known at all: that is not "closed".
 */
export const openingWindows = (hours: readonly OpeningHours[], date: string): readonly OpenWindow[] | null => {
  if (hours.length === 0) return null
  const windows: OpenWindow[] = []
  const take = (day: string, shift: number): void => {
    for (const one of hours) {
      if (!one.days.includes(weekdayOf(day)) || !inSeason(one, day)) continue
      const open = minuteOf(one.open)
      const close = minuteOf(one.close)
      windows.push({ open: open - shift, close: (close > open ? close : close + DAY_MINUTES) - shift })
    }
  }
  take(daysFrom(date, -1), DAY_MINUTES)
  take(date, 0)
  take(daysFrom(date, 1), -DAY_MINUTES)
  const merged: { open: number; close: number }[] = []
  for (const { open, close } of windows.filter((window) => window.close > 0).sort((a, b) => a.open - b.open)) {
    const last = merged.at(-1)
    if (last !== undefined && open <= last.close) last.close = Math.max(last.close, close)
    else merged.push({ open: Math.max(0, open), close })
  }
  return merged.filter(({ open }) => open < DAY_MINUTES)
}

const HOURS_KEEP_MONTHS = 12 // older opening hours are shown with their year, and never planned by

/** Whether opening hours confirmed on a date (or in a year or month) may still be planned by on a local date. */
export const hoursStillHold = (confirmed: string | null, date: string): boolean => {
  if (confirmed === null) return false
  const oldest = new Date(`${date}T00:00:00Z`)
  oldest.setUTCMonth(oldest.getUTCMonth() - HOURS_KEEP_MONTHS)
  return confirmed >= oldest.toISOString().slice(0, confirmed.length)
}
