/** The lines to draw of a long table, and the room above and below them. */
export type LineWindow = {
  readonly first: number
  /** One past the last. */
  readonly end: number
  readonly abovePx: number
  readonly belowPx: number
}

// Beyond what is seen, so that a turn of the wheel shows no blank; few enough that drawing them takes no frame.
const SPARE = 8

/** Which of `lines` lines, each `lineHeightPx` high, stand in a box scrolled to `topPx` and `heightPx` high. */
export const windowOf = (lines: number, lineHeightPx: number, topPx: number, heightPx: number): LineWindow => {
  const height = Math.max(1, lineHeightPx)
  const first = Math.max(0, Math.min(lines, Math.floor(Math.max(0, topPx) / height)) - SPARE)
  const end = Math.min(lines, Math.ceil((Math.max(0, topPx) + Math.max(0, heightPx)) / height) + SPARE)
  return { first, end: Math.max(first, end), abovePx: first * height, belowPx: Math.max(0, lines - end) * height }
}
