import { degreeMetres } from "../../domain/ellipsoid.ts"
import type { LngLat } from "../../domain/lng-lat.ts"

/**
 * Metres from a place to the nearest point of a line in parts, on the plane that touches the earth at the place: right to
 * a thousandth of the distance within a city. Infinity for a line without positions.
 */
export const metresToLine = (at: LngLat, parts: readonly (readonly LngLat[])[]): number => {
  const [lonMetres, latMetres] = degreeMetres(at[1])
  let least = Number.POSITIVE_INFINITY
  for (const part of parts) {
    let fromX = Number.NaN
    let fromY = Number.NaN
    for (const place of part) {
      const x = (place[0] - at[0]) * lonMetres
      const y = (place[1] - at[1]) * latMetres
      const squared = Number.isNaN(fromX) ? x * x + y * y : squaredToPiece(fromX, fromY, x, y)
      if (squared < least) least = squared
      fromX = x
      fromY = y
    }
  }
  return Math.sqrt(least)
}

/** Squared distance of the origin to the straight piece between two places. */
const squaredToPiece = (fromX: number, fromY: number, toX: number, toY: number): number => {
  const dx = toX - fromX
  const dy = toY - fromY
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(fromX * dx + fromY * dy) / length))
  const x = fromX + dx * share
  const y = fromY + dy * share
  return x * x + y * y
}
