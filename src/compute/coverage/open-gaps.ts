import type { CoveredTurns } from "./covered-turns.ts"
import { FULL_TURN, xOfTurn, yOfTurn } from "./turn.ts"

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
    const isLast = k + 1 === size
    const end = (isLast ? from[0] : from[k + 1]) ?? 0
    const width = isLast ? end + FULL_TURN - start : end - start
    if (width <= 0) continue // a part that runs over the cut at ±2
    notePoint(gaps.ends, 4 * gaps.count, start, radius)
    notePoint(gaps.ends, 4 * gaps.count + 2, end, radius)
    gaps.wide[gaps.count++] = width > FULL_TURN / 2 ? 1 : 0
  }
}

const notePoint = (ends: Float64Array, at: number, turn: number, radius: number): void => {
  const x = xOfTurn(turn)
  const y = yOfTurn(turn)
  const share = radius / Math.sqrt(x * x + y * y)
  ends[at] = x * share
  ends[at + 1] = y * share
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
