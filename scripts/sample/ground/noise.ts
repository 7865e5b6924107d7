/** A fixed pseudo-random number from -1 to 1 for each crossing of a lattice. */
const atCrossing = (seed: number, x: number, y: number): number => {
  let h = Math.imul(x | 0, 374761393) ^ Math.imul(y | 0, 668265263) ^ Math.imul(seed | 0, 2246822519)
  h = Math.imul(h ^ (h >>> 15), 2246822519)
  h = Math.imul(h ^ (h >>> 13), 3266489917)
  return ((h ^ (h >>> 16)) >>> 0) / 2147483648 - 1
}

const ease = (t: number): number => t * t * t * (t * (t * 6 - 15) + 10)

/** Smooth noise from -1 to 1 that wanders over a distance of about 1. */
export const noise = (seed: number, x: number, y: number): number => {
  const [column, row] = [Math.floor(x), Math.floor(y)]
  const [u, v] = [ease(x - column), ease(y - row)]
  const south = atCrossing(seed, column, row) * (1 - u) + atCrossing(seed, column + 1, row) * u
  const north = atCrossing(seed, column, row + 1) * (1 - u) + atCrossing(seed, column + 1, row + 1) * u
  return south * (1 - v) + north * v
}

/** Noise with finer wrinkles on coarser ones, still about -1 to 1. */
export const wrinkled = (seed: number, x: number, y: number): number =>
  (noise(seed, x, y) + 0.5 * noise(seed + 1, x * 2.03, y * 2.03) + 0.25 * noise(seed + 2, x * 4.1, y * 4.1)) / 1.5

/** 1 at the middle, falling to 0 at distance 1 and beyond, smooth at both ends. */
export const bump = (distance: number): number => {
  const rest = 1 - Math.min(1, distance * distance)
  return rest * rest
}
