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
    readonly at: LngLat
    readonly name: string
    readonly look: FacilityLook
    readonly uncertaintyMetres: number
  }[]
  /** From those to be served to their nearest facility. */
  readonly lines: readonly (readonly [from: LngLat, to: LngLat])[]
  readonly gaps: readonly { readonly at: LngLat; readonly mark: string; readonly radiusMetres: number }[]
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

/** The sources of a coverage. Makes arrays: call it once an answer. */
export const coverageSources = (drawing: CoverageDrawing): Readonly<Record<string, SourceSpec>> => {
  const grounds = [ground(drawing.shape, false), ground(drawing.plannedShape, true)]
  const lines = drawing.lines.map(
    ([from, to]): Feature<LineString, object> => ({
      type: "Feature",
      geometry: { type: "LineString", coordinates: [[...from], [...to]] },
      properties: {},
    }),
  )
  const blurs = drawing.facilities.flatMap(({ at, uncertaintyMetres }) =>
    uncertaintyMetres >= WORTH_SHOWING_METRES ? [disc(at, uncertaintyMetres)] : [],
  )
  return {
    "cover-ground": { type: "geojson", data: collection(grounds.filter((one) => one.geometry.coordinates.length > 0)) },
    "cover-streets": {
      type: "geojson",
      data: collection(
        [streetsOf(drawing.streets, false), streetsOf(drawing.plannedStreets, true)].filter(
          ({ geometry }) => geometry.coordinates.length > 0,
        ),
      ),
    },
    "cover-people": {
      type: "geojson",
      data: collection(drawing.people.map(({ at, reached }) => point(at, { reached }))),
    },
    "cover-facilities": {
      type: "geojson",
      data: collection(drawing.facilities.map(({ at, name, look }) => point(at, { name, look }))),
    },
    "cover-blurs": { type: "geojson", data: collection(blurs) },
    "cover-lines": { type: "geojson", data: collection(lines) },
    "cover-gap-grounds": {
      type: "geojson",
      data: collection(drawing.gaps.map(({ at, radiusMetres }) => disc(at, Math.max(radiusMetres, 60)))),
    },
    "cover-gaps": {
      type: "geojson",
      data: collection(drawing.gaps.map(({ at, mark }) => point(at, { mark }))),
    },
    "cover-proposed": {
      type: "geojson",
      data: collection(drawing.proposed.map(({ at, mark }) => point(at, { mark }))),
    },
  }
}

const WORTH_SHOWING_METRES = 100 // less is within the facility's own mark at the scale of a city
