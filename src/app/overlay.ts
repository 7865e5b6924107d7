import type { Bounds, LngLat } from "../domain/lng-lat.ts"
import type { ExtraSpec } from "../layers/extras.ts"
import type { Focus } from "../layers/focus.ts"
import type { GuideLayers } from "../layers/guide.ts"
import type { Reading, SourceSpec } from "../layers/layer-spec.ts"
import type { Palette } from "../layers/palette.ts"
import type { Picture } from "../map/picture.ts"
import type { Send } from "../view/intent.ts"
import type { Page } from "../view/view.ts"

/** What is drawn over the city's own map: a tour's legs, the states of a standard. */
export type OverlayDrawing = {
  readonly sources: Readonly<Record<string, SourceSpec>>
  /** `lines` below the names of the base map, `marks` above all stops. */
  readonly layers: (palette: Palette, reading: Reading) => GuideLayers
  /** The symbols of the sites in focus, numbered or left as they are. */
  readonly numbered: (sites: Focus["sites"]) => Focus["sites"]
}

/** What a page that is fetched later asks of the map. */
export type Overlay = {
  readonly drawing: OverlayDrawing | null
  /** Layers of the GPU library beside those the reader switched on. */
  readonly extras?: readonly ExtraSpec[]
  readonly ride: Picture["ride"]
  readonly still: boolean
  /** The next tap picks a place instead of opening what lies there. */
  readonly picking: boolean
  /** What a planner does with the map beyond looking. */
  readonly hands?: Picture["hands"]
  /** What to frame; null leaves it to the page. */
  readonly bounds: Bounds | null
  /** The page whose belt or site the map brings forward; null: the one that is open. */
  readonly about: Page | null
  readonly arrive: (key: string) => void
  readonly pick: (at: LngLat) => void
  /** Answers taps on the map in place of the page. */
  readonly send?: Send
}
