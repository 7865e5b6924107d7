import type { HallRecord } from "../../drafts/hall-record.ts"

/** What was looked at on a day. */
export type DayRow = {
  readonly date: string
  readonly visits: number
  readonly belts: number
  readonly stops: number
  readonly plans: number
}

/** The days of a record, oldest first, each kind summed. */
export const dayTable = ({ days }: HallRecord): readonly DayRow[] =>
  Object.entries(days)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, counts]) => {
      const sum = (kind: string): number =>
        Object.entries(counts).reduce(
          (total, [what, count]) => (what === kind || what.startsWith(`${kind}:`) ? total + count : total),
          0,
        )
      return { date, visits: sum("visit"), belts: sum("belt"), stops: sum("stop"), plans: sum("plan") }
    })
