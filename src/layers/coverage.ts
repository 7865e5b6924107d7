import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Point, Polygon } from "geojson"
import type { LngLat } from "../domain/lng-lat.ts"
import { circleAround } from "./circle-around.ts"
import type { SourceSpec } from "./layer-spec.ts"

/** How somebody stands to what reaches them; cannot be told where a place is not known well enough. */
export type Reached = "covered" | "unsure" | "not"

/** A facility as the map shows it: as it is, or as a planner would have it. */
export type FacilityLook = "is" | "added" | "moved" | "removed" | "reach"

type Rings = readonly (readonly (readonly LngLat[])[])[]

/** All that is drawn of a city's coverage. */
export type CoverageDrawing = {
  /** Ground within reach: of the facts, and of a scenario. */
  readonly shape: Rings
  readonly plannedShape: Rings
  /** Streets within reach on foot: of the facts, and of a scenario. */
  readonly streets: readonly (readonly LngLat[])[]
  readonly plannedStreets: readonly (readonly LngLat[])[]
  readonly people: readonly { readonly at: LngLat; readonly reached: Reached }[]
  readonly facilities: readonly {
    readonly id: string
    readonly at: LngLat
    readonly name: string
    readonly look: FacilityLook
    readonly uncertaintyMetres: number
  }[]
  /** From those to be served to their nearest facility. */
  readonly lines: readonly (readonly [from: LngLat, to: LngLat])[]
  readonly gaps: readonly { readonly at: LngLat; readonly mark: string; readonly radiusMetres: number }[]
  /** Places where a planner would let a new centre stand. */
  readonly candidates: readonly LngLat[]
  /** Places proposed for new centres. */
  readonly proposed: readonly { readonly at: LngLat; readonly mark: string }[]
}

const collection = <Shape extends Feature["geometry"], Said extends object>(
  features: readonly Feature<Shape, Said>[],
): FeatureCollection<Shape, Said> => ({ type: "FeatureCollection", features: [...features] })

const point = <Said extends object>(at: LngLat, properties: Said): Feature<Point, Said> => ({
  type: "Feature",
  geometry: { type: "Point", coordinates: [at[0], at[1]] },
  properties,
})

const ground = (rings: Rings, planned: boolean): Feature<MultiPolygon, { readonly planned: boolean }> => ({
  type: "Feature",
  geometry: {
    type: "MultiPolygon",
    coordinates: rings.map((polygon) => polygon.map((ring) => ring.map(([lon, lat]) => [lon, lat]))),
  },
  properties: { planned },
})

const streetsOf = (
  streets: readonly (readonly LngLat[])[],
  planned: boolean,
): Feature<MultiLineString, { readonly planned: boolean }> => ({
  type: "Feature",
  geometry: { type: "MultiLineString", coordinates: streets.map((line) => line.map(([lon, lat]) => [lon, lat])) },
  properties: { planned },
})

const disc = (at: LngLat, metres: number): Feature<Polygon, object> => ({
  type: "Feature",
  geometry: { type: "Polygon", coordinates: [circleAround(at, metres)] },
  properties: {},
})

type Sources = Readonly<Record<string, SourceSpec>>

const source = (features: readonly Feature<Feature["geometry"], object>[]): SourceSpec => ({
  type: "geojson",
  data: collection(features),
})

/** Ground and streets within reach. Makes arrays, as all below do: call it once an answer. */
export const groundSources = ({
  shape,
  plannedShape,
  streets,
  plannedStreets,
}: Pick<CoverageDrawing, "shape" | "plannedShape" | "streets" | "plannedStreets">): Sources => ({
  "cover-ground": source(
    [ground(shape, false), ground(plannedShape, true)].filter(({ geometry }) => geometry.coordinates.length > 0),
  ),
  "cover-streets": source(
    [streetsOf(streets, false), streetsOf(plannedStreets, true)].filter(
      ({ geometry }) => geometry.coordinates.length > 0,
    ),
  ),
})

/** Those to be served, and the lines to what is nearest to them. */
export const peopleSources = ({ people, lines }: Pick<CoverageDrawing, "people" | "lines">): Sources => ({
  "cover-people": source(people.map(({ at, reached }) => point(at, { reached }))),
  "cover-lines": source(
    lines.map(
      ([from, to]): Feature<LineString, object> => ({
        type: "Feature",
        geometry: { type: "LineString", coordinates: [[...from], [...to]] },
        properties: {},
      }),
    ),
  ),
})

/** Facilities, and how far off they may be where that is worth showing. */
export const facilitySources = (facilities: CoverageDrawing["facilities"]): Sources => ({
  "cover-facilities": source(facilities.map(({ at, id, name, look }) => point(at, { id, name, look }))),
  "cover-blurs": source(
    facilities.flatMap(({ at, uncertaintyMetres }) =>
      uncertaintyMetres >= WORTH_SHOWING_METRES ? [disc(at, uncertaintyMetres)] : [],
    ),
  ),
})

/** Gaps, places that are offered and places that are proposed. */
export const markSources = ({
  gaps,
  candidates,
  proposed,
}: Pick<CoverageDrawing, "gaps" | "candidates" | "proposed">): Sources => ({
  "cover-gap-grounds": source(gaps.map(({ at, radiusMetres }) => disc(at, Math.max(radiusMetres, 60)))),
  "cover-gaps": source(gaps.map(({ at, mark }) => point(at, { mark }))),
  "cover-candidates": source(candidates.map((at) => point(at, {}))),
  "cover-proposed": source(proposed.map(({ at, mark }) => point(at, { mark }))),
})

const WORTH_SHOWING_METRES = 100 // less is within the facility's own mark at the scale of a city
