import type { BaseLayer } from "../domain/atlas.ts"
import type { AtlasId } from "../domain/ids.ts"
import type { Bounds } from "../domain/lng-lat.ts"
import type { LocalText } from "../domain/local-text.ts"
import type { TravelMode } from "../domain/tour.ts"

/** Real streets attached to a city; file names relative to its folder. */
export type AttachedStreets = {
  readonly basemap: string | null
  readonly basemapBytes: number
  readonly graph: string | null
  /** What makes finding ways in the graph fast, by mode of travel; null where there is no graph. */
  readonly hierarchies: Readonly<Record<TravelMode, string>> | null
  readonly attribution: readonly string[]
}

/** One city of this site, as the build lists it: enough to draw its base map before its facts arrive. */
export type ListedCity = {
  readonly id: AtlasId
  readonly title: LocalText
  readonly fictional: boolean
  readonly firstView: Bounds
  readonly baseLayers: readonly BaseLayer[]
  /** How far the sketch base reaches; null where there is none. */
  readonly sketchBounds: Bounds | null
  /** Data files of the city's folder that exist. */
  readonly files: readonly string[]
  readonly streets: AttachedStreets | null
}
