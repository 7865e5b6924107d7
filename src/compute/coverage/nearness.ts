import { ECCENTRICITY_SQUARED, EQUATOR_METRES } from "../../domain/ellipsoid.ts"

const RADIANS = Math.PI / 180

/**
 * How far off the plane that touches at a facility may be, as a share of the distance, for places up to `metres` away:
 * degrees of longitude narrow towards the pole, and the earth is round. Twice what theory asks.
 */
const planeError = (lat: number, metres: number): number => {
  const angle = metres / (EQUATOR_METRES * (1 - ECCENTRICITY_SQUARED))
  const steep = Math.tan(Math.min(89, Math.abs(lat) + angle / RADIANS) * RADIANS)
  return 2 * angle * steep + 2 * angle * angle * (1 + steep * steep) + 1e-9
}

const SMALLEST_METRES = 1e-6 // stored degrees are no finer

/** Squares of distances on the touching plane below which a place is surely within reach, and above which surely not. */
export type Doubt = { readonly surelyIn: number; readonly surelyOut: number }

/** The ring of doubt around a disc: only places in it have to be measured on the ellipsoid. */
export const doubtOf = (lat: number, reachMetres: number): Doubt => {
  const error = planeError(lat, reachMetres * 1.1 + 100)
  const inner = Math.max(0, reachMetres * (1 - error) - SMALLEST_METRES)
  return { surelyIn: inner * inner, surelyOut: (reachMetres * (1 + error) + SMALLEST_METRES) ** 2 }
}
