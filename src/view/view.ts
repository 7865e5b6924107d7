import type { AtlasId, BeltId, BrandId, SiteId } from "../domain/ids.ts"
import type { LngLat } from "../domain/lng-lat.ts"
import type { Language } from "../domain/local-text.ts"

/** `auto` follows the reader's system. */
export const THEMES = ["auto", "light", "dark"] as const
export type Theme = (typeof THEMES)[number]

/** What a reader asks the search for; empty strings ask for nothing. */
export type Search = {
  readonly words: string
  readonly kind: string
  readonly district: string
}

export const NO_SEARCH: Search = { words: "", kind: "", district: "" }

/** What a visit is printed as: a poster, a timetable, or the itinerary of a group. */
export const PAPERS = ["poster", "timetable", "itinerary"] as const
export type Paper = (typeof PAPERS)[number]

/** The rooms a planner works in, each with pages of its own; `ask` is read by the room itself. */
export const DESKS = ["standards", "coverage"] as const
export type Desk = (typeof DESKS)[number]

export type Page =
  | { readonly kind: "home" }
  | { readonly kind: "belt"; readonly belt: BeltId }
  /** `belt` says from which belt the reader came, so that the stop number and the neighbours fit. */
  | { readonly kind: "site"; readonly site: SiteId; readonly belt: BeltId | null }
  | { readonly kind: "brands" }
  | { readonly kind: "brand"; readonly brand: BrandId }
  | { readonly kind: "search"; readonly search: Search }
  | { readonly kind: "about" }
  | { readonly kind: "problems" }
  /** The guide to a belt: `stop` 0 is the opening card, 1 the first stop; one past the last is the closing card. */
  | { readonly kind: "tour"; readonly belt: BeltId; readonly stop: number }
  /** A visit being planned; `wish` as `wish-link.ts` writes it, empty for a first look. */
  | { readonly kind: "plan"; readonly belt: BeltId; readonly wish: string }
  | { readonly kind: "print"; readonly belt: BeltId; readonly wish: string; readonly paper: Paper }
  /** One page of a planner's room; `part` "" is its first, `ask` what is asked of it, as the room writes it: "@" only at its head. */
  | { readonly kind: "desk"; readonly desk: Desk; readonly part: string; readonly ask: string }

/** Where the map stands when the reader moved it; null lets the page choose. */
export type Camera = { readonly centre: LngLat; readonly zoom: number }

/** Layers a reader may switch on beside the belts. */
export const EXTRAS = ["demand"] as const
export type Extra = (typeof EXTRAS)[number]

/** All that the reader looks at, as one value that fits in an address. */
export type View = {
  readonly atlas: AtlasId
  readonly language: Language
  readonly theme: Theme
  readonly page: Page
  readonly camera: Camera | null
  readonly extras: readonly Extra[]
}

/** The first visit is Chinese, whatever the browser says. */
export const firstView = (atlas: AtlasId): View => ({
  atlas,
  language: "zh",
  theme: "auto",
  page: { kind: "home" },
  camera: null,
  extras: [],
})
