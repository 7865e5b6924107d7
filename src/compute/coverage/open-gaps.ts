import type { CoveredTurns } from "./covered-turns.ts"

const MOST_GAPS = 6

/**
 * The few gaps that are left open on a circle, as points about its centre. Among thousands of discs at one spot nearly all
 * change nothing, and this tells so without an angle. `count` is 0 while there are too many gaps to be worth it.
 */
export type OpenGaps = {
  count: number
  /** Start and end of gap k: x1, y1, x2, y2 from 4k on. */
  readonly ends: Float64Array
  /** 1 where the gap is more than half the circle. */
  readonly wide: Uint8Array
}

/** No gaps noted yet. */
export const newOpenGaps = (): OpenGaps => ({
  count: 0,
  ends: new Float64Array(4 * (MOST_GAPS + 1)),
  wide: new Uint8Array(MOST_GAPS + 1),
})

/** Notes the gaps that covered parts leave, if they are few. */
export const noteGaps = (gaps: OpenGaps, { size, from, to }: CoveredTurns, radius: number): void => {
  gaps.count = 0
  if (size === 0 || size > MOST_GAPS) return
  for (let k = 0; k < size; k++) {
    const start = to[k] ?? 0
    const end = k + 1 < size ? (from[k + 1] ?? 0) : (from[0] ?? 0) + 2 * Math.PI
    if (end <= start) continue // a part that runs over the cut at ±π
    const at = 4 * gaps.count
    gaps.ends[at] = radius * Math.cos(start)
    gaps.ends[at + 1] = radius * Math.sin(start)
    gaps.ends[at + 2] = radius * Math.cos(end)
    gaps.ends[at + 3] = radius * Math.sin(end)
    gaps.wide[gaps.count++] = end - start > Math.PI ? 1 : 0
  }
}

const SLACK = 1e-9 // of the radius: what is nearer than this is reckoned in full

/** Whether a disc about (dx, dy) from the circle's centre surely covers nothing of any gap. */
export const missesGaps = ({ count, ends, wide }: OpenGaps, dx: number, dy: number, radius: number): boolean => {
  if (count === 0) return false
  const reach = radius * radius * (1 + SLACK)
  for (let k = 0; k < count; k++) {
    const x1 = ends[4 * k] ?? 0
    const y1 = ends[4 * k + 1] ?? 0
    const x2 = ends[4 * k + 2] ?? 0
    const y2 = ends[4 * k + 3] ?? 0
    if ((dx - x1) * (dx - x1) + (dy - y1) * (dy - y1) <= reach) return false
    if ((dx - x2) * (dx - x2) + (dy - y2) * (dy - y2) <= reach) return false
    // Neither end is inside; the middle may be, when the disc lies in the gap's direction.
    const blur = -SLACK * (dx * dx + dy * dy + x1 * x1 + y1 * y1)
    const afterStart = x1 * dy - y1 * dx >= blur
    const beforeEnd = dx * y2 - dy * x2 >= blur
    if (wide[k] === 1 ? afterStart || beforeEnd : afterStart && beforeEnd) return false
  }
  return true
}
