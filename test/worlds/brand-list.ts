import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Registry } from "../../src/compute/brands/registry.ts"
import type { Brand } from "../../src/domain/brand.ts"
import type { BrandRules } from "../../src/domain/brand-rules.ts"
import type { Site } from "../../src/domain/site.ts"
import { EXPLAINER } from "../../src/ingest/explainer.ts"
import { asBrandId, asSiteId } from "../../src/ingest/ids.ts"
import { newProblemLog } from "../../src/ingest/problems.ts"
import { readBrandRules } from "../../src/ingest/read-brand-rules.ts"
import { openAtlas } from "./open-atlas.ts"
import { filesOf, threeBridges } from "./three-bridges.ts"

const FILE = join(import.meta.dirname, "..", "..", "data", "brand-rules", "default.json")

/** The rules that come with the project, which must be sound. */
export const defaultRules = (): BrandRules => {
  const log = newProblemLog(EXPLAINER)
  const rules = readBrandRules("default.json", { text: readFileSync(FILE, "utf8") }, log)
  if (rules === undefined || log.all().length > 0) throw new Error(JSON.stringify(log.all()))
  return rules
}

/** A brand of which nothing is known but what is said here. */
export const brandOf = (id: string, said: Partial<Brand> = {}): Brand => ({
  id: asBrandId(id),
  name: { zh: id },
  tier: "community",
  elsewhere: false,
  unit: null,
  place: null,
  core: null,
  slogan: null,
  highlights: [],
  mechanism: null,
  carriers: [],
  story: null,
  foundation: null,
  creation: null,
  promotion: null,
  awardedOn: null,
  stage: null,
  approvalStep: null,
  stagesReached: [],
  learntFrom: [],
  logo: null,
  figures: [],
  editorNote: null,
  sources: [],
  ...said,
})

/** A site that is open, at a place of its own. */
export const siteOf = (id: string, said: Partial<Site> = {}): Site => {
  const [site] = openAtlas(filesOf(threeBridges())).sites
  if (site === undefined) throw new Error("Three Bridges has sites")
  return { ...site, id: asSiteId(id), condition: "open", brand: null, ...said }
}

/** Brands to be checked by the rules that come with the project. */
export const registryOf = (brands: readonly Brand[], said: Partial<Registry> = {}): Registry => ({
  brands,
  sites: [],
  rules: defaultRules(),
  spellings: {},
  on: "2026-07-01",
  ...said,
})
