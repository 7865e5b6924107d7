import type { Feature, FeatureCollection, LineString, Point } from "geojson"
import type { SiteId } from "../domain/ids.ts"
import type { LngLat } from "../domain/lng-lat.ts"
import type { Tour, Way } from "../domain/tour.ts"
import { growing, widths } from "./growing.ts"
import type { LayerSpec, Reading, SourceSpec } from "./layer-spec.ts"
import { beltColour, type Palette } from "./palette.ts"
import { siteName } from "./site-names.ts"

/** How a leg is drawn: `street` along the streets, `estimate` straight and dashed, `unknown` dotted: only what comes next. */
export type LegProperties = { readonly how: Way["kind"] | "rough"; readonly leg: number }

/** The lines of a tour on the map, and where it sets out. */
export type GuideLines = {
  readonly legs: FeatureCollection<LineString, LegProperties>
  readonly departure: FeatureCollection<Point, { readonly name: string }>
}

const NO_LINE: FeatureCollection<LineString> = { type: "FeatureCollection", features: [] }
const NO_POINT: FeatureCollection<Point> = { type: "FeatureCollection", features: [] }

const lineFeature = (line: readonly LngLat[], properties: LegProperties): Feature<LineString, LegProperties> => ({
  type: "Feature",
  geometry: { type: "LineString", coordinates: line.map((at) => [...at]) },
  properties,
})

/** A tour's legs as lines; stretches whose bends nobody recorded are lines of their own. Makes arrays: call it once a tour. */
export const guideLinesOf = (tour: Tour, departure: LngLat | null, name: string): GuideLines => {
  const features = tour.legs.flatMap(({ way }, leg): Feature<LineString, LegProperties>[] => {
    if (way.line === null || way.line.length < 2) return []
    if (way.kind !== "street") return [lineFeature(way.line, { how: way.kind, leg })]
    const parts = [lineFeature(way.line, { how: "street", leg })]
    for (const [first, last] of way.roughParts)
      parts.push(lineFeature(way.line.slice(first, last + 1), { how: "rough", leg }))
    return parts
  })
  const point: GuideLines["departure"]["features"] =
    departure === null
      ? []
      : [
          {
            type: "Feature",
            geometry: { type: "Point", coordinates: [...departure] },
            properties: { name },
          },
        ]
  return {
    legs: { type: "FeatureCollection", features },
    departure: { type: "FeatureCollection", features: point },
  }
}

/** The sources of a guide. The trail and its head are moved by the map itself: they begin empty. */
export const guideSources = (lines: GuideLines): Readonly<Record<string, SourceSpec>> => ({
  "guide-legs": { type: "geojson", data: lines.legs },
  "guide-departure": { type: "geojson", data: lines.departure },
  "guide-trail": { type: "geojson", data: NO_LINE },
  "guide-head": { type: "geojson", data: NO_POINT },
})

const LINE = widths(2, 2.8, 3.6, 5, 8)
const CASING = widths(4, 5.4, 6.8, 9, 13)
const TRAIL = widths(3, 4, 5, 7, 10)
const ROUND = { "line-join": "round", "line-cap": "round" } as const

/** The layers of a guide: `lines` below the names of the base map, `marks` above all stops. */
export type GuideLayers = {
  readonly lines: readonly LayerSpec[]
  readonly marks: readonly LayerSpec[]
  /** What is off the demonstration belts stays away. */
  readonly alone?: boolean
}

/** A tour's legs, the trail ridden so far with its head, and where it sets out. `hue` is the belt's number from 0. */
export const guideLayers = (palette: Palette, hue: number | null, reading: Reading): GuideLayers => {
  const grow = reading.enlargement
  const colour = hue === null ? palette.ring : beltColour(palette, hue)
  const lines: readonly LayerSpec[] = [
    {
      id: "guide-casing",
      type: "line",
      source: "guide-legs",
      filter: ["==", ["get", "how"], "street"],
      layout: ROUND,
      paint: { "line-color": palette.medallionPaper, "line-width": growing(CASING, grow) },
    },
    {
      id: "guide-street",
      type: "line",
      source: "guide-legs",
      filter: ["==", ["get", "how"], "street"],
      layout: ROUND,
      paint: {
        "line-color": colour,
        "line-width": growing(LINE, grow),
        "line-opacity": 0.75,
      },
    },
    {
      id: "guide-rough",
      type: "line",
      source: "guide-legs",
      filter: ["in", ["get", "how"], ["literal", ["rough", "estimate"]]],
      paint: {
        "line-color": ["match", ["get", "how"], "rough", palette.medallionPaper, colour],
        "line-width": growing(LINE, grow),
        "line-dasharray": [2.2, 1.8],
      },
    },
    {
      id: "guide-unknown",
      type: "line",
      source: "guide-legs",
      filter: ["==", ["get", "how"], "unknown"],
      layout: ROUND,
      paint: {
        "line-color": colour,
        "line-width": growing(LINE, grow),
        "line-dasharray": [0, 2.2],
      },
    },
    {
      id: "guide-trail",
      type: "line",
      source: "guide-trail",
      filter: ["get", "streets"],
      layout: ROUND,
      paint: { "line-color": palette.ring, "line-width": growing(TRAIL, grow) },
    },
    {
      id: "guide-trail-off-streets",
      type: "line",
      source: "guide-trail",
      filter: ["!", ["get", "streets"]],
      paint: { "line-color": palette.ring, "line-width": growing(LINE, grow), "line-dasharray": [2.2, 1.8] },
    },
  ]
  const marks: readonly LayerSpec[] = [
    {
      id: "guide-departure",
      type: "circle",
      source: "guide-departure",
      paint: {
        "circle-radius": 9 * grow,
        "circle-color": palette.ring,
        "circle-stroke-color": palette.medallionPaper,
        "circle-stroke-width": 3 * grow,
      },
    },
    {
      id: "guide-departure-name",
      type: "symbol",
      source: "guide-departure",
      layout: {
        ...siteName(reading, "chosen", 1.2),
        "text-variable-anchor": ["left", "right", "bottom", "top"],
        "text-overlap": "always",
      },
      paint: { "text-color": palette.label, "text-halo-color": palette.halo, "text-halo-width": 2 * grow },
    },
    {
      id: "guide-head",
      type: "circle",
      source: "guide-head",
      paint: {
        "circle-radius": 8 * grow,
        "circle-color": colour,
        "circle-stroke-color": palette.medallionPaper,
        "circle-stroke-width": 3.5 * grow,
      },
    },
  ]
  return { lines, marks }
}

/** The way that ends at a stop; null for the first. */
export const wayTo = (tour: Tour, stop: SiteId): Way | null => tour.legs.find(({ to }) => to === stop)?.way ?? null
