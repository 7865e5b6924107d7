import type { Atlas } from "../../domain/atlas.ts"
import type { Belt } from "../../domain/belt.ts"
import { bd09Shift, gcj02Shift, type Shift } from "../../domain/gcj02.ts"
import type { Site } from "../../domain/site.ts"
import type { AtlasFiles } from "../atlas-files.ts"
import type { ShiftedDatum } from "../geojson/stated-datum.ts"
import { type ProblemLog, WHOLE_FILE } from "../problems.ts"
import type { Records } from "../read-records.ts"
import { readBaseGround } from "./base-ground.ts"
import { checkDistricts } from "./district-rule.ts"
import { atSite, type PlacedSite, placedSites } from "./placed-sites.ts"
import { signsOfShift } from "./shifted-datum.ts"
import { checkWater } from "./water-rule.ts"

/**
 * The rules about where things are: dry ground, the stated district, the atlas's bounds, the right datum. They stand on
 * the base files among `files`; a page that reads none of those here pays for none of this.
 */
export const checkPlaces = (
  files: AtlasFiles,
  sites: Records<Site>,
  belts: readonly Belt[],
  districts: Atlas["districts"],
  bounds: Atlas["bounds"] | undefined,
  log: ProblemLog,
): void => {
  const ground = readBaseGround(files, log)
  const placed = placedSites(sites)
  checkWater(placed, ground.water, log)
  checkDistricts(placed, districts, ground.places, log)
  if (bounds !== undefined) checkBounds(placed, bounds, log)
  for (const [datum, shift] of SHIFTED_DATUMS) {
    const signs = signsOfShift(placed, { belts, districts, ground }, shift)
    if (signs.length === 0) continue
    const evidence = signs.map(({ file, says }) => `${file}: ${says}`).join("; ")
    log.add("looks-like-gcj02", "sites.geojson", WHOLE_FILE, { datum, evidence })
    break
  }
}

const SHIFTED_DATUMS: readonly (readonly [ShiftedDatum, Shift])[] = [
  ["GCJ-02", gcj02Shift],
  ["BD-09", bd09Shift],
]

const checkBounds = (sites: readonly PlacedSite[], bounds: Atlas["bounds"], log: ProblemLog): void => {
  const [west, south, east, north] = bounds
  for (const placed of sites) {
    const { site, at } = placed
    if (at[0] >= west && at[0] <= east && at[1] >= south && at[1] <= north) continue
    log.add("site-outside-bounds", "sites.geojson", atSite(placed, "geometry.coordinates"), { name: site.name.zh })
  }
}
