import type { LngLat } from "../domain/lng-lat.ts"

const DECIMALS = 6 // a tenth of a metre

/** A degree as files write it: six decimals at most, never in powers of ten. */
export const degrees = (value: number): number => Number(value.toFixed(DECIMALS))

/** Whether a place can be written at all. */
export const isPlace = (at: LngLat): boolean => at.every(Number.isFinite)

/** A line that can be written: places that are numbers, at least two of them; null where there is none. */
export const writableLine = (line: readonly LngLat[]): readonly LngLat[] | null => {
  const places = line.filter(isPlace)
  return places.length < 2 ? null : places
}
