import type { AtlasId, BeltId, BrandId, SiteId } from "../domain/ids.ts"
import type { Language } from "../domain/local-text.ts"
import type { Camera, Desk, Extra, Paper, Search, Theme } from "./view.ts"

/** All that a person can ask of the page. */
export type Intent =
  | { readonly kind: "go-home" }
  | { readonly kind: "open-atlas"; readonly atlas: AtlasId }
  | { readonly kind: "open-belt"; readonly belt: BeltId }
  | { readonly kind: "open-site"; readonly site: SiteId; readonly belt: BeltId | null }
  | { readonly kind: "open-brands" }
  | { readonly kind: "open-brand"; readonly brand: BrandId }
  | { readonly kind: "search"; readonly search: Search }
  | { readonly kind: "open-about" }
  | { readonly kind: "open-problems" }
  | { readonly kind: "open-tour"; readonly belt: BeltId; readonly stop: number }
  | { readonly kind: "open-plan"; readonly belt: BeltId; readonly wish: string }
  | { readonly kind: "open-print"; readonly belt: BeltId; readonly wish: string; readonly paper: Paper }
  | { readonly kind: "open-desk"; readonly desk: Desk; readonly part: string; readonly ask: string }
  | { readonly kind: "speak"; readonly language: Language }
  | { readonly kind: "dress"; readonly theme: Theme }
  | { readonly kind: "look-at"; readonly camera: Camera }
  | { readonly kind: "frame-subject" }
  | { readonly kind: "switch-extra"; readonly extra: Extra }

export type Send = (intent: Intent) => void
