import type { Tally } from "./tally.ts"

/** How many are nearer than `upToMetres` and not nearer than the band before; Infinity for the last, null for none at all. */
export type DistanceBand = Tally & { readonly upToMetres: number }

/** Metres at which bands end: a few minutes' walk each. */
export const BAND_METRES = [250, 500, 750, 1000, 1500, 2000, 3000, 5000, Number.POSITIVE_INFINITY] as const

/** Sorts distances into bands; a distance of Infinity (no way) is in none. */
export const distanceBands = (metres: Float64Array, weight: Float64Array): readonly DistanceBand[] => {
  const bands = BAND_METRES.map((upToMetres) => ({ upToMetres, points: 0, weight: 0 }))
  for (let i = 0; i < metres.length; i++) {
    const away = metres[i] ?? Infinity
    const band = away === Infinity ? undefined : bands.find(({ upToMetres }) => away < upToMetres)
    if (band === undefined) continue
    band.points++
    band.weight += weight[i] ?? 0
  }
  return bands
}
