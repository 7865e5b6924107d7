import type { ExpressionSpecification } from "maplibre-gl"
import { PAIR_STATES, type PairState } from "../domain/pair.ts"
import type { GuideLayers } from "./guide.ts"
import type { LayerSpec, Reading } from "./layer-spec.ts"
import type { Palette } from "./palette.ts"
import { sans } from "./type-faces.ts"

type Theme = Palette["name"]

/** The states of pairs, each with its own colour as on the page; dash and word say the same. */
export const PAIR_COLOURS: Readonly<Record<Theme, Readonly<Record<PairState, string>>>> = {
  light: { active: "#1F6F78", "one-sided": "#B35408", lapsed: "#A8446B", planned: "#5C5290", unknown: "#62676C" },
  dark: { active: "#6CC7CF", "one-sided": "#F0A063", lapsed: "#EE93B5", planned: "#B9AEEE", unknown: "#B4B9BD" },
}

/** Dashes in widths of a line. */
const DASHES: Readonly<Record<PairState, [number, number] | null>> = {
  active: null,
  "one-sided": [4, 1.5],
  lapsed: [1.5, 1.5],
  planned: [0.2, 1.6],
  unknown: [1, 3.5],
}

const CHOSEN: ExpressionSpecification = ["get", "chosen"]
const COUNT: ExpressionSpecification = ["sqrt", ["max", 1, ["get", "count"]]]

/** One line layer a state: a dash cannot be told feature by feature. */
const lines = (palette: Palette, reading: Reading): readonly LayerSpec[] =>
  PAIR_STATES.map((state): LayerSpec => {
    const dash = DASHES[state]
    return {
      id: `registry-line-${state}`,
      type: "line",
      source: "registry-lines",
      filter: ["==", ["get", "state"], state],
      layout: { "line-cap": state === "planned" ? "round" : "butt", "line-join": "round" },
      paint: {
        "line-color": PAIR_COLOURS[palette.name][state],
        // What holds is drawn as arcs where they can be; its line below them stays thin.
        "line-width": ["case", CHOSEN, 4 * reading.enlargement, (state === "active" ? 1.1 : 2.4) * reading.enlargement],
        "line-opacity": ["case", CHOSEN, 1, ["get", "faded"], 0.18, state === "active" ? 0.55 : 0.95],
        ...(dash === null ? {} : { "line-dasharray": dash }),
      },
    }
  })

const RADIUS_PX = 8
const END_PX = 4.5
const STRENGTH: ExpressionSpecification = ["case", ["get", "faded"], 0.3, 1]

const marks = (palette: Palette, reading: Reading): readonly LayerSpec[] => {
  const grow = reading.enlargement
  const hue: ExpressionSpecification = [
    "match",
    ["%", ["get", "tier"], palette.belts.length],
    ...palette.belts.flatMap((colour, at): [number, string] => [at, colour]),
    palette.ring,
  ] as unknown as ExpressionSpecification
  return [
    {
      id: "registry-word",
      type: "symbol",
      source: "registry-lines",
      minzoom: 11.5,
      layout: {
        "symbol-placement": "line-center",
        "text-field": [
          "step",
          ["zoom"],
          ["case", ["get", "faded"], "", ["any", CHOSEN, ["!=", ["get", "state"], "active"]], ["get", "word"], ""],
          13,
          ["case", ["get", "faded"], "", ["get", "word"]],
        ],
        "text-font": sans("Regular", reading.language),
        "text-size": 12 * grow,
      },
      paint: { "text-color": palette.label, "text-halo-color": palette.halo, "text-halo-width": 1.8 },
    },
    {
      id: "registry-mark",
      type: "circle",
      source: "registry-marks",
      paint: {
        "circle-radius": ["case", ["get", "small"], END_PX * grow, ["*", RADIUS_PX * grow, ["min", 2.2, COUNT]]],
        "circle-opacity": STRENGTH,
        "circle-stroke-opacity": STRENGTH,
        "circle-color": hue,
        "circle-stroke-color": ["case", CHOSEN, palette.ring, palette.medallionPaper],
        "circle-stroke-width": ["case", CHOSEN, 4 * grow, 1.6 * grow],
      },
    },
    {
      id: "registry-sign",
      type: "symbol",
      source: "registry-marks",
      layout: {
        "text-field": ["get", "sign"],
        "text-font": sans("Bold", reading.language),
        "text-size": 11 * grow,
        "text-padding": 0,
      },
      paint: { "text-color": palette.medallionPaper, "text-opacity": STRENGTH },
    },
    {
      id: "registry-name",
      type: "symbol",
      source: "registry-marks",
      minzoom: 12,
      layout: {
        "text-field": ["get", "name"],
        "text-font": sans("Regular", reading.language),
        "text-size": 12 * grow,
        "text-anchor": "top",
        "text-offset": [0, 1.2],
      },
      paint: { "text-color": palette.label, "text-halo-color": palette.halo, "text-halo-width": 2 },
    },
  ]
}

/** How brands and pairs are drawn over the city's map. */
export const registryLayers = (palette: Palette, reading: Reading): GuideLayers => ({
  lines: lines(palette, reading),
  marks: marks(palette, reading),
})
