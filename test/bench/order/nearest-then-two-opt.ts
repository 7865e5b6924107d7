import type { Town } from "./towns.ts"

/** The textbook's round trip: always on to the nearest, then cross-overs undone until none is left. Its length. */
export const nearestThenTwoOpt = ({ count, distances }: Town): number => {
  const leg = (from: number, to: number): number => distances[from * count + to] ?? 0
  const left = new Set(Array.from({ length: count }, (_, stop) => stop))
  const tour: number[] = []
  for (let here = 0; left.size > 0; ) {
    left.delete(here)
    tour.push(here)
    let nearest = -1
    for (const stop of left) if (nearest === -1 || leg(here, stop) < leg(here, nearest)) nearest = stop
    here = nearest
  }
  const at = (place: number): number => tour[place % count] ?? 0
  for (let improved = true; improved; ) {
    improved = false
    for (let i = 0; i < count - 1; i++)
      for (let j = i + 2; j < count; j++) {
        const [a, b, c, d] = [at(i), at(i + 1), at(j), at(j + 1)]
        if (a === d || leg(a, c) + leg(b, d) >= leg(a, b) + leg(c, d)) continue
        for (let low = i + 1, high = j; low < high; low++, high--) {
          const [one, other] = [at(low), at(high)]
          tour[low] = other
          tour[high] = one
        }
        improved = true
      }
  }
  return tour.reduce((sum, stop, place) => sum + leg(stop, at(place + 1)), 0)
}
