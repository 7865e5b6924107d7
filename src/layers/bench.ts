import type { FeatureCollection } from "geojson"
import type { BenchBelt, BenchReading, BenchSite } from "../domain/bench.ts"
import type { LngLat } from "../domain/lng-lat.ts"
import { growing, widths } from "./growing.ts"
import type { GuideLayers } from "./guide.ts"
import type { Reading, SourceSpec } from "./layer-spec.ts"
import type { Palette } from "./palette.ts"
import { sans } from "./type-faces.ts"

/** What of a draft is drawn: its sites and belts, a line being drawn, and where readings of its coordinates would put them. */
export type BenchDrawn = {
  readonly sites: readonly BenchSite[]
  readonly belts: readonly BenchBelt[]
  readonly drawing: readonly LngLat[]
  readonly readings: readonly BenchReading[]
}

/** The colours of readings, the same as beside their words; letters tell them apart as well. */
const READING_COLOURS = ["#1F6F78", "#B35408", "#5C5290", "#62676C"] as const

const source = (features: FeatureCollection["features"]): SourceSpec => ({
  type: "geojson",
  data: { type: "FeatureCollection", features },
})

/** The sources of a draft. */
export const benchSources = ({
  sites,
  belts,
  drawing,
  readings,
}: BenchDrawn): Readonly<Record<string, SourceSpec>> => ({
  "bench-lines": source([
    ...belts
      .filter(({ lines }) => lines.length > 0)
      .map(({ name, lines }) => ({
        type: "Feature" as const,
        properties: { name, form: "belt" },
        geometry: { type: "MultiLineString" as const, coordinates: lines.map((line) => line.map((at) => [...at])) },
      })),
    ...(drawing.length < 2
      ? []
      : [
          {
            type: "Feature" as const,
            properties: { name: "", form: "drawing" },
            geometry: { type: "LineString" as const, coordinates: drawing.map((at) => [...at]) },
          },
        ]),
  ]),
  "bench-sites": source([
    ...sites.flatMap(({ at, name, byHand }) =>
      at === null ? [] : [point(at, { name, form: byHand ? "hand" : "site" })],
    ),
    ...drawing.map((at) => point(at, { name: "", form: "bend" })),
  ]),
  "bench-readings": source(
    readings.flatMap(({ places }, index) =>
      places.map((at) => point(at, { letter: String.fromCharCode(65 + index), reading: index })),
    ),
  ),
})

const point = (at: LngLat, properties: Readonly<Record<string, string | number>>) => ({
  type: "Feature" as const,
  properties: { ...properties },
  geometry: { type: "Point" as const, coordinates: [...at] },
})

/** A draft over the city: belts as ribbons with a light core, sites as rings with their names. */
export const benchLayers = (palette: Palette, reading: Reading): GuideLayers => {
  const grow = reading.enlargement
  return {
    lines: [
      {
        id: "bench-ribbon",
        type: "line",
        source: "bench-lines",
        layout: { "line-join": "round", "line-cap": "round" },
        paint: {
          "line-color": palette.ring,
          "line-width": growing(widths(4, 6, 8, 10, 14), grow),
          "line-opacity": 0.85,
        },
      },
      {
        id: "bench-core",
        type: "line",
        source: "bench-lines",
        layout: { "line-join": "round", "line-cap": "round" },
        paint: { "line-color": palette.medallionPaper, "line-width": growing(widths(1, 1.6, 2.4, 3.2, 5), grow) },
      },
    ],
    marks: [
      {
        id: "bench-reading",
        type: "circle",
        source: "bench-readings",
        paint: {
          "circle-radius": ["interpolate", ["linear"], ["zoom"], 11, 5 * grow, 14, 9 * grow],
          "circle-color": [
            "match",
            ["get", "reading"],
            0,
            READING_COLOURS[0],
            1,
            READING_COLOURS[1],
            2,
            READING_COLOURS[2],
            READING_COLOURS[3],
          ],
          "circle-opacity": 0.9,
          "circle-stroke-color": palette.medallionPaper,
          "circle-stroke-width": 1.5 * grow,
        },
      },
      {
        id: "bench-reading-letter",
        type: "symbol",
        source: "bench-readings",
        minzoom: 12.5,
        layout: {
          "text-field": ["get", "letter"],
          "text-font": sans("Bold", reading.language),
          "text-size": 11 * grow,
          "text-overlap": "always",
        },
        paint: { "text-color": "#FFFFFF" },
      },
      {
        id: "bench-site",
        type: "circle",
        source: "bench-sites",
        paint: {
          "circle-radius": ["interpolate", ["linear"], ["zoom"], 11, 3 * grow, 15, 7 * grow],
          "circle-color": ["match", ["get", "form"], "hand", palette.ring, palette.medallionPaper],
          "circle-stroke-color": palette.ring,
          "circle-stroke-width": ["interpolate", ["linear"], ["zoom"], 11, 1.6 * grow, 15, 3 * grow],
        },
      },
      {
        id: "bench-site-name",
        type: "symbol",
        source: "bench-sites",
        minzoom: reading.narrow ? 13 : 11.5,
        layout: {
          "text-field": ["get", "name"],
          "text-font": sans("Medium", reading.language),
          "text-size": 13 * grow,
          "text-variable-anchor": ["left", "right", "top", "bottom"],
          "text-radial-offset": 0.9,
          "text-max-width": 9,
        },
        paint: { "text-color": palette.placeLabel, "text-halo-color": palette.halo, "text-halo-width": 1.6 * grow },
      },
    ],
  }
}
