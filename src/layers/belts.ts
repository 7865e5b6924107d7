import type { DataDrivenPropertyValueSpecification, ExpressionSpecification } from "maplibre-gl"
import { hueColour } from "./colours.ts"
import { type Focus, isOverview } from "./focus.ts"
import type { LayerSpec, Reading } from "./layer-spec.ts"
import { roundelName } from "./medallion.ts"
import { nameIn } from "./names.ts"
import type { Palette } from "./palette.ts"
import { sans } from "./type-faces.ts"

type Amount = DataDrivenPropertyValueSpecification<number>

const FADED = 0.3
const FADED_NAME = 0.65 // still to be read
// From here a name fits along its ribbon; farther out it stands beside it.
const ALONG_FROM_ZOOM = 13.2

/** Full strength for the chosen belt, or for all demonstration belts when none is chosen; groupings show once chosen. */
const strength = (focus: Focus, full: number, faded = full * FADED, own = full): Amount =>
  focus.belt === null
    ? ["case", ["get", "demonstration"], isOverview(focus) ? full : faded, 0]
    : ["case", ["==", ["get", "id"], focus.belt.id], own, ["get", "demonstration"], faded, 0]

// The number stands beside the line's end, clear of a medallion, or on the area's place; pixels at size 1.
const ASIDE_PX = 25
const PLACING: ExpressionSpecification = ["concat", ["case", ["get", "beside"], "beside ", "on "], ["get", "side"]]
const roundelOffset = (grow: number): ExpressionSpecification => [
  "match",
  PLACING,
  "beside west",
  ["literal", [-ASIDE_PX * grow, 0]],
  "beside east",
  ["literal", [ASIDE_PX * grow, 0]],
  ["literal", [0, 0]],
]
// The name goes on from the number, in letters; where there is no room the number stands alone.
const NAME_OFFSET: ExpressionSpecification = [
  "match",
  PLACING,
  "beside west",
  [
    "literal",
    ["right", [-2.6, 0], "bottom-right", [-1, -1], "top-right", [-1, 1], "bottom", [0, -1.8], "top", [0, 1.8]],
  ],
  "beside east",
  ["literal", ["left", [2.6, 0], "bottom-left", [1, -1], "top-left", [1, 1], "bottom", [0, -1.8], "top", [0, 1.8]]],
  "on west",
  ["literal", ["right", [-1, 0], "left", [1, 0], "bottom", [0, -1], "top", [0, 1]]],
  ["literal", ["left", [1, 0], "right", [-1, 0], "bottom", [0, -1], "top", [0, 1]]],
]

// On a phone the numbers, which the list below explains, come first.
const NAMES_FROM_ZOOM = 11

const width = (at9: number, at12: number, at15: number): Amount => [
  "interpolate",
  ["linear"],
  ["zoom"],
  9,
  at9,
  12,
  at12,
  15,
  at15,
]

const UNDER_TOUR = 0.28
const ROUND = { "line-join": "round", "line-cap": "round" } as const

/** Ribbons where a line is published, dotted threads where only an order of stops is reported. */
export const beltLines = (palette: Palette, focus: Focus, reading: Reading, guided: boolean): readonly LayerSpec[] => {
  const grow = reading.enlargement
  // Under a tour's own line the belt is only its ground.
  const ribbon = palette.name === "light" ? 0.82 : 0.78
  const own = (full: number): number => (guided ? full * UNDER_TOUR : full)
  return [
    {
      id: "belt-casing",
      type: "line",
      source: "belt-lines",
      filter: ["==", ["get", "form"], "ribbon"],
      layout: ROUND,
      paint: {
        "line-color": palette.medallionPaper,
        "line-width": width(8 * grow, 13 * grow, 19 * grow),
        "line-opacity": strength(focus, 0.95, 0.95 * FADED, own(0.95)),
      },
    },
    {
      id: "belt-ribbon",
      type: "line",
      source: "belt-lines",
      filter: ["==", ["get", "form"], "ribbon"],
      layout: ROUND,
      paint: {
        "line-color": hueColour(palette),
        "line-width": width(5 * grow, 9 * grow, 15 * grow),
        "line-opacity": strength(focus, ribbon, ribbon * FADED, own(ribbon)),
      },
    },
    {
      id: "belt-thread",
      type: "line",
      source: "belt-lines",
      filter: ["==", ["get", "form"], "thread"],
      layout: ROUND,
      paint: {
        "line-color": hueColour(palette),
        "line-width": width(3 * grow, 4.5 * grow, 6 * grow),
        "line-dasharray": [0, 2.1],
        "line-opacity": strength(focus, 0.9, 0.9 * FADED, guided ? 0 : 0.9),
      },
    },
  ]
}

/** Belt names: beside the belt with its number in a roundel from afar, along the ribbon from near. */
export const beltNames = (palette: Palette, focus: Focus, reading: Reading): readonly LayerSpec[] => {
  const grow = reading.enlargement
  const paint = {
    "text-color": hueColour(palette),
    "text-halo-color": palette.halo,
    "text-halo-width": 2.2 * grow,
  }
  const name = nameIn(reading.language)
  // The page's own title names the chosen belt: on the map its number is enough. On a phone so it is for the rest.
  const named = strength(focus, 1, reading.narrow ? 0 : FADED_NAME, 0)
  // Its stops carry numbers of their own: the chosen belt's plate stands only where it is all there is.
  const plateShown = strength(focus, 1, FADED_NAME, focus.sites.features.length === 0 ? 1 : 0)
  const size: Amount = ["interpolate", ["linear"], ["zoom"], 9, 13 * grow, 12, 15 * grow]
  return [
    {
      id: "belt-name-along",
      type: "symbol",
      source: "belt-lines",
      minzoom: ALONG_FROM_ZOOM,
      filter: ["all", ["==", ["get", "form"], "ribbon"], ["get", "demonstration"]],
      layout: {
        "symbol-placement": "line",
        "text-field": ["concat", ["get", "number"], "  ", nameIn(reading.language)],
        "text-font": sans("Bold", reading.language),
        "text-size": 14 * grow,
        "text-letter-spacing": reading.language === "zh" ? 0.15 : 0.02,
        "text-offset": [0, -1.25],
        "symbol-spacing": 520,
        "text-max-angle": 35,
      },
      paint: { ...paint, "text-opacity": strength(focus, 1, FADED_NAME) },
    },
    {
      id: "belt-name-beside",
      type: "symbol",
      source: "belt-plates",
      layout: {
        "text-field": reading.narrow
          ? ["step", ["zoom"], "", NAMES_FROM_ZOOM, name]
          : ["step", ["zoom"], "", 9.4, name],
        "text-font": sans("Bold", reading.language),
        "text-size": size,
        "text-variable-anchor-offset": NAME_OFFSET,
        "text-justify": "auto",
        "text-max-width": reading.narrow ? 9 : 26,
      },
      paint: { ...paint, "text-opacity": named },
    },
    // Above all names: they step aside for every number.
    {
      id: "belt-number",
      type: "symbol",
      source: "belt-plates",
      layout: {
        "icon-image": roundelName(palette.name, grow),
        "icon-overlap": "always",
        "icon-padding": 0,
        "icon-offset": roundelOffset(grow),
      },
      paint: { "icon-opacity": plateShown },
    },
  ]
}
