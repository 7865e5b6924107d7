import { type AtlasIndex, isDemonstrationBelt } from "./atlas-index.ts"
import type { Belt } from "./belt.ts"
import type { Brand } from "./brand.ts"
import type { Site } from "./site.ts"

const STRONG = ["A", "B"]

/** Whether a screen may show a site unasked: the atlas allows it, its report is strong and dated, and it has not ended. */
export const mayStandOnWall = (site: Site): boolean =>
  site.showOnWall &&
  site.shownByDefault &&
  site.kind !== "memorial-park" &&
  site.condition !== "ended" &&
  site.condition !== "moved" &&
  site.reportedDate !== null &&
  site.evidenceGrade !== null &&
  STRONG.includes(site.evidenceGrade)

/** Whether a screen may bring a belt forward unasked. A belt with a memorial place is not moved about for show. */
export const mayBeltStandOnWall = (belt: Belt, index: AtlasIndex): boolean => {
  const sites = belt.sites.flatMap((id) => index.sites.get(id) ?? [])
  return (
    isDemonstrationBelt(belt) &&
    belt.status !== "planned" &&
    belt.evidenceState !== "unverified" &&
    sites.every(({ kind }) => kind !== "memorial-park") &&
    (belt.line !== null || sites.some(({ position }) => position.kind === "placed"))
  )
}

/** Whether a screen may show a brand unasked: it says something of itself, and a site that may be shown carries it. */
export const mayBrandStandOnWall = (brand: Brand, index: AtlasIndex): boolean =>
  !brand.elsewhere &&
  brand.name !== null &&
  (brand.slogan !== null || brand.core !== null) &&
  (index.sitesOfBrand.get(brand.id) ?? []).some(
    (site) => mayStandOnWall(site) && site.position.kind !== "district-only",
  )
