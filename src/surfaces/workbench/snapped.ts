import type { BenchSite } from "../../domain/bench.ts"
import { degreeMetres } from "../../domain/ellipsoid.ts"
import type { LngLat } from "../../domain/lng-lat.ts"

// As near as a fingertip at the zoom one draws at.
const NEAR_METRES = 60

/** The place of the nearest site where one is within 60 metres; else the place itself. */
export const snapped = (at: LngLat, sites: readonly BenchSite[]): LngLat => {
  const [perLon, perLat] = degreeMetres(at[1])
  let [best, least]: [LngLat, number] = [at, NEAR_METRES]
  for (const site of sites) {
    if (site.at === null) continue
    const metres = Math.hypot((site.at[0] - at[0]) * perLon, (site.at[1] - at[1]) * perLat)
    if (metres <= least) [best, least] = [site.at, metres]
  }
  return best
}
