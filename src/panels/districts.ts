import type { Atlas } from "../domain/atlas.ts"
import { type AtlasIndex, isDemonstrationBelt } from "../domain/atlas-index.ts"

export type DistrictCount = { readonly name: string; readonly belts: number; readonly sites: number }

/** Belts and sites by who reports them: a zone that reports for itself has its own row beside its district. */
export const countByDistrict = (atlas: Atlas, index: AtlasIndex): readonly DistrictCount[] => {
  const counts = new Map<string, { belts: number; sites: number }>()
  const row = (name: string): { belts: number; sites: number } => {
    const known = counts.get(name) ?? { belts: 0, sites: 0 }
    counts.set(name, known)
    return known
  }
  for (const belt of atlas.belts) if (isDemonstrationBelt(belt)) row(belt.reportingUnit).belts += 1
  for (const site of atlas.sites) {
    const own = index.beltsOfSite.get(site.id)?.find((belt) => belt.district === site.district)
    row(own?.reportingUnit ?? site.district).sites += 1
  }
  return [...counts].map(([name, count]) => ({ name, ...count })).sort((a, b) => b.belts - a.belts || b.sites - a.sites)
}
