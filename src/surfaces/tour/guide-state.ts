import type { GuideAnswer } from "../../compute/tour/guide-answer.ts"
import type { BaseLayer } from "../../domain/atlas.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import type { LocalText } from "../../domain/local-text.ts"
import type { VisitWish } from "../../domain/visit-wish.ts"
import type { SayGuide } from "../../text/guide-words.ts"

/** How a tour is played: local to this reader, never in the address. */
export type Pace = { readonly speed: number; readonly loop: boolean; readonly still: boolean }

export const USUAL_PACE: Pace = { speed: 1, loop: false, still: false }

/** A place to set out from. */
export type Station = { readonly name: LocalText; readonly at: LngLat }

/** All that the pages of a guide are told, beside the city. */
export type GuideState = {
  readonly say: SayGuide
  /** What was last asked and found; the answer before stays until the next one is there. */
  readonly state: "working" | "failed" | "answered"
  readonly answer: GuideAnswer | null
  /** The street data could not be read: every way is an estimate. */
  readonly streetsUnread: boolean
  readonly hasStreets: boolean
  /** The streets of this city know no footpaths. */
  readonly walkOnDriveNetwork: boolean
  readonly streetAttribution: readonly string[]
  readonly wish: VisitWish | null
  /** Local date "YYYY-MM-DD". */
  readonly today: string
  /** The ride to this stop has ended, or there was none. */
  readonly arrived: boolean
  readonly rideMs: number
  readonly pace: Pace
  readonly setPace: (pace: Pace) => void
  /** The next tap on the map says where the visit sets out. */
  readonly picking: boolean
  readonly setPicking: (picking: boolean) => void
  readonly stations: readonly Station[]
  /** Layers of the city's base, for maps on paper. */
  readonly baseLayers: readonly BaseLayer[]
  readonly retry: () => void
  /** The address of this page for another device; null where the city names no public address. */
  readonly publicLink: (hash: string) => string | null
}
