import type { LngLat } from "../../domain/lng-lat.ts"
import { metresBetween } from "../place/ground.ts"

/** How the places of a sheet lie beside places known in WGS84. */
export type AnchorEvidence = {
  /** Places within 150 m of an anchor. */
  readonly near: number
  readonly of: number
  readonly medianMetres: number
  /** Log-likelihood of the distances; only differences mean something. */
  readonly score: number
}

/** Near enough for a place to be the anchor itself, both a little wrong. */
export const NEAR_METRES = 150

// A sheet's place is an anchor itself (some tens of metres off), or stands in its neighbourhood, or has nothing to do with it.
const KINDS = [
  { share: 0.6, metres: 45 },
  { share: 0.25, metres: 250 },
  { share: 0.15, metres: 10_000 },
] as const

const logLikelihood = (metres: number): number => {
  // farther than this a place has nothing to do with any anchor, and how far no longer matters
  const far = Math.min(metres, 20_000)
  let density = 0
  for (const kind of KINDS)
    density += (kind.share * Math.exp(-(far * far) / (2 * kind.metres ** 2))) / (2 * Math.PI * kind.metres ** 2)
  return Math.log(density)
}

/** Metres from a place to the nearest anchor. */
export const metresToNearest = (at: LngLat, anchors: readonly LngLat[]): number => {
  let nearest = Number.POSITIVE_INFINITY
  for (const anchor of anchors) {
    // a degree of latitude is 111 km: most anchors are told to be farther without a root
    if (Math.abs(anchor[1] - at[1]) * 110_000 > nearest) continue
    nearest = Math.min(nearest, metresBetween(anchor, at))
  }
  return nearest
}

/** Weighs places against anchors. */
export const weighByAnchors = (places: readonly LngLat[], anchors: readonly LngLat[]): AnchorEvidence => {
  const distances = places.map((at) => metresToNearest(at, anchors)).sort((one, other) => one - other)
  return {
    near: distances.filter((metres) => metres <= NEAR_METRES).length,
    of: distances.length,
    medianMetres: Math.round(distances[Math.floor(distances.length / 2)] ?? Number.POSITIVE_INFINITY),
    score: distances.reduce((sum, metres) => sum + logLikelihood(metres), 0),
  }
}
