/**
 * How somebody stands to the facilities' reach, from what is known of both places. Counted as covered are the two last:
 * as the places are reported. At least SURELY are, at most all but NOT.
 */
export const NOT = 0
/** Out of reach as reported, but within it if a place is as far off as it may be: cannot be told. */
export const POSSIBLY = 1
/** Within reach as reported, out of it if a place is as far off as it may be: cannot be told. */
export const AS_REPORTED = 2
/** Within reach wherever in their uncertainty the places are. */
export const SURELY = 3

/** Puts together what is within reach at most, as reported and at least; each is part of the one before. */
export const standings = (atMost: Uint8Array, reported: Uint8Array, atLeast: Uint8Array): Uint8Array =>
  reported.map((isIn, i) => {
    if (isIn === 1) return atLeast[i] === 1 ? SURELY : AS_REPORTED
    return atMost[i] === 1 ? POSSIBLY : NOT
  })
