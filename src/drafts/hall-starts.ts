import type { TextStore } from "./hall-record.ts"

const NAME = "belt-atlas.hall-starts"
const WITHIN_MS = 10 * 60_000
const MOST_STARTS = 4 // the first and three more; one that starts more often is ill

/** The starts that still count, with one more; a clock set back forgets those it has not reached yet. */
export const withStart = (starts: readonly number[], nowMs: number): readonly number[] => [
  ...starts.filter((at) => at <= nowMs && nowMs - at < WITHIN_MS),
  nowMs,
]

/** Whether a screen that started so often shows the simple version from now on. */
export const isIll = (starts: readonly number[]): boolean => starts.length > MOST_STARTS

const readStarts = (kept: string | null): readonly number[] => {
  try {
    const value: unknown = JSON.parse(kept ?? "[]")
    return Array.isArray(value) ? value.filter((at) => typeof at === "number") : []
  } catch {
    return []
  }
}

/** Notes that a hall's page starts; whether it starts too often. `NO_RELOADS_MS` later it may be tried as a whole again. */
export const noteStart = (store: TextStore, nowMs: number): boolean => {
  const starts = withStart(readStarts(store.get(NAME)), nowMs)
  store.set(NAME, JSON.stringify(starts.slice(-MOST_STARTS - 1)))
  return isIll(starts)
}

/** How long the simple version stands before the whole is tried again. */
export const NO_RELOADS_MS = WITHIN_MS

/** Forgets the starts: staff, or time, want the whole version tried again. */
export const forgetStarts = (store: TextStore): void => {
  store.set(NAME, "[]")
}
