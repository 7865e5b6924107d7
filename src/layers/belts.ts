import type { DataDrivenPropertyValueSpecification, ExpressionSpecification } from "maplibre-gl"
import { hueColour } from "./colours.ts"
import type { Focus } from "./focus.ts"
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
const strength = (focus: Focus, full: number, faded = full * FADED): Amount =>
  focus.belt === null
    ? ["case", ["get", "demonstration"], focus.chosen === null ? full : faded, 0]
    : ["case", ["==", ["get", "id"], focus.belt.id], full, ["get", "demonstration"], faded, 0]

// Offsets in letters, clear of a medallion; first to the side that leads away from the line, then wherever there is room.
const EAST = ["left", [1.9, 0], "top-left", [1.2, 1.2], "bottom-left", [1.2, -1.2]]
const WEST = ["right", [-1.9, 0], "top-right", [-1.2, 1.2], "bottom-right", [-1.2, -1.2]]
const ABOVE_AND_BELOW = ["bottom", [0, -1.6], "top", [0, 1.6], "bottom", [0, -3], "top", [0, 3]]
// An area's roundel stands on its place, unless a site does.
const ON_PLACE_EAST = ["left", [-0.7, 0]]
const ON_PLACE_WEST = ["right", [0.7, 0]]
const offsets = (...groups: readonly (readonly unknown[])[]): ExpressionSpecification => ["literal", groups.flat()]
const BESIDE: ExpressionSpecification = [
  "match",
  ["concat", ["get", "form"], ["get", "side"]],
  "areaeast",
  offsets(ON_PLACE_EAST, EAST, ABOVE_AND_BELOW, WEST),
  "areawest",
  offsets(ON_PLACE_WEST, WEST, ABOVE_AND_BELOW, EAST),
  ["ribbonwest", "threadwest"],
  offsets(WEST, ABOVE_AND_BELOW, EAST),
  offsets(EAST, ABOVE_AND_BELOW, WEST),
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

const ROUND = { "line-join": "round", "line-cap": "round" } as const

/** Ribbons where a line is published, dotted threads where only an order of stops is reported. */
export const beltLines = (palette: Palette, focus: Focus, reading: Reading): readonly LayerSpec[] => {
  const grow = reading.enlargement
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
        "line-opacity": strength(focus, 0.95),
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
        "line-opacity": strength(focus, palette.name === "light" ? 0.82 : 0.78),
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
        "line-opacity": strength(focus, 0.9),
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
  const roundel: ExpressionSpecification = ["image", roundelName(palette.name, grow)]
  const number: ExpressionSpecification = ["format", roundel, {}]
  const name = nameIn(reading.language)
  // The number stands at the end that is nearer the belt.
  const full: ExpressionSpecification = [
    "case",
    ["==", ["get", "side"], "west"],
    ["format", name, {}, " ", {}, roundel, {}],
    ["format", roundel, {}, " ", {}, name, {}],
  ]
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
        "text-field": reading.narrow && focus.belt === null ? ["step", ["zoom"], number, NAMES_FROM_ZOOM, full] : full,
        "text-font": sans("Bold", reading.language),
        "text-size": size,
        "text-variable-anchor-offset": BESIDE,
        "text-justify": "auto",
        "text-max-width": reading.narrow ? 9 : 18,
        "text-padding": 1,
      },
      paint: { ...paint, "text-opacity": strength(focus, 1, FADED_NAME) },
    },
  ]
}
