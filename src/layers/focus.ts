import type { FeatureCollection, Point, Polygon } from "geojson"
import type { ExpressionSpecification } from "maplibre-gl"
import type { Belt } from "../domain/belt.ts"
import type { Bounds } from "../domain/lng-lat.ts"
import type { Site } from "../domain/site.ts"
import type { SiteProperties } from "./scene.ts"

/** What the page is about, on the map: its sites, the chosen one, and what to frame. */
export type Focus = {
  readonly sites: FeatureCollection<Point, SiteProperties>
  /** The disc within which an approximate chosen site lies. */
  readonly disc: FeatureCollection<Polygon>
  readonly belt: Belt | null
  readonly chosen: Site | null
  /** Sites that other layers leave to the focus. None while searching: a filter on the great sources costs too much a letter. */
  readonly drawnAlone: readonly string[]
  /** Null: the page is about the whole city. */
  readonly bounds: Bounds | null
}

const NO_SITES: FeatureCollection<Point, SiteProperties> = { type: "FeatureCollection", features: [] }
const NO_DISC: FeatureCollection<Polygon> = { type: "FeatureCollection", features: [] }
export const NO_FOCUS: Focus = {
  sites: NO_SITES,
  disc: NO_DISC,
  belt: null,
  chosen: null,
  drawnAlone: [],
  bounds: null,
}

const FADED = 0.3

/** Whether nothing is chosen or found. */
export const isOverview = (focus: Focus): boolean =>
  focus.belt === null && focus.chosen === null && focus.sites.features.length === 0

/** How strongly everything else is drawn: fully, until something is chosen. */
export const faded = (focus: Focus): number => (isOverview(focus) ? 1 : FADED)

/** Single sites that the focus does not draw itself. */
export const notOf = (focus: Focus): ExpressionSpecification => [
  "all",
  ["!", ["has", "point_count"]],
  ["!=", ["get", "belt"], focus.belt?.id ?? "none"],
  ["!", ["in", ["get", "id"], ["literal", [...focus.drawnAlone]]]],
]
