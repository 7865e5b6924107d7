import type { VisitRound } from "../../../compute/brands/visit-round.ts"
import type { DatedDay } from "../../../export/registry/round-table.ts"

const DAY_MS = 86_400_000
const DAYS_A_WEEK = 7
const MONDAY = 1

/** The days of a round, a week apart, from a first day on; without one, from the first Monday after today. */
export const openDays = ({ days }: VisitRound, from: string | null, today: string): readonly DatedDay[] => {
  const start = Date.parse(`${from ?? today}T00:00:00Z`)
  const wait = from === null ? (MONDAY - new Date(start).getUTCDay() + DAYS_A_WEEK) % DAYS_A_WEEK || DAYS_A_WEEK : 0
  return days.map((open, week) => ({
    date: new Date(start + (wait + week * DAYS_A_WEEK) * DAY_MS).toISOString().slice(0, 10),
    open,
  }))
}
