/** One line of the bench: ours beside a rival's or a limit's figure, taken in the same run. The ratio is what counts. */
export type Measure = {
  readonly name: string
  readonly unit: string
  readonly ours: number
  readonly rival: number
  /** What the rival is. */
  readonly against: string
  /** The ratio ours / rival must not exceed; null where there is no promise. */
  readonly limit: number | null
}

/** A measurement may give several lines; it is named so that one can be run alone. */
export type Measurement = { readonly name: string; readonly run: () => Promise<readonly Measure[]> }

export const ratioOf = ({ ours, rival }: Measure): number => ours / rival

export const keepsPromise = (measure: Measure): boolean => measure.limit === null || ratioOf(measure) <= measure.limit

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
