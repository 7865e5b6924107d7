import { bd09Shift, gcj02Shift, isWhereShiftApplies, type Shift } from "../../domain/gcj02.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import { type Datum, type DegreeDatum, degreeDatum } from "./datums.ts"

const SHIFTS: Readonly<Record<Exclude<DegreeDatum, "wgs84">, Shift>> = { gcj02: gcj02Shift, bd09: bd09Shift }

// The shift changes by less than a hundredth of its own length over that length: each round gains two digits or more.
const ROUNDS = 8

/** The WGS84 place of degrees in a datum, to a millimetre. Outside the box of the mainland nothing was ever shifted. */
export const toWgs84 = (at: LngLat, datum: Datum): LngLat => {
  const degrees = degreeDatum(datum)
  if (degrees === "wgs84" || !isWhereShiftApplies(at)) return at
  const shift = SHIFTS[degrees]
  let [lon, lat] = at
  for (let round = 0; round < ROUNDS; round++) {
    const [lonStep, latStep] = shift([lon, lat])
    lon = at[0] - lonStep
    lat = at[1] - latStep
  }
  return [lon, lat]
}

/** The degrees a datum gives a WGS84 place. */
export const fromWgs84 = (at: LngLat, datum: Datum): LngLat => {
  const degrees = degreeDatum(datum)
  if (degrees === "wgs84" || !isWhereShiftApplies(at)) return at
  const [lonStep, latStep] = SHIFTS[degrees](at)
  return [at[0] + lonStep, at[1] + latStep]
}

/** How degrees go from one datum to another, in the words kept beside them. */
export const METHODS = {
  none: "none",
  shift: "published shift formula, inverted by iteration",
} as const

/** The words for what `convertDegrees` does between two datums. */
export const methodBetween = (from: Datum, to: Datum): string =>
  degreeDatum(from) === degreeDatum(to) ? METHODS.none : METHODS.shift

/** Degrees of one datum as degrees of another. */
export const convertDegrees = (at: LngLat, from: Datum, to: Datum): LngLat =>
  degreeDatum(from) === degreeDatum(to) ? at : fromWgs84(toWgs84(at, from), to)
