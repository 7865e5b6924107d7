import type { Bounds, LngLat } from "../domain/lng-lat.ts"
import type { ExtraSpec } from "../layers/extras.ts"
import type { LayerSpec } from "../layers/layer-spec.ts"
import type { Intent } from "../view/intent.ts"
import type { Camera } from "../view/view.ts"
import type { Sources } from "./reconcile.ts"
import type { Ride } from "./ride.ts"

/** What the page is about, to be framed while the reader has not moved the map. */
export type Frame = {
  readonly key: string
  readonly bounds: Bounds
  readonly maxZoom: number
  /** Pixels that the names of what is framed need beyond its bounds. */
  readonly names: { readonly across: number; readonly down: number }
  /** The frame of symbols that step aside, in so many free pixels; null where all stand in their places. */
  readonly standing: ((widthPx: number, heightPx: number) => Pick<Frame, "bounds" | "maxZoom"> | null) | null
}

/** Marks that can be dragged, and a second picture to swipe to. */
export type Hands = {
  readonly drag: {
    /** The layer of the marks; each has an `id`. */
    readonly layer: string
    /** Where a mark is on its way; null when the drag is given up. */
    readonly move: (id: string, at: LngLat | null) => void
    readonly drop: (id: string, at: LngLat) => void
  } | null
  readonly swipe: {
    /** The sources that differ on the other picture. */
    readonly sources: Sources
    /** What the other picture, left of the line, and this one are called. */
    readonly names: readonly [before: string, after: string]
    /** What the line's grip is called. */
    readonly label: string
  } | null
}

/** All that the map is to show. */
export type Picture = {
  readonly sources: Sources
  readonly layers: readonly LayerSpec[]
  /** Layers of the GPU library, fetched when there is the first one. */
  readonly extras: readonly ExtraSpec[]
  /** A ride along a leg of a tour; its code is fetched with the first one. */
  readonly ride: Ride | null
  /** Cuts instead of camera moves. */
  readonly still: boolean
  /** A tap asks for the place itself, not for what stands there. */
  readonly picking: boolean
  /** What a planner does with the map beyond looking; its code is fetched with the first. */
  readonly hands: Hands | null
  readonly camera: Camera | null
  readonly frame: Frame
  /** Pixels at each side that panels cover. */
  readonly covered: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
}

export type MapListener = {
  readonly send: (intent: Intent) => void
  readonly hover: (site: string | null) => void
  /** The camera as drawn, for the scale bar and the zoom buttons. */
  readonly moved: (camera: Camera) => void
  /** Everything asked for so far has been drawn. */
  readonly rested: () => void
  /** A ride has come to its end. */
  readonly arrived: (key: string) => void
  /** The place tapped while picking. */
  readonly picked: (at: LngLat) => void
  /** A source or tile that could not be read: `where` names it. */
  readonly failed: (where: string) => void
}
