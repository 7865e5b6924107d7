import type { LngLat } from "../../domain/lng-lat.ts"
import type { Site } from "../../domain/site.ts"
import type { ProblemLog } from "../problems.ts"
import { type Area, isInside, metresToLines } from "./ground.ts"
import { atSite, type PlacedSite } from "./placed-sites.ts"

/** Whether a place lies in any water; islands are holes and dry. */
export const isInWater = (at: LngLat, water: readonly Area[]): boolean => water.some((area) => isInside(at, area))

/** A boat may float; everything else stands on land, an approximate position too. */
export const mayFloat = (site: Site): boolean => site.kind === "boat"

/** Complains of each site drawn in the water. */
export const checkWater = (sites: readonly PlacedSite[], water: readonly Area[], log: ProblemLog): void => {
  if (water.length === 0) return
  for (const placed of sites) {
    const { site, at } = placed
    if (mayFloat(site)) continue
    const area = water.find((one) => isInside(at, one))
    if (area === undefined) continue
    const metres = Math.round(metresToLines(at, area.rings))
    log.add("site-in-water", "sites.geojson", atSite(placed, "geometry.coordinates"), { name: site.name.zh, metres })
  }
}
