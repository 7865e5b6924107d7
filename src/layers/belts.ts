import type { DataDrivenPropertyValueSpecification, ExpressionSpecification } from "maplibre-gl"
import { nameIn } from "./basemap.ts"
import type { Focus } from "./focus.ts"
import type { LayerSpec, Reading } from "./layer-spec.ts"
import { roundelName } from "./medallion.ts"
import type { Palette } from "./palette.ts"
import { hueColour } from "./sites.ts"
import { BOLD } from "./type-faces.ts"

type Opacity = DataDrivenPropertyValueSpecification<number>

const FADED = 0.3

const colour = (palette: Palette): ExpressionSpecification => [
  "match",
  ["get", "hue"],
  "red",
  palette.quiet.red,
  "other",
  palette.quiet.other,
  hueColour(palette, ["get", "hue"]),
]

/** Full strength for the chosen belt, or for all demonstration belts when none is chosen; groupings stay thin until chosen. */
const strength = (focus: Focus, full: number): Opacity =>
  focus.belt === null
    ? ["case", ["get", "demonstration"], focus.chosen === null ? full : full * FADED, 0]
    : ["case", ["==", ["get", "id"], focus.belt.id], full, ["get", "demonstration"], full * FADED, 0]

const width = (at9: number, at12: number, at15: number): Opacity => [
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

/** Ribbons where a line is published, dotted threads where only an order of stops is reported. */
export const beltLines = (palette: Palette, focus: Focus, reading: Reading): readonly LayerSpec[] => {
  const grow = reading.enlargement
  const round = { "line-join": "round", "line-cap": "round" } as const
  return [
    {
      id: "belt-casing",
      type: "line",
      source: "belt-lines",
      filter: ["==", ["get", "form"], "ribbon"],
      layout: round,
      paint: {
        "line-color": palette.medallionPaper,
        "line-width": width(8 * grow, 14 * grow, 20 * grow),
        "line-opacity": strength(focus, 0.95),
      },
    },
    {
      id: "belt-ribbon",
      type: "line",
      source: "belt-lines",
      filter: ["==", ["get", "form"], "ribbon"],
      layout: round,
      paint: {
        "line-color": colour(palette),
        "line-width": width(5 * grow, 10 * grow, 16 * grow),
        "line-opacity": strength(focus, palette.name === "light" ? 0.82 : 0.78),
      },
    },
    {
      id: "belt-thread",
      type: "line",
      source: "belt-lines",
      filter: ["==", ["get", "form"], "thread"],
      layout: round,
      paint: {
        "line-color": colour(palette),
        "line-width": width(3 * grow, 4.5 * grow, 6 * grow),
        "line-dasharray": [0, 2.1],
        "line-opacity": strength(focus, 0.9),
      },
    },
  ]
}

/** Belt names: beside a numbered roundel from afar, along the line from near. */
export const beltNames = (palette: Palette, focus: Focus, reading: Reading): readonly LayerSpec[] => {
  const grow = reading.enlargement
  const halo = { "text-halo-color": palette.halo, "text-halo-width": 2.2 * grow }
  return [
    {
      id: "belt-name-along",
      type: "symbol",
      source: "belt-lines",
      minzoom: 12.6,
      filter: ["all", ["==", ["get", "form"], "ribbon"], ["get", "demonstration"]],
      layout: {
        "symbol-placement": "line",
        "text-field": ["concat", ["get", "number"], "  ", nameIn(reading.language)],
        "text-font": BOLD,
        "text-size": 14 * grow,
        "text-letter-spacing": reading.language === "zh" ? 0.15 : 0.02,
        "text-offset": [0, -1.25],
        "symbol-spacing": 520,
        "text-max-angle": 35,
      },
      paint: { "text-color": colour(palette), "text-opacity": strength(focus, 1), ...halo },
    },
    {
      id: "belt-plate",
      type: "symbol",
      source: "belt-plates",
      layout: {
        "icon-image": roundelName(palette.name),
        "icon-size": ["interpolate", ["linear"], ["zoom"], 9, 0.8 * grow, 12, grow],
        "icon-overlap": "always",
        "text-field": nameIn(reading.language),
        "text-font": BOLD,
        "text-size": ["interpolate", ["linear"], ["zoom"], 9, 13 * grow, 12, 15 * grow],
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 1.25,
        "text-justify": "auto",
        "text-max-width": reading.language === "zh" ? 10 : 12,
        "text-optional": true,
      },
      paint: {
        "text-color": colour(palette),
        "text-opacity": strength(focus, 1),
        "icon-opacity": strength(focus, 1),
        ...halo,
      },
    },
  ]
}
