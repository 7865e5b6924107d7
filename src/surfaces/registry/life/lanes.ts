import type { StageReached } from "../../../domain/brand.ts"

/** A stage on a lane: `at` runs from 0, the beginning of the first year, to 1, the end of the last. */
export type LaneMark = StageReached & {
  readonly at: number
  /** Stages that came close together stand by turns below (-1) and above (1) the lane; the others on it. */
  readonly level: -1 | 0 | 1
}

/** The years that lanes run over: from the first date of all to the year of today. */
export const yearsOf = (reached: readonly (readonly StageReached[])[], today: string): readonly number[] => {
  const last = Number(today.slice(0, 4))
  const first = reached.flat().reduce((least, { on }) => Math.min(least, Number(on.slice(0, 4))), last)
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

const MONTHS = 12
const CLOSE = 0.06 // of a lane: nearer marks would cover one another
const MIDDLE_MONTH = 6.5 // a bare year stands in its middle

/** Where each stage stands on a lane. */
export const lifeLane = (reached: readonly StageReached[], years: readonly number[]): readonly LaneMark[] => {
  const [first = 0] = years
  const placed = reached.map((one) => {
    const month = one.on.length > 4 ? Number(one.on.slice(5, 7)) - 0.5 : MIDDLE_MONTH
    const at = (Number(one.on.slice(0, 4)) - first + month / MONTHS) / Math.max(1, years.length)
    return { ...one, at: Math.max(0, Math.min(1, at)) }
  })
  let level: LaneMark["level"] = 0
  return placed.map((one, place) => {
    const [before, after] = [placed[place - 1], placed[place + 1]]
    const isAfterClose = before !== undefined && one.at - before.at < CLOSE
    const isBeforeClose = after !== undefined && after.at - one.at < CLOSE
    level = isAfterClose ? (level === 1 ? -1 : 1) : isBeforeClose ? -1 : 0
    return { ...one, level }
  })
}
