import type { BrandTier } from "./brand.ts"
import type { BeltId, SiteId } from "./ids.ts"
import type { LngLat } from "./lng-lat.ts"
import type { SiteKind } from "./site.ts"
import type { TravelMode } from "./tour.ts"

/** Where a visit begins: where it suits, at a stop, or at a place such as a metro station or a tap on the map. */
export type Departure =
  | { readonly kind: "anywhere" }
  | { readonly kind: "stop"; readonly site: SiteId }
  | { readonly kind: "place"; readonly at: LngLat }

/** What a person wants of a visit to a belt. */
export type VisitWish = {
  readonly belt: BeltId
  readonly mode: TravelMode
  /** A group sees what is open to groups only. */
  readonly group: boolean
  /** Local date "YYYY-MM-DD". */
  readonly date: string
  /** Minutes after midnight. */
  readonly startMinute: number
  /** How long there is; null as long as it takes. */
  readonly minutes: number | null
  readonly departure: Departure
  /** Back to where it began. */
  readonly round: boolean
  /** Kinds and tiers of interest; none asks for all. */
  readonly kinds: readonly SiteKind[]
  readonly tiers: readonly BrandTier[]
  /** The person's own choice and order of stops; null leaves both to the plan. */
  readonly order: readonly SiteId[] | null
}
