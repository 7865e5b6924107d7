import type { Evidence } from "../../domain/evidence.ts"
import type { Support } from "../../domain/finding.ts"
import type { SiteId } from "../../domain/ids.ts"
import type { Site } from "../../domain/site.ts"
import { evidenceOfSources, type Weighing } from "./weighing.ts"

/** Every site with every piece of evidence; a site without evidence, and evidence that names no site, stand alone. */
export const supportOf = (
  weighing: Weighing,
  sites: readonly SiteId[],
  evidence: readonly Evidence[],
  shelfLifeYears: number | null,
): readonly Support[] => {
  if (sites.length === 0 && evidence.length === 0) return []
  const where: readonly (SiteId | null)[] = sites.length === 0 ? [null] : sites
  const said: readonly (Evidence | null)[] = evidence.length === 0 ? [null] : evidence
  return where.flatMap((site) =>
    said.map((one) => ({ site, evidence: one, stale: one !== null && weighing.isStale(one, shelfLifeYears) })),
  )
}

/** A site with what says what it is. */
export const supportBySite = (weighing: Weighing, site: Site, shelfLifeYears: number | null): readonly Support[] =>
  supportOf(weighing, [site.id], evidenceOfSources(site.sources, site.reportedDate), shelfLifeYears)
