import type { ExpressionSpecification } from "maplibre-gl"
import { PAIR_STATES } from "../domain/pair.ts"
import type { GuideLayers } from "./guide.ts"
import type { LayerSpec, Reading } from "./layer-spec.ts"
import { markRoom } from "./mark-room.ts"
import type { Palette } from "./palette.ts"
import type { LineState } from "./registry.ts"
import { sans } from "./type-faces.ts"

type Theme = Palette["name"]

/** The states of pairs, each with its own colour as on the page; dash and word say the same. */
export const PAIR_COLOURS: Readonly<Record<Theme, Readonly<Record<LineState, string>>>> = {
  light: {
    active: "#1F6F78",
    "one-sided": "#B35408",
    lapsed: "#A8446B",
    planned: "#5C5290",
    unknown: "#62676C",
    proposed: "#2F5FA8",
  },
  dark: {
    active: "#6CC7CF",
    "one-sided": "#F0A063",
    lapsed: "#EE93B5",
    planned: "#B9AEEE",
    unknown: "#B4B9BD",
    proposed: "#8DB8F2",
  },
}

/** Dashes in widths of a line. */
const DASHES: Readonly<Record<LineState, number[] | null>> = {
  active: null,
  "one-sided": [4, 1.5],
  lapsed: [1.5, 1.5],
  planned: [0.2, 1.6],
  unknown: [1, 3.5],
  proposed: [4, 1.2, 0.8, 1.2],
}

const LINE_STATES: readonly LineState[] = [...PAIR_STATES, "proposed"]

// Set by the GPU library's overlay once it has drawn its arcs; until then, and without it, what holds is drawn as lines.
// Then these are gone, not merely clear: thousands of clear lines would still be drawn with every frame.
const UNLESS_ARCS: ExpressionSpecification = ["case", ["==", ["global-state", "arcs"], true], "none", "visible"]
const CALM: ExpressionSpecification = ["get", "calm"]

const CHOSEN_PX = 4
const VEIL = 0.5 // belts and their sites stay behind what this page is about

const CHOSEN: ExpressionSpecification = ["get", "chosen"]
const COUNT: ExpressionSpecification = ["sqrt", ["max", 1, ["get", "count"]]]

/** One line layer a state: a dash cannot be told feature by feature. */
const lines = (palette: Palette, reading: Reading): readonly LayerSpec[] => [
  ...LINE_STATES.map((state): LayerSpec => {
    const dash = DASHES[state]
    const [calm, plain] = state === "active" ? [0.28, 0.6] : [0.7, 0.95]
    const isOf: ExpressionSpecification = ["==", ["get", "state"], state]
    return {
      id: `registry-line-${state}`,
      type: "line",
      source: "registry-lines",
      filter: state === "active" ? ["all", isOf, ["!", CHOSEN]] : isOf,
      layout: {
        ...{ "line-cap": state === "planned" ? "round" : "butt", "line-join": "round" },
        ...(state === "active" ? { visibility: UNLESS_ARCS } : {}),
      },
      paint: {
        "line-color": PAIR_COLOURS[palette.name][state],
        "line-width": [
          "case",
          ...[CHOSEN, CHOSEN_PX * reading.enlargement],
          ...[CALM, (state === "active" ? 0.9 : 1.6) * reading.enlargement],
          (state === "active" ? 1.4 : 2.2) * reading.enlargement,
        ] as unknown as ExpressionSpecification,
        "line-opacity": ["case", CHOSEN, 1, ["get", "faded"], 0.14, CALM, calm, plain],
        ...(dash === null ? {} : { "line-dasharray": dash }),
      },
    }
  }),
  {
    id: "registry-line-chosen",
    type: "line",
    source: "registry-lines",
    filter: ["all", ["==", ["get", "state"], "active"], CHOSEN],
    layout: { "line-join": "round" },
    paint: { "line-color": PAIR_COLOURS[palette.name].active, "line-width": CHOSEN_PX * reading.enlargement },
  },
]

/** What is pointed at in the list, over all others. */
const pointed = (palette: Palette, reading: Reading): readonly LayerSpec[] => [
  {
    id: "registry-pointed-casing",
    type: "line",
    source: "registry-pointed",
    layout: { "line-cap": "round", "line-join": "round" },
    paint: { "line-color": palette.medallionPaper, "line-width": 7 * reading.enlargement },
  },
  {
    id: "registry-pointed",
    type: "line",
    source: "registry-pointed",
    layout: { "line-cap": "round", "line-join": "round" },
    paint: { "line-color": palette.ring, "line-width": 3.2 * reading.enlargement },
  },
]

const RADIUS_PX = 8
const END_PX = 4.5
const FAR_END_PX = 2.4
const STRENGTH: ExpressionSpecification = ["case", ["get", "faded"], 0.3, 1]

const ownRadius = (grow: number): ExpressionSpecification => ["*", RADIUS_PX * grow, ["min", 2.2, COUNT]]

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
      layout: {
        "symbol-placement": "line-center",
        "text-field": [
          "step",
          ["zoom"],
          ["case", ["any", CHOSEN, ["==", ["get", "state"], "proposed"]], ["get", "word"], ""],
          11.5,
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
      id: "registry-name",
      type: "symbol",
      source: "registry-marks",
      minzoom: 12,
      layout: {
        "text-field": ["get", "name"],
        "text-font": sans("Regular", reading.language),
        "text-size": 12 * grow,
        "text-variable-anchor": ["top", "bottom", "left", "right"],
        "text-radial-offset": [
          "/",
          ["+", ["case", ["get", "small"], END_PX * grow, ownRadius(grow)], 4 * grow],
          12 * grow,
        ],
      },
      paint: { "text-color": palette.label, "text-halo-color": palette.halo, "text-halo-width": 2 },
    },
    {
      id: "registry-mark",
      type: "circle",
      source: "registry-marks",
      paint: {
        "circle-radius": [
          ...(["interpolate", ["linear"], ["zoom"]] as const),
          ...[10, ["case", ["get", "small"], FAR_END_PX * grow, ownRadius(grow)]],
          ...[13, ["case", ["get", "small"], END_PX * grow, ownRadius(grow)]],
        ] as unknown as ExpressionSpecification,
        "circle-opacity": STRENGTH,
        "circle-stroke-opacity": STRENGTH,
        "circle-color": hue,
        "circle-stroke-color": ["case", CHOSEN, palette.ring, palette.medallionPaper],
        "circle-stroke-width": ["case", CHOSEN, 4 * grow, ["get", "small"], 0.8 * grow, 1.6 * grow],
      },
    },
    { ...markRoom("registry-marks", ["*", 2, ownRadius(grow)]), minzoom: 12, filter: ["!", ["get", "small"]] },
    {
      id: "registry-sign",
      type: "symbol",
      source: "registry-marks",
      layout: {
        "text-field": ["get", "sign"],
        "symbol-sort-key": ["get", "order"],
        "text-font": sans("Bold", reading.language),
        "text-size": 11 * grow,
        "text-padding": 0,
      },
      paint: { "text-color": palette.medallionPaper, "text-opacity": STRENGTH },
    },
  ]
}

/** How brands and pairs are drawn over the city's map. */
export const registryLayers = (palette: Palette, reading: Reading): GuideLayers => ({
  lines: [],
  marks: [
    {
      id: "registry-veil",
      type: "background",
      paint: { "background-color": palette.paper, "background-opacity": VEIL },
    },
    ...lines(palette, reading),
    ...pointed(palette, reading),
    ...marks(palette, reading),
  ],
})
