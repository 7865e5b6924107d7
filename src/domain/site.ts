import type { Role } from "./belt.ts"
import type { Box } from "./evidence.ts"
import type { Figure } from "./figure.ts"
import type { BrandId, SiteId, SourceId } from "./ids.ts"
import type { LngLat } from "./lng-lat.ts"
import type { LocalText } from "./local-text.ts"

export const SITE_KINDS = [
  "service-centre",
  "building",
  "enterprise",
  "industrial-park",
  "public-park",
  "memorial-park",
  "old-site",
  "community",
  "social-organisation",
  "culture-square",
  "life-hall",
  "worker-station",
  "talent-station",
  "education-base",
  "boat",
  "landmark",
  "other",
] as const
export type SiteKind = (typeof SITE_KINDS)[number]

export const SITE_SCOPES = ["two-new", "red-education", "near-neighbour"] as const
export type SiteScope = (typeof SITE_SCOPES)[number]

export const PRECISIONS = ["exact", "building", "street", "neighbourhood"] as const
export type Precision = (typeof PRECISIONS)[number]

/** Where a site is, and how well that is known. */
export type Position =
  | { readonly kind: "placed"; readonly at: LngLat; readonly precision: Precision; readonly uncertaintyMetres: number }
  /** True place not found: drawn where the report's order suggests, never measured from. */
  | {
      readonly kind: "schematic"
      readonly at: LngLat
      readonly precision: Precision
      readonly uncertaintyMetres: number
    }
  | { readonly kind: "district-only" }

export const CONDITIONS = ["open", "ended", "moved", "unknown"] as const
export type Condition = (typeof CONDITIONS)[number]

export const ACCESSES = ["open", "by-appointment", "groups-only", "not-open", "unknown"] as const
export type Access = (typeof ACCESSES)[number]

/** Local time "HH:MM"; days 1 (Monday) to 7; `from` and `to` bound a season as ISO dates. */
export type OpeningHours = {
  readonly days: readonly number[]
  readonly open: string
  readonly close: string
  readonly from: string | null
  readonly to: string | null
}

export type Media = {
  readonly kind: "photo" | "sound" | "video"
  readonly file: string
  readonly alt: LocalText
  readonly transcript: LocalText | null
}

/** A demonstration site (示范点), or another place a grouping names. */
export type Site = {
  readonly id: SiteId
  readonly formerIds: readonly SiteId[]
  readonly name: LocalText
  readonly aliases: readonly string[]
  readonly kind: SiteKind
  readonly scope: SiteScope
  readonly roles: readonly Role[]
  readonly level: "city" | "county" | null
  readonly district: string
  readonly address: LocalText | null
  readonly position: Position
  readonly condition: Condition
  readonly lastConfirmed: string | null
  readonly access: Access
  readonly showOnWall: boolean
  /** Off the map until asked for (a cemetery is not an attraction). */
  readonly shownByDefault: boolean
  readonly brand: BrandId | null
  /** checklist id → box id → what is known of it */
  readonly checklists: Readonly<Record<string, Readonly<Record<string, Box>>>>
  readonly openingHours: readonly OpeningHours[]
  readonly dwellMinutes: number | null
  readonly media: readonly Media[]
  readonly figures: readonly Figure[]
  readonly description: LocalText | null
  /** The planner's, never shown to visitors. */
  readonly editorNote: LocalText | null
  readonly reportedDate: string | null
  readonly evidenceGrade: "A" | "B" | "C" | null
  readonly unknown: readonly string[]
  readonly sources: readonly SourceId[]
}
