import { turnOf } from "./turn.ts"

/** How a disc lies to another: away from it, inside it, around it, or their circles cross. */
export type Meeting = "apart" | "inside" | "around" | "cross"

/** The part of a circle that lies in another disc, against the clock, as turns; `from` is the greater where it runs over ±2. */
export type Crossing = { from: number; to: number }

/**
 * How a disc of radius `mine` meets another of radius `theirs` whose centre lies (dx, dy) away, and where their circles cross:
 * what the other covers of the first is written into `crossing`. The same sums are made whichever of the two is asked, so
 * that the two never disagree however nearly they touch: boundaries put together from the answers close to the last digit.
 * Of two equal discs the one that is `first` is around the other.
 */
export const meet = (
  dx: number,
  dy: number,
  mine: number,
  theirs: number,
  first: boolean,
  crossing: Crossing,
): Meeting => {
  const sum = mine + theirs
  const differ = mine - theirs
  const squared = dx * dx + dy * dy
  const room = sum * sum - squared
  if (room <= 0) return "apart"
  const out = squared - differ * differ
  if (out <= 0) return differ > 0 || (differ === 0 && first) ? "around" : "inside"
  const chord = Math.sqrt(room * out)
  const along = squared + differ * sum
  crossing.from = turnOf(dx * along + dy * chord, dy * along - dx * chord)
  crossing.to = turnOf(dx * along - dy * chord, dy * along + dx * chord)
  return "cross"
}
