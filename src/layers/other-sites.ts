import { clusters } from "./clusters.ts"
import { hueColour } from "./colours.ts"
import { type Focus, faded, isOverview, notOf } from "./focus.ts"
import type { LayerSpec, Reading } from "./layer-spec.ts"
import type { Palette } from "./palette.ts"
import { siteName } from "./site-names.ts"

/** Sites outside the demonstration belts: plain dots, so that the belts speak first. */
export const otherSites = (palette: Palette, focus: Focus, reading: Reading): readonly LayerSpec[] => {
  const opacity = faded(focus)
  const grow = reading.enlargement
  return [
    {
      id: "other-sites-dot",
      type: "circle",
      source: "other-sites",
      filter: notOf(focus),
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 9, 2.6 * grow, 12, 4 * grow, 15, 7 * grow],
        "circle-color": ["case", ["==", ["get", "look"], "exact"], hueColour(palette), palette.medallionPaper],
        "circle-stroke-color": hueColour(palette),
        "circle-stroke-width": 1.7 * grow,
        "circle-opacity": opacity,
        "circle-stroke-opacity": opacity,
      },
    },
    ...clusters(palette, reading, opacity),
  ]
}

/** Their names, once there is room. */
export const otherSiteNames = (palette: Palette, focus: Focus, reading: Reading): readonly LayerSpec[] => [
  {
    id: "other-sites-name",
    type: "symbol",
    source: "other-sites",
    minzoom: 13,
    filter: notOf(focus),
    layout: siteName(reading, "quiet", 0.9),
    paint: {
      "text-color": palette.stationLabel,
      "text-halo-color": palette.halo,
      "text-halo-width": 1.6 * reading.enlargement,
      "text-opacity": isOverview(focus) ? 1 : 0,
    },
  },
]
