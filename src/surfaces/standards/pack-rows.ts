import type { Atlas } from "../../domain/atlas.ts"
import type { AtlasIndex } from "../../domain/atlas-index.ts"
import type { Belt } from "../../domain/belt.ts"
import type { LocalText } from "../../domain/local-text.ts"
import type { Site } from "../../domain/site.ts"
import type { Standard } from "../../domain/standard.ts"
import type { Ask, Gathering } from "./standards-ask.ts"

/** What a row of a pack's table is about, and whose business it is. */
export type PackRow = {
  readonly id: string
  readonly name: LocalText
  readonly district: string
  /** Who reports it: a zone that reports for itself stands beside its district. */
  readonly unit: string
  readonly belt: Belt | null
  readonly site: Site | null
}

const siteUnit = (site: Site, index: AtlasIndex): string =>
  index.beltsOfSite.get(site.id)?.find((belt) => belt.district === site.district)?.reportingUnit ?? site.district

/** The rows of a pack in the order of the atlas, as its score table has them. Makes an array: call it once a pack. */
export const packRows = (atlas: Atlas, index: AtlasIndex, what: Standard["appliesTo"]["what"]): readonly PackRow[] => {
  switch (what) {
    case "belt":
      return atlas.belts.map((belt) => ({
        id: belt.id,
        name: belt.name,
        district: belt.district,
        unit: belt.reportingUnit,
        belt,
        site: null,
      }))
    case "site":
      return atlas.sites.map((site) => ({
        id: site.id,
        name: site.name,
        district: site.district,
        unit: siteUnit(site, index),
        belt: index.beltsOfSite.get(site.id)?.[0] ?? null,
        site,
      }))
    case "city":
      return [{ id: atlas.id, name: atlas.title, district: "", unit: "", belt: null, site: null }]
  }
}

/** The name a row is gathered under. */
export const gatheredAs = (row: PackRow, by: Gathering): string => (by === "unit" ? row.unit : row.district)

/** The pack that is asked for; else the first one that is about belts, else the first. */
export const askedPack = (atlas: Atlas, ask: Pick<Ask, "pack">): Standard | null =>
  atlas.standards.find(({ id }) => id === ask.pack) ??
  atlas.standards.find(({ appliesTo }) => appliesTo.what === "belt") ??
  atlas.standards[0] ??
  null

/** The number of the item that is asked for within its pack; null when none is. */
export const askedItem = (standard: Standard, ask: Pick<Ask, "item">): number | null => {
  const at = standard.items.findIndex(({ id }) => id === ask.item)
  return at < 0 ? null : at
}

/** Whether the map can show where a row is. */
export const isPlaced = ({ belt, site }: PackRow, index: AtlasIndex): boolean => {
  const isKnown = (one: Site | undefined): boolean => one !== undefined && one.position.kind !== "district-only"
  if (site !== null) return site.shownByDefault && isKnown(site)
  return (
    belt !== null && (belt.line !== null || belt.area !== null || belt.sites.some((id) => isKnown(index.sites.get(id))))
  )
}
