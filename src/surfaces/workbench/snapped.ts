import type { BenchSite } from "../../domain/bench.ts"
import { degreeMetres } from "../../domain/ellipsoid.ts"
import type { LngLat } from "../../domain/lng-lat.ts"

// As near as a fingertip at the zoom one draws at.
const NEAR_METRES = 60
const STREET_METRES = 40

/** The place of the nearest site within 60 metres, else the nearest place on a street within 40; else the place itself. */
export const snapped = (at: LngLat, sites: readonly BenchSite[], streets: readonly (readonly LngLat[])[]): LngLat => {
  const [perLon, perLat] = degreeMetres(at[1])
  let [best, least]: [LngLat, number] = [at, NEAR_METRES]
  for (const site of sites) {
    if (site.at === null) continue
    const metres = Math.hypot((site.at[0] - at[0]) * perLon, (site.at[1] - at[1]) * perLat)
    if (metres <= least) [best, least] = [site.at, metres]
  }
  return best === at ? onStreet(at, streets, [perLon, perLat]) : best
}

const onStreet = (
  at: LngLat,
  streets: readonly (readonly LngLat[])[],
  [perLon, perLat]: readonly [number, number],
): LngLat => {
  let [best, least]: [LngLat, number] = [at, STREET_METRES]
  for (const street of streets)
    for (let i = 1; i < street.length; i++) {
      const [from, to] = [street[i - 1], street[i]]
      if (from === undefined || to === undefined) continue
      const [x, y] = [(at[0] - from[0]) * perLon, (at[1] - from[1]) * perLat]
      const [dx, dy] = [(to[0] - from[0]) * perLon, (to[1] - from[1]) * perLat]
      const along = Math.max(0, Math.min(1, (x * dx + y * dy) / (dx * dx + dy * dy || 1)))
      const metres = Math.hypot(x - along * dx, y - along * dy)
      if (metres > least) continue
      least = metres
      best = [round(from[0] + along * (to[0] - from[0])), round(from[1] + along * (to[1] - from[1]))]
    }
  return best
}

const round = (degrees: number): number => Math.round(degrees * 1e7) / 1e7
