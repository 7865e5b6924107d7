/** When the page was loaded lately, in milliseconds of the clock. Kept by the caller. */
export type Loads = readonly number[]

const SPAN_MS = 10 * 60_000
const MOST_LOADS = 3

/**
 * The loads of the last ten minutes with this one, and whether the page may try its full form again: one that keeps
 * failing shows the simple form instead of blinking all night. A clock set back forgets what lies in its future.
 */
export const afterLoad = (loads: Loads, nowMs: number): { readonly loads: Loads; readonly simple: boolean } => {
  const recent = loads.filter((at) => at <= nowMs && nowMs - at < SPAN_MS)
  return { loads: [...recent, nowMs].slice(-MOST_LOADS - 1), simple: recent.length >= MOST_LOADS }
}
