import { layBelts } from "./belts.ts"
import { makeBrands } from "./brands.ts"
import { makeCity } from "./city.ts"
import { type AtlasFolder, atlasText, baseFiles } from "./city-files.ts"
import { collectionText, listText } from "./feature.ts"
import { makeFooting } from "./footing.ts"
import { makeOtherSites } from "./other-sites.ts"
import { compact } from "./plain-records.ts"
import type { Vec } from "./plane.ts"
import { randomFor } from "./random.ts"
import { beltFeature, siteFeature } from "./record-features.ts"
import { makeSiteRecorder } from "./site-record.ts"
import { SOURCES } from "./sources.ts"
import { makeWalks } from "./walks.ts"

const LAYERS = ["water", "relief", "green", "roads", "metro-lines", "metro-stations", "places"]

/** All files of the sample atlas: one seed, one city, the same bytes on every machine. */
export const makeSample = (seed: number): { files: AtlasFolder; counts: Record<string, number> } => {
  const city = makeCity(seed)
  const footing = makeFooting(city)
  const walks = makeWalks(city.network)
  const brands = makeBrands(seed)
  const record = makeSiteRecorder(footing, brands, randomFor(seed, "sites"))
  const placed: Vec[] = []
  const belts = layBelts(city, walks, footing, record, placed)
  const others = makeOtherSites(city, footing, record, placed)
  const sites = [...belts.flatMap((belt) => belt.sites), ...others.map((other) => other.site)]
  const counts = { belts: belts.length, sites: sites.length, brands: brands.length }
  const files = new Map<string, string | Uint8Array>([
    ["atlas.json", atlasText(city, "sample", belts[0]?.spec.id ?? null, LAYERS)],
    ["belts.geojson", collectionText(belts.map(beltFeature))],
    ["sites.geojson", collectionText(sites.map(siteFeature))],
    ["brands.json", listText("brands", brands.map(compact))],
    ["sources.json", listText("sources", SOURCES.map(compact))],
    ...baseFiles(city),
  ])
  return { files, counts }
}
