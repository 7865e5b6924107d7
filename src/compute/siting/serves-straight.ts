import { degreeMetres } from "../../domain/ellipsoid.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import { shortWay } from "../coverage/cover-grid.ts"
import { doubtOf } from "../coverage/nearness.ts"
import { metresBetween } from "../geodesy/distance.ts"
import type { PlaceColumns } from "../geodesy/place-columns.ts"
import type { Serves } from "./cover-choice.ts"

/**
 * Names the places within reach of each candidate in a straight line, as `metresBetween(place, candidate) <= reach` says.
 * `isServed[i]` 1 leaves a place out: somebody serves it already.
 */
export const servesStraight = (
  { lon, lat }: PlaceColumns,
  candidates: readonly LngLat[],
  reachMetres: Float64Array,
  isServed: Uint8Array = new Uint8Array(lon.length),
): Serves => {
  const byLat = Uint32Array.from(lon, (_, i) => i).sort((one, other) => (lat[one] ?? 0) - (lat[other] ?? 0))
  const lats = Float64Array.from(byLat, (i) => lat[i] ?? 0)
  return (candidate) => {
    const at = candidates[candidate]
    const reach = reachMetres[candidate] ?? 0
    const found: number[] = []
    if (at === undefined || !(reach >= 0)) return found
    const { surelyIn, surelyOut } = doubtOf(at[1], reach)
    const [lonMetres, latMetres] = degreeMetres(at[1])
    const tall = Math.sqrt(surelyOut) / latMetres
    for (let k = firstFrom(lats, at[1] - tall); k < lats.length && (lats[k] ?? 0) <= at[1] + tall; k++) {
      const i = byLat[k] ?? 0
      const x = shortWay((lon[i] ?? 0) - at[0]) * lonMetres
      const y = ((lats[k] ?? 0) - at[1]) * latMetres
      const squared = x * x + y * y
      if (squared > surelyOut || isServed[i] === 1) continue
      if (squared < surelyIn || metresBetween([lon[i] ?? 0, lat[i] ?? 0], at) <= reach) found.push(i)
    }
    return found
  }
}

/** The first place in an ascending list that is not below a value. */
const firstFrom = (values: Float64Array, least: number): number => {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}
