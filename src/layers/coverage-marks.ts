import type { ExpressionSpecification } from "maplibre-gl"
import type { LayerSpec, Reading } from "./layer-spec.ts"
import { markRoom } from "./mark-room.ts"
import type { Palette } from "./palette.ts"
import { COLOURS } from "./standards-layers.ts"
import { sans } from "./type-faces.ts"

const LOOK: ExpressionSpecification = ["get", "look"]

const DISC_PX = 13.5

/** Discs with a number in them. */
const numbered = (
  source: string,
  colours: { readonly fill: string; readonly edge: string; readonly text: string },
  reading: Reading,
): readonly LayerSpec[] => {
  const grow = reading.enlargement
  return [
    {
      id: `${source}-disc`,
      type: "circle",
      source,
      paint: {
        "circle-radius": DISC_PX * grow,
        "circle-color": colours.fill,
        "circle-stroke-color": colours.edge,
        "circle-stroke-width": 2 * grow,
      },
    },
    markRoom(source, 2 * DISC_PX * grow),
    {
      id: `${source}-number`,
      type: "symbol",
      source,
      layout: {
        "text-field": ["get", "mark"],
        "text-font": sans("Bold", reading.language),
        "text-size": 11.5 * grow,
        "text-overlap": "always",
        "text-padding": 0,
      },
      paint: { "text-color": colours.text },
    },
  ]
}

/** Facilities, gaps and proposals: above everything. */
export const coverageMarks = (palette: Palette, reading: Reading): readonly LayerSpec[] => {
  const grow = reading.enlargement
  const { met, unmet, unknown, planned } = COLOURS[palette.name]
  const paper = palette.medallionPaper
  return [
    ...numbered("cover-gaps", { fill: paper, edge: unmet, text: unmet }, reading),
    {
      id: "cover-facility",
      type: "circle",
      source: "cover-facilities",
      paint: {
        "circle-radius": ["match", LOOK, "is", 6 * grow, 8 * grow],
        "circle-color": ["match", LOOK, "is", met, "removed", paper, planned],
        "circle-stroke-color": ["match", LOOK, "is", paper, "removed", unknown, paper],
        "circle-stroke-width": 2 * grow,
      },
    },
    markRoom("cover-facilities", 14 * grow),
    {
      id: "cover-facility-sign",
      type: "symbol",
      source: "cover-facilities",
      filter: ["!=", LOOK, "is"],
      layout: {
        "text-field": ["match", LOOK, "added", "+", "moved", "→", "removed", "×", "○"],
        "text-font": sans("Bold", reading.language),
        "text-size": 13 * grow,
        "text-overlap": "always",
        "text-padding": 0,
      },
      paint: { "text-color": ["match", LOOK, "removed", unknown, paper] },
    },
    {
      id: "cover-facility-name",
      type: "symbol",
      source: "cover-facilities",
      minzoom: 12.5,
      // Sites as they are have their names on the map already.
      filter: ["!=", LOOK, "is"],
      layout: {
        "text-field": ["get", "name"],
        "text-font": sans("Bold", reading.language),
        "text-size": 12 * grow,
        "text-anchor": "left",
        "text-offset": [0.9, 0],
        "text-max-width": 9,
      },
      paint: {
        "text-color": ["match", LOOK, "removed", unknown, planned],
        "text-halo-color": palette.halo,
        "text-halo-width": 2 * grow,
      },
    },
    {
      id: "cover-candidate",
      type: "circle",
      source: "cover-candidates",
      paint: {
        "circle-radius": 6 * grow,
        "circle-color": paper,
        "circle-stroke-color": planned,
        "circle-stroke-width": 2.5 * grow,
      },
    },
    ...numbered("cover-proposed", { fill: planned, edge: paper, text: paper }, reading),
  ]
}
