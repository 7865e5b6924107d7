import { scenariosJson } from "../../src/export/coverage/scenarios-json.ts"
import { makeCity } from "./city.ts"
import { type AtlasFolder, atlasText, baseFiles } from "./city-files.ts"
import { collectionText, listText } from "./feature.ts"
import type { Vec } from "./ground/plane.ts"
import { randomFor } from "./ground/random.ts"
import { layBelts } from "./records/belts.ts"
import { withLives } from "./records/brand-lives.ts"
import { makeBrands } from "./records/brands.ts"
import { demandText, makeDemand } from "./records/demand.ts"
import { makeFooting } from "./records/footing.ts"
import { withIllustrations } from "./records/illustrations.ts"
import { withLogos } from "./records/logos.ts"
import { makeOtherSites } from "./records/other-sites.ts"
import { makePairs } from "./records/pairs.ts"
import { compact } from "./records/plain-records.ts"
import { beltFeature, siteFeature } from "./records/record-features.ts"
import { makeScenarios } from "./records/scenarios.ts"
import { makeSiteRecorder } from "./records/site-record.ts"
import { SOURCES } from "./records/sources.ts"
import { makeTasks } from "./records/tasks.ts"
import { makeWalks } from "./streets/walks.ts"
import { intendedFindings } from "./truth/belt-findings.ts"
import { countsOf, expectedText, type Made } from "./truth/expected.ts"

const LAYERS = ["water", "relief", "green", "roads", "metro-lines", "metro-stations", "places"]

/** Everything of the sample atlas, made from one seed. */
export const makeAll = (seed: number): Made => {
  const city = makeCity(seed)
  const footing = makeFooting(city)
  const walks = makeWalks(city.network)
  const brands = makeBrands(seed)
  const record = makeSiteRecorder(footing, brands, randomFor(seed, "sites"))
  const placed: Vec[] = []
  const belts = layBelts(city, walks, footing, record, placed)
  const others = makeOtherSites(city, footing, record, placed)
  const inBelts = belts.flatMap((belt) =>
    belt.sites.flatMap((site, index) => {
      const checked = belt.checked[index]
      return checked === undefined ? [] : [{ site, checked }]
    }),
  )
  const checked = [...inBelts, ...others]
  const sites = checked.map(({ site }) => site)
  const findings = intendedFindings(belts, sites)
  return {
    seed,
    city,
    belts,
    findings,
    sites,
    checked,
    brands,
    pairs: makePairs(city, footing, sites),
    tasks: makeTasks(seed, belts, findings),
    demand: makeDemand(city, footing),
    sources: SOURCES.length,
  }
}

/** All files of the sample atlas: one seed, one city, the same bytes on every machine. */
export const makeSample = (seed: number): { files: AtlasFolder; counts: Record<string, number> } => {
  const made = makeAll(seed)
  const logos = withLogos(seed, withLives(seed, made.brands))
  const pictures = withIllustrations(seed, made.sites)
  const files = new Map<string, string | Uint8Array>([
    ["atlas.json", atlasText(made.city, "sample", made.belts[0]?.spec.id ?? null, LAYERS)],
    ["belts.geojson", collectionText(made.belts.map(beltFeature))],
    ["sites.geojson", collectionText(pictures.sites.map(siteFeature))],
    ["brands.json", listText("brands", logos.brands.map(compact))],
    [
      "pairs.json",
      listText(
        "pairs",
        made.pairs.map((pair) => pair.record),
      ),
    ],
    ["tasks.json", listText("tasks", made.tasks)],
    ["sources.json", listText("sources", SOURCES.map(compact))],
    ["demand.csv", demandText(made.demand)],
    ["scenarios.json", scenariosJson(makeScenarios(made.sites, made.demand))],
    ["expected.json", expectedText(made)],
    ...baseFiles(made.city),
    ...logos.files,
    ...pictures.files,
  ])
  return { files, counts: { ...countsOf(made), logos: logos.files.length, pictures: pictures.files.length } }
}
