import type { DataDrivenPropertyValueSpecification, ExpressionSpecification } from "maplibre-gl"
import type { LayerSpec, Reading } from "./layer-spec.ts"
import type { Palette } from "./palette.ts"
import { sans, WATER_FACE } from "./type-faces.ts"

/** Where one layer of the base comes from: a tile layer of a street pack, or a sketch file. */
export type BaseSource = { readonly source: string; readonly "source-layer"?: string }

/** Finds a base layer's source by name; null when this city has none. */
export type FindBase = (layer: BaseLayerName) => BaseSource | null

export type BaseLayerName =
  | "water"
  | "relief"
  | "green"
  | "roads"
  | "metro_lines"
  | "metro_stations"
  | "places"
  | "edge"

type Width = DataDrivenPropertyValueSpecification<number>

type Pixels = readonly [at8: number, at11: number, at13: number, at15: number, at18: number]

const widths = (...pixels: Pixels): Pixels => pixels

/** A width that grows with the zoom: `pixels` at zooms 8, 11, 13, 15 and 18. */
const growing = ([at8, at11, at13, at15, at18]: Pixels, grow: number): Width => [
  "interpolate",
  ["exponential", 1.4],
  ["zoom"],
  8,
  at8 * grow,
  11,
  at11 * grow,
  13,
  at13 * grow,
  15,
  at15 * grow,
  18,
  at18 * grow,
]

/** The name in the reader's language, Chinese where nobody has written another. */
export const nameIn = (language: "zh" | "en"): ExpressionSpecification =>
  language === "en" ? ["coalesce", ["get", "name_en"], ["get", "name"]] : ["coalesce", ["get", "name"], ""]

const isClass = (...classes: string[]): ExpressionSpecification => ["in", ["get", "class"], ["literal", classes]]
const isLink: ExpressionSpecification = ["==", ["get", "link"], 1]
const notLink: ExpressionSpecification = ["!=", ["get", "link"], 1]

const ground = (palette: Palette, find: FindBase, grow: number): LayerSpec[] => {
  const layers: LayerSpec[] = [{ id: "paper", type: "background", paint: { "background-color": palette.paper } }]
  const relief = find("relief")
  if (relief !== null)
    for (const [metres, colour] of palette.hills)
      layers.push({
        id: `relief-${metres}`,
        type: "fill",
        ...relief,
        filter: ["==", ["get", "ele"], metres],
        paint: { "fill-color": colour, "fill-antialias": false },
      })
  const green = find("green")
  if (green !== null)
    layers.push({
      id: "green",
      type: "fill",
      ...green,
      paint: { "fill-color": ["match", ["get", "kind"], "wood", palette.wood, palette.park] },
    })
  const water = find("water")
  if (water !== null)
    layers.push(
      { id: "water", type: "fill", ...water, paint: { "fill-color": palette.water } },
      {
        id: "shore",
        type: "line",
        ...water,
        layout: { "line-join": "round" },
        paint: { "line-color": palette.shore, "line-width": growing(widths(0.5, 0.9, 1.2, 1.6, 2), grow) },
      },
    )
  return layers
}

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

const roads = (palette: Palette, find: FindBase, grow: number): LayerSpec[] => {
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

const metro = (palette: Palette, find: FindBase, grow: number): LayerSpec[] => {
  const layers: LayerSpec[] = []
  const lines = find("metro_lines")
  if (lines !== null)
    layers.push({
      id: "metro",
      type: "line",
      ...lines,
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": ["coalesce", ["get", "colour"], palette.stationLabel],
        "line-width": growing(widths(0.6, 1.4, 2, 2.8, 4), grow),
        "line-opacity": palette.name === "light" ? 0.5 : 0.55,
      },
    })
  const stations = find("metro_stations")
  if (stations !== null)
    layers.push({
      id: "station",
      type: "circle",
      ...stations,
      minzoom: 11.2,
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 11, 1.6 * grow, 13, 3 * grow, 16, 5 * grow],
        "circle-color": palette.stationFill,
        "circle-stroke-color": palette.stationLabel,
        "circle-stroke-width": ["interpolate", ["linear"], ["zoom"], 11, 0.8 * grow, 15, 1.4 * grow],
        "circle-opacity": 0.95,
        "circle-stroke-opacity": 0.75,
      },
    })
  return layers
}

/** A sketch ends somewhere: its edge fades into the paper instead of being cut. */
const sheetEdge = (palette: Palette, find: FindBase): LayerSpec[] => {
  const edge = find("edge")
  if (edge === null) return []
  return [
    {
      id: "sheet-edge",
      type: "fill",
      ...edge,
      paint: { "fill-color": palette.paper, "fill-opacity": ["get", "opacity"], "fill-antialias": false },
    },
  ]
}

/** Ground, roads and rails: all of the base that lies below the belts. */
export const baseGround = (palette: Palette, find: FindBase, { enlargement }: Reading): readonly LayerSpec[] => [
  ...ground(palette, find, enlargement),
  ...roads(palette, find, enlargement),
  ...metro(palette, find, enlargement),
  ...sheetEdge(palette, find),
]

/** The base's lettering: above the belts' lines, giving way to every label of theirs. */
export const baseLabels = (palette: Palette, find: FindBase, reading: Reading): readonly LayerSpec[] => {
  const { language, enlargement } = reading
  const size = (at10: number, at15: number): DataDrivenPropertyValueSpecification<number> => [
    "interpolate",
    ["linear"],
    ["zoom"],
    10,
    at10 * enlargement,
    15,
    at15 * enlargement,
  ]
  const halo = { "text-halo-color": palette.halo, "text-halo-width": 1.4 * enlargement, "text-halo-blur": 0.4 }
  const name = nameIn(language)
  const layers: LayerSpec[] = []
  const stations = find("metro_stations")
  if (stations !== null)
    layers.push({
      id: "station-name",
      type: "symbol",
      ...stations,
      minzoom: 12.6,
      layout: {
        "text-field": name,
        "text-font": sans("Regular", language),
        "text-size": size(10, 13),
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 0.7,
        "text-justify": "auto",
        "text-padding": 6,
        "text-max-width": 9,
      },
      paint: { "text-color": palette.stationLabel, ...halo },
    })
  const roadNames = find("roads")
  if (roadNames !== null)
    layers.push({
      id: "road-name",
      type: "symbol",
      ...roadNames,
      minzoom: 13,
      filter: ["all", ["has", "name"], isClass("trunk", "primary", "secondary", "tertiary", "residential")],
      layout: {
        "symbol-placement": "line",
        "text-field": name,
        "text-font": sans("Regular", language),
        "text-size": size(10, 12.5),
        "text-letter-spacing": language === "zh" ? 0.18 : 0.02,
        "symbol-spacing": 420,
        "text-padding": 12,
        "text-max-angle": 30,
      },
      paint: { "text-color": palette.roadLabel, ...halo },
    })
  const places = find("places")
  if (places !== null)
    layers.push(
      {
        id: "hill-name",
        type: "symbol",
        ...places,
        filter: ["==", ["get", "kind"], "hill"],
        minzoom: 10.5,
        layout: {
          "text-field": name,
          "text-font": sans("Regular", language),
          "text-size": size(11, 14),
          "text-padding": 8,
        },
        paint: { "text-color": palette.placeLabel, ...halo },
      },
      {
        id: "district-name",
        type: "symbol",
        ...places,
        filter: ["in", ["get", "kind"], ["literal", ["district", "county", "town"]]],
        minzoom: 8.4,
        maxzoom: 14.5,
        layout: {
          "text-field": name,
          "text-font": sans("Medium", language),
          "text-size": size(13, 18),
          "text-letter-spacing": language === "zh" ? 0.35 : 0.12,
          "text-padding": 6,
          "text-max-width": 8,
          // A district is an area: its name may step aside.
          "text-variable-anchor": ["center", "top", "bottom", "left", "right"],
          "text-radial-offset": 1.2,
          "symbol-sort-key": ["coalesce", ["get", "rank"], 5],
        },
        paint: { "text-color": palette.placeLabel, ...halo },
      },
      {
        id: "water-name",
        type: "symbol",
        ...places,
        filter: ["==", ["get", "kind"], "water"],
        minzoom: 9,
        layout: {
          "text-field": name,
          "text-font": WATER_FACE,
          "text-size": size(14, 19),
          "text-letter-spacing": language === "zh" ? 0.6 : 0.1,
          "text-rotate": ["coalesce", ["get", "turn"], 0],
          "text-padding": 4,
        },
        paint: { "text-color": palette.waterLabel, "text-halo-color": palette.water, "text-halo-width": 0.8 },
      },
      {
        id: "city-name",
        type: "symbol",
        ...places,
        filter: ["==", ["get", "kind"], "city"],
        maxzoom: 10,
        layout: {
          "text-field": name,
          "text-font": sans("Medium", language),
          "text-size": size(20, 24),
          "text-letter-spacing": 0.2,
        },
        paint: { "text-color": palette.cityLabel, ...halo },
      },
    )
  return layers
}
