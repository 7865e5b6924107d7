import type { Box, Spot } from "./boxes.ts"

const ROUNDS = 400
const CLEAR = 0.5

/**
 * Moves discs apart until none overlaps another and all lie within the sheet, each as near its true place as that allows. The
 * order of the discs is kept. Where the sheet has no room for all of them they stay as near to free as they came.
 */
export const spreadDiscs = (places: readonly Spot[], radius: number, sheet: Box): readonly Spot[] => {
  const gap = 2 * radius + 2 * CLEAR
  const inside = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)
  const keep = ([x, y]: Spot): [number, number] => [
    inside(x, sheet.left + radius, sheet.right - radius),
    inside(y, sheet.top + radius, sheet.bottom - radius),
  ]
  const spots = places.map(keep)
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false
    for (let a = 0; a < spots.length; a += 1)
      for (let b = a + 1; b < spots.length; b += 1) {
        const [first, second] = [spots[a], spots[b]]
        if (first === undefined || second === undefined) continue
        let [dx, dy] = [second[0] - first[0], second[1] - first[1]]
        const distance = Math.hypot(dx, dy)
        if (distance >= gap - 1e-6) continue
        // On the very same place: part along a bearing that differs from pair to pair.
        if (distance < 1e-6) [dx, dy] = [Math.cos(a * 2.4 + b), Math.sin(a * 2.4 + b)]
        const push = (gap - distance) / 2 / Math.max(Math.hypot(dx, dy), 1e-6)
        spots[a] = keep([first[0] - dx * push, first[1] - dy * push])
        spots[b] = keep([second[0] + dx * push, second[1] + dy * push])
        moved = true
      }
    if (!moved) break
  }
  return spots
}
