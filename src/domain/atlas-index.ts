import type { Atlas } from "./atlas.ts"
import type { Belt } from "./belt.ts"
import type { Brand } from "./brand.ts"
import type { BeltId, BrandId, SiteId, SourceId } from "./ids.ts"
import type { LocalText } from "./local-text.ts"
import type { Site } from "./site.ts"
import type { Source } from "./source.ts"

/** Look-ups worked out once from an atlas. */
export type AtlasIndex = {
  readonly belts: ReadonlyMap<BeltId, Belt>
  /** Former ids lead to the site as well, so that printed links keep working. */
  readonly sites: ReadonlyMap<SiteId, Site>
  readonly brands: ReadonlyMap<BrandId, Brand>
  readonly sources: ReadonlyMap<SourceId, Source>
  /** A site's belts, demonstration belts first. */
  readonly beltsOfSite: ReadonlyMap<SiteId, readonly Belt[]>
  readonly sitesOfBrand: ReadonlyMap<BrandId, readonly Site[]>
  /** A district's name in other languages, by the Chinese one that records use. */
  readonly districtNames: ReadonlyMap<string, LocalText>
  /** Demonstration belts in the order of the file: the first is number 1. */
  readonly beltNumbers: ReadonlyMap<BeltId, number>
}

/** Only what a report names so counts as a demonstration belt; every other grouping has its own heading. */
export const isDemonstrationBelt = (belt: Belt): boolean =>
  belt.kind === "two-new-belt" && belt.status !== "editor-grouping" && belt.status !== "confirmed-not-named-as-belt"

const gather = <Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

/** Works out the look-ups of an atlas; linear in its size. */
export const indexAtlas = (atlas: Atlas): AtlasIndex => {
  const sites = new Map<SiteId, Site>()
  for (const site of atlas.sites) for (const formerId of site.formerIds) sites.set(formerId, site)
  const sitesOfBrand = new Map<BrandId, Site[]>()
  for (const site of atlas.sites) {
    sites.set(site.id, site)
    if (site.brand !== null) gather(sitesOfBrand, site.brand, site)
  }
  const demonstration = atlas.belts.filter(isDemonstrationBelt)
  const beltsOfSite = new Map<SiteId, Belt[]>()
  for (const belt of [...demonstration, ...atlas.belts.filter((belt) => !isDemonstrationBelt(belt))])
    for (const site of belt.sites) gather(beltsOfSite, site, belt)
  return {
    belts: new Map(atlas.belts.map((belt) => [belt.id, belt])),
    sites,
    brands: new Map(atlas.brands.map((brand) => [brand.id, brand])),
    sources: new Map(atlas.sources.map((source) => [source.id, source])),
    beltsOfSite,
    sitesOfBrand,
    districtNames: new Map(
      [...atlas.districts.map((district) => district.name), ...atlas.districtNames].map((name) => [name.zh, name]),
    ),
    beltNumbers: new Map(demonstration.map((belt, index) => [belt.id, index + 1])),
  }
}
