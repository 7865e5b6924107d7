/** A number in [0, 1), another at each call. */
export type Random = () => number

/**
 * Numbers that follow from a seed alone, the same on every machine: 32-bit xorshift (Marsaglia 2003, "Xorshift RNGs",
 * shifts 13, 17, 5), its start scattered so that neighbouring seeds do not begin alike.
 */
export const randomFrom = (seed: number): Random => {
  let state = (Math.imul(seed ^ (seed >>> 16), 0x45d9f3b) ^ 0x9e3779b9) | 0
  if (state === 0) state = 1 // zero would stay zero
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
}
