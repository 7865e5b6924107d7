import type { ExpressionSpecification } from "maplibre-gl"
import type { Focus } from "./focus.ts"
import type { LayerSpec, Reading } from "./layer-spec.ts"
import { medallionAtZoom, medallionName } from "./medallion.ts"
import type { Palette } from "./palette.ts"
import { BESIDE_MEDALLION, siteName } from "./site-names.ts"
import { INSIDE_BAND } from "./step-aside.ts"

/** The sites the page is about, never clustered, with the chosen one lifted. */
export const focusSites = (palette: Palette, focus: Focus, reading: Reading): readonly LayerSpec[] => {
  const grow = reading.enlargement
  const isChosen: ExpressionSpecification = ["==", ["get", "id"], focus.chosen?.id ?? ""]
  const halo = { "text-color": palette.label, "text-halo-color": palette.halo }
  return [
    {
      id: "focus-thread",
      type: "line",
      source: "focus-threads",
      filter: INSIDE_BAND,
      paint: { "line-color": palette.label, "line-width": 1.2 * grow, "line-opacity": 0.55 },
    },
    {
      id: "focus-name",
      type: "symbol",
      source: "focus",
      minzoom: 11,
      filter: ["all", ["!", isChosen], INSIDE_BAND],
      layout: siteName(reading, "plain", BESIDE_MEDALLION),
      paint: { ...halo, "text-halo-width": 1.8 * grow },
    },
    {
      id: "focus-medallion",
      type: "symbol",
      source: "focus",
      filter: ["all", ["!", isChosen], INSIDE_BAND],
      layout: {
        "icon-image": medallionAtZoom(palette.name, reading.language, "number"),
        "icon-size": ["interpolate", ["linear"], ["zoom"], 10.5, 0.6 * grow, 13.5, 0.86 * grow],
        "icon-overlap": "always",
        "icon-padding": 0,
      },
    },
    {
      id: "chosen-ring",
      type: "circle",
      source: "focus",
      filter: isChosen,
      paint: {
        "circle-radius": 28 * grow,
        "circle-color": palette.medallionPaper,
        "circle-opacity": 0.9,
        "circle-stroke-color": palette.ring,
        "circle-stroke-width": 2.4 * grow,
      },
    },
    {
      id: "chosen-medallion",
      type: "symbol",
      source: "focus",
      filter: isChosen,
      layout: {
        "icon-image": medallionName(palette.name, reading.language),
        "icon-size": grow,
        "icon-overlap": "always",
      },
    },
    {
      id: "chosen-name",
      type: "symbol",
      source: "focus",
      filter: isChosen,
      layout: { ...siteName(reading, "chosen", 2.3), "text-overlap": "always" },
      paint: { ...halo, "text-halo-width": 2.2 * grow },
    },
  ]
}
