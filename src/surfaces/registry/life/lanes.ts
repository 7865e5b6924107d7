import type { StageReached } from "../../../domain/brand.ts"

/** A stage on a lane: `at` runs from 0, the beginning of the first year, to 1, the end of the last. */
export type LaneMark = StageReached & { readonly at: number }

/** The years that lanes run over: from the first date of all to the year of today. */
export const yearsOf = (reached: readonly (readonly StageReached[])[], today: string): readonly number[] => {
  const last = Number(today.slice(0, 4))
  const first = reached.flat().reduce((least, { on }) => Math.min(least, Number(on.slice(0, 4))), last)
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

const MONTHS = 12
const MIDDLE_MONTH = 6.5 // a bare year stands in its middle

/** Where each stage stands on a lane. */
export const lifeLane = (reached: readonly StageReached[], years: readonly number[]): readonly LaneMark[] => {
  const [first = 0] = years
  return reached.map((one) => {
    const month = one.on.length > 4 ? Number(one.on.slice(5, 7)) - 0.5 : MIDDLE_MONTH
    const at = (Number(one.on.slice(0, 4)) - first + month / MONTHS) / Math.max(1, years.length)
    return { ...one, at: Math.max(0, Math.min(1, at)) }
  })
}
