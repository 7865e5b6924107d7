import { clusters } from "./clusters.ts"
import { type Focus, faded, isOverview, notOf } from "./focus.ts"
import type { LayerSpec, Reading } from "./layer-spec.ts"
import { medallionAtZoom, medallionName } from "./medallion.ts"
import type { Palette } from "./palette.ts"
import { BESIDE_MEDALLION, siteName } from "./site-names.ts"
import { siteRoom } from "./site-room.ts"

// Medallions are drawn 44 px wide, the size of a chosen one; these make 22 px far and 34 px near.
const FARTHEST = 0.42
const FAR = 0.5
const NEAR = 0.78

/** Sites of the demonstration belts: medallions with the glyph of their kind and the stop number. */
export const beltSites = (palette: Palette, focus: Focus, reading: Reading): readonly LayerSpec[] => {
  const opacity = faded(focus)
  const grow = reading.enlargement
  return [
    ...clusters("belt-sites", palette, reading, opacity),
    siteRoom("belt-sites", reading),
    {
      id: "belt-sites-medallion",
      type: "symbol",
      source: "belt-sites",
      filter: notOf(focus),
      layout: {
        // What is faded cannot be read: it goes without its badges.
        "icon-image": isOverview(focus)
          ? medallionAtZoom(palette.name, reading.language, "none")
          : medallionName(palette.name, "none"),
        "icon-size": ["interpolate", ["linear"], ["zoom"], 9.5, FARTHEST * grow, 10.5, FAR * grow, 13.5, NEAR * grow],
        "icon-overlap": "always",
        "icon-padding": 0,
      },
      paint: { "icon-opacity": opacity },
    },
  ]
}

/** Their names, from a street's distance. */
export const beltSiteNames = (palette: Palette, focus: Focus, reading: Reading): readonly LayerSpec[] => [
  {
    id: "belt-sites-name",
    type: "symbol",
    source: "belt-sites",
    minzoom: 12.4,
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
