import type { BrandTier } from "../../domain/brand.ts"
import type { Site } from "../../domain/site.ts"
import type { OmitReason, Omitted } from "../../domain/tour.ts"
import type { VisitWish } from "../../domain/visit-wish.ts"
import { hoursStillHold, type OpenWindow, openingWindows } from "./opening-windows.ts"

/** A site that a visit may go to, with the hours of its day; `windows` null where no hours are known, or only old ones. */
export type Candidate = {
  readonly site: Site
  readonly windows: readonly OpenWindow[] | null
  readonly dwellMinutes: number
  /** What seeing it is worth. */
  readonly value: number
}

/** Where nobody has said how long a stay is, a quarter of an hour is planned and said to be our figure. */
export const USUAL_DWELL_MINUTES = 15

/** Every stop counts one; one of city level, which its city holds up as a model, counts two. */
const worthOf = (site: Site): number => (site.level === "city" ? 2 : 1)

/** Why a site is not planned into a visit whatever the time; null where it may be. Tiers are of the site's brand. */
const reasonAgainst = (site: Site, tier: BrandTier | null, wish: VisitWish): OmitReason | null => {
  if (site.condition === "ended") return { kind: "ended" }
  if (site.condition === "moved") return { kind: "moved" }
  if (site.access === "not-open") return { kind: "not-open" }
  if (site.access === "groups-only" && !wish.group) return { kind: "groups-only" }
  if (site.condition === "unknown" && site.lastConfirmed === null && site.reportedDate === null)
    return { kind: "undated" }
  if (site.position.kind !== "placed" || site.kind === "boat") return { kind: "position-uncertain" }
  const ofKind = wish.kinds.length === 0 || wish.kinds.includes(site.kind)
  const ofTier = wish.tiers.length === 0 || (tier !== null && wish.tiers.includes(tier))
  return ofKind && ofTier ? null : { kind: "not-of-interest" }
}

/** Sorts a belt's sites into those a visit may go to and those it may not, each with its reason. */
export const candidatesOf = (
  sites: readonly Site[],
  wish: VisitWish,
  tierOf: (site: Site) => BrandTier | null,
): { readonly candidates: readonly Candidate[]; readonly omitted: readonly Omitted[] } => {
  const candidates: Candidate[] = []
  const omitted: Omitted[] = []
  for (const site of sites) {
    // Whoever puts a site into an order of their own knows that it interests them, and may know that it opens.
    const insisted = [site.id, ...site.formerIds].some((id) => wish.order?.includes(id) ?? false)
    const reason = reasonAgainst(site, tierOf(site), wish)
    const windows = hoursStillHold(site.lastConfirmed, wish.date) ? openingWindows(site.openingHours, wish.date) : null
    if (reason !== null && !(insisted && reason.kind === "not-of-interest")) omitted.push({ site: site.id, reason })
    else if (windows?.length === 0 && !insisted) omitted.push({ site: site.id, reason: { kind: "closed" } })
    else
      candidates.push({
        site,
        windows,
        dwellMinutes: site.dwellMinutes ?? USUAL_DWELL_MINUTES,
        value: worthOf(site),
      })
  }
  return { candidates, omitted }
}
