import type { ExpressionSpecification, FilterSpecification } from "maplibre-gl"
import type { State } from "../domain/evidence.ts"
import { growing, widths } from "./growing.ts"
import type { GuideLayers } from "./guide.ts"
import type { LayerSpec, Reading } from "./layer-spec.ts"
import type { Palette } from "./palette.ts"
import { sans } from "./type-faces.ts"

type Theme = Palette["name"]

/** The states' colours as on the page, told apart by colour-blind eyes; shape and word say the same. */
export const COLOURS: Readonly<Record<Theme, Readonly<Record<State, string>>>> = {
  light: { met: "#1F6F78", unmet: "#B35408", unknown: "#62676C", planned: "#5C5290", "not-applicable": "#756C60" },
  dark: { met: "#6CC7CF", unmet: "#F0A063", unknown: "#B4B9BD", planned: "#B9AEEE", "not-applicable": "#A79F93" },
}

const STATE: ExpressionSpecification = ["get", "state"]

const colourIn = (theme: Theme): ExpressionSpecification => {
  const { met, unmet, unknown, planned } = COLOURS[theme]
  const other = COLOURS[theme]["not-applicable"]
  return ["match", STATE, "met", met, "unmet", unmet, "unknown", unknown, "planned", planned, other]
}

const STRENGTH: ExpressionSpecification = ["case", ["get", "faded"], 0.25, 1]

// A little wider than the ribbons they stand for.
const CASING = widths(6, 10, 13.5, 17, 22)
const RIBBON = widths(4.5, 7.5, 10.5, 13.5, 18)
const CORE = widths(2, 3.6, 5.4, 7.4, 10)
const ROUND = { "line-join": "round", "line-cap": "round" } as const

const ribbonsIn = (...states: readonly State[]): FilterSpecification => [
  "all",
  ["==", ["get", "form"], "ribbon"],
  ["in", STATE, ["literal", [...states]]],
]

/** Belts by state: met and unmet in full colour, planned as an outline, not known as grey hatching. */
const lines = (palette: Palette, grow: number): readonly LayerSpec[] => {
  const colour = colourIn(palette.name)
  const line = (
    id: string,
    filter: FilterSpecification,
    paint: Extract<LayerSpec, { type: "line" }>["paint"],
  ): LayerSpec => ({
    id,
    type: "line",
    source: "state-lines",
    filter,
    layout: id.endsWith("hatching") ? { "line-join": "round" } : ROUND,
    paint: { "line-color": colour, "line-opacity": STRENGTH, ...paint },
  })
  const paper = palette.medallionPaper
  return [
    line("state-casing", ["==", ["get", "form"], "ribbon"], {
      "line-color": paper,
      "line-width": growing(CASING, grow),
    }),
    line("state-ribbon", ribbonsIn("met", "unmet", "planned"), { "line-width": growing(RIBBON, grow) }),
    line("state-outline", ribbonsIn("planned"), { "line-color": paper, "line-width": growing(CORE, grow) }),
    line("state-hatching", ribbonsIn("unknown"), {
      "line-width": growing(RIBBON, grow),
      "line-dasharray": [0.22, 0.34],
    }),
    line("state-thread", ["==", ["get", "form"], "thread"], {
      "line-width": growing(CORE, grow),
      "line-dasharray": [0, 2.1],
    }),
  ]
}

/** The shape within a mark: a full disc and a half one, a triangle, strokes, a bar. */
const SHAPE: ExpressionSpecification = ["match", STATE, "unmet", "▲", "unknown", "〃", "planned", "◐", "met", "", "–"]

const MARK_PX = 8
const shapeSize = (radius: number): ExpressionSpecification => [
  "match",
  STATE,
  "unmet",
  radius * 2.5,
  "planned",
  radius * 2.2,
  radius * 1.5,
]
const BELT_DOWN_PX = 21 // clear of the belt's number
const SITE_ASIDE_PX = 10 // the lower right of a medallion

const marks = (palette: Palette, reading: Reading, belt: boolean): readonly LayerSpec[] => {
  const grow = reading.enlargement
  const colour = colourIn(palette.name)
  const name = belt ? "belt" : "site"
  const filter: FilterSpecification = ["==", ["get", "belt"], belt]
  const aside: [number, number] = belt ? [0, BELT_DOWN_PX * grow] : [SITE_ASIDE_PX * grow, SITE_ASIDE_PX * grow]
  const radius = belt ? MARK_PX : MARK_PX * 0.8
  const far = belt ? 1 : 0.7
  const text = {
    "text-color": colour,
    "text-halo-color": palette.halo,
    "text-opacity": STRENGTH,
    "text-translate": aside,
  }
  return [
    {
      id: `state-${name}-disc`,
      type: "circle",
      source: "state-marks",
      filter: ["all", filter, ["!=", STATE, "unmet"]],
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 10, radius * far * grow, 13, radius * grow],
        "circle-color": ["match", STATE, "met", colour, palette.medallionPaper],
        "circle-stroke-color": ["match", STATE, "met", palette.medallionPaper, colour],
        "circle-stroke-width": 1.8 * grow,
        "circle-opacity": STRENGTH,
        "circle-stroke-opacity": STRENGTH,
        "circle-translate": aside,
      },
    },
    {
      id: `state-${name}-shape`,
      type: "symbol",
      source: "state-marks",
      filter,
      layout: {
        "text-field": SHAPE,
        "text-font": sans("Bold", reading.language),
        "text-size": [
          "interpolate",
          ["linear"],
          ["zoom"],
          10,
          shapeSize(radius * far * grow),
          13,
          shapeSize(radius * grow),
        ],
        "text-overlap": "always",
        "text-padding": 0,
      },
      paint: { ...text, "text-halo-width": ["match", STATE, "unmet", 2.4 * grow, 0] },
    },
    ...(belt
      ? [
          {
            id: "state-belt-word",
            type: "symbol",
            source: "state-marks",
            minzoom: reading.narrow ? 11 : 9.4,
            filter,
            layout: {
              "text-field": ["get", "word"],
              "text-font": sans("Bold", reading.language),
              "text-size": 12.5 * grow,
              "text-anchor": "left",
              "text-offset": [0.95, 0],
              "text-padding": 1,
            },
            paint: { ...text, "text-halo-width": 2 * grow },
          } satisfies LayerSpec,
        ]
      : []),
  ]
}

/** How states are drawn over the city's map, by shape, word and colour together. */
export const statesLayers = (palette: Palette, reading: Reading): GuideLayers => ({
  lines: lines(palette, reading.enlargement),
  marks: [...marks(palette, reading, false), ...marks(palette, reading, true)],
})
