import bbox from "@turf/bbox"
import type { Atlas, BaseLayer } from "../../domain/atlas.ts"
import type { Bounds, LngLat } from "../../domain/lng-lat.ts"
import type { LocalText } from "../../domain/local-text.ts"
import { type AtlasFile, type AtlasFiles, BASE_FILES } from "../atlas-files.ts"

/** Streets that can be drawn or walked; file names relative to the atlas's folder. */
export type ListedStreets = {
  readonly basemap: string | null
  /** Size of the tiles: a small file is read whole. */
  readonly basemapBytes: number
  readonly graph: string | null
  readonly bounds: Bounds
  /** Who must be named when the streets are shown, as plain text. */
  readonly attribution: readonly string[]
  readonly hierarchies: { readonly walk: string; readonly drive: string } | null
}

/** What the list of atlases says of one of them. */
export type AtlasEntry = {
  readonly id: string
  readonly title: LocalText
  readonly fictional: boolean
  readonly edition: string
  readonly centre: LngLat
  readonly firstView: Bounds
  readonly baseLayers: readonly BaseLayer[]
  /** How far the sketch's water reaches: beyond it the sheet is blank. */
  readonly sketchBounds: Bounds | null
  /** The data files of its folder, so that the page asks for none that is not there. */
  readonly files: readonly string[]
  readonly counts: { readonly belts: number; readonly sites: number; readonly brands: number }
  readonly streets: ListedStreets | null
}

/** An atlas as the list of a site tells it. */
export const cityEntry = (atlas: Atlas, files: AtlasFiles, streets: ListedStreets | null): AtlasEntry => ({
  id: atlas.id,
  title: atlas.title,
  fictional: atlas.fictional,
  edition: atlas.edition,
  centre: atlas.centre,
  firstView: atlas.firstView,
  baseLayers: atlas.baseLayers,
  sketchBounds: boundsOf(files.get("water.geojson")),
  files: [...files.keys()].filter((name) => !BASE_FILES.includes(name)).sort(),
  counts: { belts: atlas.belts.length, sites: atlas.sites.length, brands: atlas.brands.length },
  streets,
})

const BYTE_ORDER_MARK = /^\uFEFF/

/** A JSON text without its spaces. */
export const withoutSpaces = (text: string): string => JSON.stringify(JSON.parse(text.replace(BYTE_ORDER_MARK, "")))

const boundsOf = (file: AtlasFile | undefined): Bounds | null => {
  if (file === undefined || !("text" in file)) return null
  const [west, south, east, north] = bbox(JSON.parse(file.text.replace(BYTE_ORDER_MARK, "")))
  return [west, south, east, north]
}
