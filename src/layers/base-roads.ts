import type { ExpressionSpecification } from "maplibre-gl"
import type { FindBase } from "./base-source.ts"
import { growing, type Pixels, widths } from "./growing.ts"
import type { LayerSpec } from "./layer-spec.ts"
import type { Palette } from "./palette.ts"
import { isClass, isLink, notLink } from "./road-classes.ts"

type RoadRank = {
  readonly id: string
  readonly filter: ExpressionSpecification
  readonly minzoom: number
  readonly colour: (palette: Palette) => string
  readonly width: Pixels
  readonly casing: Pixels | null
}

// From the least to the greatest: later ones are drawn above.
const ROADS: readonly RoadRank[] = [
  {
    id: "path",
    filter: isClass("footway", "steps", "path", "pedestrian", "cycleway"),
    minzoom: 14,
    colour: (palette) => palette.path,
    width: widths(0, 0, 0.4, 1, 2.4),
    casing: null,
  },
  {
    id: "service",
    filter: isClass("service"),
    minzoom: 14,
    colour: (palette) => palette.lane,
    width: widths(0, 0, 0.4, 1.4, 5),
    casing: null,
  },
  {
    id: "lane",
    filter: isClass("residential", "living_street", "unclassified"),
    minzoom: 12.4,
    colour: (palette) => palette.road,
    width: widths(0, 0.3, 0.9, 3, 11),
    casing: widths(0, 0.5, 1.7, 4.2, 13),
  },
  {
    id: "tertiary",
    filter: ["all", isClass("tertiary", "tertiary_link")],
    minzoom: 11.4,
    colour: (palette) => palette.road,
    width: widths(0, 0.6, 1.7, 4.4, 14),
    casing: widths(0, 1, 2.8, 6, 16.5),
  },
  {
    id: "link",
    filter: ["all", isLink, isClass("motorway", "trunk", "primary", "secondary")],
    minzoom: 11.5,
    colour: (palette) => palette.road,
    width: widths(0, 0.5, 1.3, 3, 9),
    casing: widths(0, 1, 2.3, 4.6, 11),
  },
  {
    id: "secondary",
    filter: ["all", notLink, isClass("secondary")],
    minzoom: 9.6,
    colour: (palette) => palette.road,
    width: widths(0.3, 0.9, 2.4, 5.6, 17),
    casing: widths(0.5, 1.7, 3.8, 7.4, 20),
  },
  {
    id: "primary",
    filter: ["all", notLink, isClass("primary")],
    minzoom: 8,
    colour: (palette) => palette.mainRoad,
    width: widths(0.4, 1.3, 3.1, 6.8, 20),
    casing: widths(0.8, 2.3, 4.7, 8.8, 23),
  },
  {
    id: "trunk",
    filter: ["all", notLink, isClass("motorway", "trunk")],
    minzoom: 6,
    colour: (palette) => palette.motorway,
    width: widths(0.7, 1.7, 3.7, 7.6, 22),
    casing: widths(1.2, 2.9, 5.4, 9.8, 25),
  },
]

/** Streets by rank, casings below fills, the great above the small. */
export const roads = (palette: Palette, find: FindBase, grow: number): LayerSpec[] => {
  const source = find("roads")
  if (source === null) return []
  const casings = ROADS.filter((road) => road.casing !== null).map(
    (road): LayerSpec => ({
      id: `road-${road.id}-casing`,
      type: "line",
      ...source,
      filter: road.filter,
      minzoom: road.minzoom,
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": palette.roadCasing, "line-width": growing(road.casing ?? widths(0, 0, 0, 0, 0), grow) },
    }),
  )
  const fills = ROADS.map(
    (road): LayerSpec => ({
      id: `road-${road.id}`,
      type: "line",
      ...source,
      filter: road.filter,
      minzoom: road.minzoom,
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": road.colour(palette),
        "line-width": growing(road.width, grow),
        ...(road.id === "path" ? { "line-dasharray": [2, 1.5] } : {}),
      },
    }),
  )
  return [...casings, ...fills]
}
