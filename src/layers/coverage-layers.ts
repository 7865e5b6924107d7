import type { ExpressionSpecification } from "maplibre-gl"
import { coverageMarks } from "./coverage-marks.ts"
import type { GuideLayers } from "./guide.ts"
import type { LayerSpec, Reading } from "./layer-spec.ts"
import type { Palette } from "./palette.ts"
import { COLOURS } from "./standards-layers.ts"

const REACHED: ExpressionSpecification = ["get", "reached"]
const PLANNED: ExpressionSpecification = ["get", "planned"]

/** Seen from far a reached street is all there is to see of the ground about it; near, a thread in that ground. */
const STREET_WIDTH: ExpressionSpecification = ["interpolate", ["linear"], ["zoom"], ...[10, 2, 13, 1.6, 15, 1]]

/** Ground, people and ways: below the names of the map. */
const lines = (palette: Palette, grow: number): readonly LayerSpec[] => {
  const { met, unmet, unknown, planned } = COLOURS[palette.name]
  return [
    {
      id: "cover-ground",
      type: "fill",
      source: "cover-ground",
      paint: { "fill-color": ["case", PLANNED, planned, met], "fill-opacity": ["case", PLANNED, 0.06, 0.16] },
    },
    {
      id: "cover-edge",
      type: "line",
      source: "cover-ground",
      filter: ["!", PLANNED],
      paint: { "line-color": met, "line-width": ["interpolate", ["linear"], ["zoom"], 11, 0.6 * grow, 14, 1.6 * grow] },
    },
    {
      id: "cover-planned-edge",
      type: "line",
      source: "cover-ground",
      filter: PLANNED,
      paint: { "line-color": planned, "line-width": 2 * grow, "line-dasharray": [2, 1.4] },
    },
    {
      id: "cover-street",
      type: "line",
      source: "cover-streets",
      filter: ["!", PLANNED],
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": met, "line-opacity": 0.45, "line-width": STREET_WIDTH },
    },
    {
      id: "cover-planned-street",
      type: "line",
      source: "cover-streets",
      filter: PLANNED,
      paint: { "line-color": planned, "line-width": 1.6 * grow, "line-dasharray": [2.4, 1.4] },
    },
    {
      id: "cover-gap-ground",
      type: "line",
      source: "cover-gap-grounds",
      paint: { "line-color": unmet, "line-width": 1.6 * grow, "line-dasharray": [1.2, 1.2] },
    },
    {
      id: "cover-blur",
      type: "line",
      source: "cover-blurs",
      paint: { "line-color": unknown, "line-width": 1.2 * grow, "line-dasharray": [1, 2] },
    },
    {
      id: "cover-line",
      type: "line",
      source: "cover-lines",
      paint: { "line-color": unknown, "line-width": 0.7 * grow, "line-opacity": 0.45 },
    },
    {
      id: "cover-people",
      type: "circle",
      source: "cover-people",
      paint: {
        "circle-radius": [
          "interpolate",
          ["linear"],
          ["zoom"],
          10,
          0.9 * grow,
          12.5,
          1.7 * grow,
          14,
          3 * grow,
          16,
          5 * grow,
        ],
        // Colour is not alone: who is out of reach is a ring, who cannot be told a pale disc.
        "circle-color": ["match", REACHED, "covered", met, "unsure", unknown, palette.medallionPaper],
        "circle-opacity": ["match", REACHED, "unsure", 0.5, 0.85],
        "circle-stroke-color": ["match", REACHED, "covered", met, "unsure", unknown, unmet],
        "circle-stroke-width": ["match", REACHED, "not", 1 * grow, 0],
        "circle-stroke-opacity": 0.75,
      },
    },
  ]
}

/** How a coverage is drawn over the city's map: shape, sign and colour say the same. */
export const coverageLayers = (palette: Palette, reading: Reading): GuideLayers => ({
  lines: lines(palette, reading.enlargement),
  marks: coverageMarks(palette, reading),
})
