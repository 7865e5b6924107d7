import type { Belt, Milestone } from "../../../domain/belt.ts"

/** How a milestone stands on a day. `open`: its day has passed and nobody says whether it was done. */
export const STANDINGS = ["done", "done-late", "late", "open", "planned", "undated"] as const
export type Standing = (typeof STANDINGS)[number]

/** How a milestone stood on a day; days are ISO dates, which compare as text. */
export const standingOn = ({ plannedFor, doneOn }: Milestone, on: string): Standing => {
  if (doneOn !== null && doneOn <= on) return plannedFor !== null && doneOn > plannedFor ? "done-late" : "done"
  if (plannedFor === null) return "undated"
  if (plannedFor >= on) return "planned"
  return doneOn === null ? "open" : "late"
}

/** A belt's milestones in the order of their days. */
export type Lane = { readonly belt: Belt; readonly milestones: readonly Milestone[] }

const dayOf = ({ plannedFor, doneOn }: Milestone): string => plannedFor ?? doneOn ?? "9999"

/** The belts that have milestones. */
export const lanesOf = (belts: readonly Belt[]): readonly Lane[] =>
  belts
    .filter(({ milestones }) => milestones.length > 0)
    .map((belt) => ({
      belt,
      milestones: [...belt.milestones].sort((a, b) => dayOf(a).localeCompare(dayOf(b))),
    }))

/** The first and the last day of a time line. */
export type Span = { readonly from: string; readonly to: string }

// The plan's first year: earlier there was nothing to be late with.
const PLAN_BEGINS = "2018-01-01"

/** The days a time line runs over: whole years from the plan's beginning, or an earlier milestone, to today or the last plan. */
export const spanOf = (belts: readonly Belt[], today: string): Span => {
  let [from, to] = [PLAN_BEGINS, today]
  for (const { milestones } of belts)
    for (const { plannedFor, doneOn } of milestones)
      for (const day of [plannedFor, doneOn]) {
        if (day === null) continue
        if (day < from) from = day
        if (day > to) to = day
      }
  return { from: `${from.slice(0, 4)}-01-01`, to: `${to.slice(0, 4)}-12-31` }
}

const DAY_MS = 86_400_000

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS

/** Where a day stands on a time line, from 0 to 1. */
export const shareOf = (day: string, { from, to }: Span): number => {
  const share = (dayNumber(day) - dayNumber(from)) / Math.max(1, dayNumber(to) - dayNumber(from))
  return Math.min(1, Math.max(0, share))
}

/** The years of a time line. */
export const yearsOf = ({ from, to }: Span): readonly number[] => {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, year) => first + year)
}

/** How many months a day lies after the beginning of a time line. */
export const monthsInto = (day: string, { from }: Span): number =>
  (Number(day.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - Number(from.slice(5, 7))

/** The last day of the month so many months after the beginning of a time line. */
export const endOfMonth = ({ from }: Span, months: number): string => {
  const end = new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)) + months, 0))
  return end.toISOString().slice(0, 10)
}
