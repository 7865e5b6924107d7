import type { ExpressionSpecification } from "maplibre-gl"
import type { Focus } from "./focus.ts"
import type { LayerSpec, Reading } from "./layer-spec.ts"
import { medallionName } from "./medallion.ts"
import type { Palette } from "./palette.ts"
import { BESIDE_MEDALLION, siteName } from "./site-names.ts"
import { FAR, INSIDE_BAND, NEAR } from "./step-aside.ts"

type Corner = readonly [x: -1 | 0 | 1, y: -1 | 0 | 1, anchor: string]
const BELOW_OR_ABOVE: readonly Corner[] = [
  [0, 1, "top"],
  [0, -1, "bottom"],
]
const TO_THE_EAST: readonly Corner[] = [
  [1, 0, "left"],
  [1, 1, "top-left"],
  [1, -1, "bottom-left"],
]
const TO_THE_WEST: readonly Corner[] = [
  [-1, 0, "right"],
  [-1, 1, "top-right"],
  [-1, -1, "bottom-right"],
]
const around = (corners: readonly Corner[], away: number): ExpressionSpecification => {
  const places = corners.flatMap(([x, y, anchor]) => {
    const far = x !== 0 && y !== 0 ? away * Math.SQRT1_2 : away
    return [anchor, [x * far, y * far]]
  })
  return ["literal", places]
}
const leadingInwards = (away: number): ExpressionSpecification => [
  "match",
  ["get", "edge"],
  "west",
  around([...BELOW_OR_ABOVE, ...TO_THE_EAST], away),
  "east",
  around([...BELOW_OR_ABOVE, ...TO_THE_WEST], away),
  around([...BELOW_OR_ABOVE, ...TO_THE_WEST, ...TO_THE_EAST], away),
]
/** A name at the edge of what is framed never leads out of it; clear of the medallion, which grows as the map nears. */
const LEADING_INWARDS: ExpressionSpecification = ["step", ["zoom"], leadingInwards(1.7), 12.5, leadingInwards(2.1)]

const LEFT_OUT_FAINT: ExpressionSpecification = ["case", ["has", "left_out"], 0.4, 1]

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
      layout: { ...siteName(reading, "plain", BESIDE_MEDALLION), "text-variable-anchor-offset": LEADING_INWARDS },
      paint: { ...halo, "text-halo-width": 1.8 * grow, "text-opacity": LEFT_OUT_FAINT },
    },
    {
      id: "focus-medallion",
      type: "symbol",
      source: "focus",
      filter: ["all", ["!", isChosen], INSIDE_BAND],
      layout: {
        "icon-image": medallionName(palette.name, reading.language),
        "icon-size": ["interpolate", ["linear"], ["zoom"], FAR.zoom, FAR.size * grow, NEAR.zoom, NEAR.size * grow],
        "icon-overlap": "always",
        "icon-padding": 0,
      },
      paint: { "icon-opacity": LEFT_OUT_FAINT },
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
