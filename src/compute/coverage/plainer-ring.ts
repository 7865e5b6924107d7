import type { PlaneRing } from "./nest-rings.ts"

const MOST_SKIPPED = 24 // corners between two that stay: keeps the work in step with the length of the ring

/** A ring with fewer corners, closed: those that lie within `offMetres` of the straight line between their neighbours go. */
export const plainerRing = (ring: PlaneRing, offMetres: number): PlaneRing => {
  const [first] = ring
  if (first === undefined) return ring
  const kept = [first]
  let from = 0
  while (from < ring.length) {
    let to = from + 1
    while (to < ring.length && to - from < MOST_SKIPPED && isStraight(ring, from, to + 1, offMetres)) to++
    kept.push(ring[to] ?? first)
    from = to
  }
  return kept
}

/** Whether all corners between two, the second after the last being the first again, lie near the line between them. */
const isStraight = (ring: PlaneRing, from: number, to: number, off: number): boolean => {
  const [x1, y1] = ring[from] ?? [0, 0]
  const [x2, y2] = ring[to % ring.length] ?? [0, 0]
  const [dx, dy] = [x2 - x1, y2 - y1]
  const squared = dx * dx + dy * dy
  for (let k = from + 1; k < to; k++) {
    const [x, y] = ring[k] ?? [0, 0]
    const across = (x - x1) * dy - (y - y1) * dx
    const along = (x - x1) * dx + (y - y1) * dy
    if (across * across > off * off * squared || along < 0 || along > squared) return false
  }
  return true
}
