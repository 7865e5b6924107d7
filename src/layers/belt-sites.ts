import type { ExpressionSpecification } from "maplibre-gl"
import { hueColour } from "./colours.ts"
import { type Focus, faded, isOverview, notOf } from "./focus.ts"
import type { LayerSpec, Reading } from "./layer-spec.ts"
import { medallionName } from "./medallion.ts"
import type { Palette } from "./palette.ts"
import { BESIDE_MEDALLION, siteName } from "./site-names.ts"
import { siteRoom } from "./site-room.ts"

// Nearer, medallions have room beside one another; from afar they would hide the belt they stand on.
const MEDALLIONS_FROM_ZOOM = 13
const NEAR = 0.78 // medallions are drawn 44 px wide, the size of a chosen one: 34 px

const EXACT: ExpressionSpecification = ["any", ["==", ["get", "look"], "exact"], ["==", ["get", "exact"], 1]]
// Several sites on one spot are one bead, a little larger.
const larger = (px: number): ExpressionSpecification => [
  "*",
  px,
  ["+", 1, ["/", ["log10", ["coalesce", ["get", "point_count"], 1]], 2]],
]

/** From afar the sites of the demonstration belts are beads on them. */
export const beltBeads = (palette: Palette, focus: Focus, reading: Reading): readonly LayerSpec[] => {
  const opacity = faded(focus)
  const grow = reading.enlargement
  const bead = (id: string, filter: ExpressionSpecification): LayerSpec => ({
    id,
    type: "circle",
    source: "belt-sites",
    maxzoom: MEDALLIONS_FROM_ZOOM,
    filter,
    paint: {
      "circle-radius": ["interpolate", ["linear"], ["zoom"], 9, larger(2.8 * grow), 13, larger(5 * grow)],
      "circle-color": ["case", EXACT, hueColour(palette), palette.medallionPaper],
      "circle-stroke-color": ["case", EXACT, palette.medallionPaper, hueColour(palette)],
      "circle-stroke-width": 1.6 * grow,
      "circle-opacity": opacity,
      "circle-stroke-opacity": opacity,
    },
  })
  return [bead("belt-sites-cluster", ["has", "point_count"]), bead("belt-sites-bead", notOf(focus))]
}

/** Near by they are medallions with the glyph of their kind and the stop number. */
export const beltSites = (palette: Palette, focus: Focus, reading: Reading): readonly LayerSpec[] => [
  siteRoom("belt-sites", reading),
  {
    id: "belt-sites-medallion",
    type: "symbol",
    source: "belt-sites",
    minzoom: MEDALLIONS_FROM_ZOOM,
    filter: notOf(focus),
    layout: {
      // What is faded cannot be read: it goes without its badges.
      "icon-image": medallionName(palette.name, isOverview(focus) ? reading.language : "none"),
      "icon-size": NEAR * reading.enlargement,
      "icon-overlap": "always",
      "icon-padding": 0,
    },
    paint: { "icon-opacity": faded(focus) },
  },
]

/** Their names, from a street's distance. */
export const beltSiteNames = (palette: Palette, focus: Focus, reading: Reading): readonly LayerSpec[] => [
  {
    id: "belt-sites-name",
    type: "symbol",
    source: "belt-sites",
    minzoom: MEDALLIONS_FROM_ZOOM,
    filter: notOf(focus),
    layout: siteName(reading, "plain", BESIDE_MEDALLION),
    paint: {
      "text-color": palette.label,
      "text-halo-color": palette.halo,
      "text-halo-width": 1.8 * reading.enlargement,
      "text-opacity": isOverview(focus) ? 1 : 0,
    },
  },
]
