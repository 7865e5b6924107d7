import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Point } from "geojson"
import type { Shape } from "../../compute/coverage/coverage-question.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import type { Scenario } from "../../domain/scenario.ts"
import { withoutForbidden } from "../xml-text.ts"

/** What leaves as GeoJSON: figures as they are, or a scenario's; told apart in every feature. */
export type CoverageOut = {
  readonly title: string
  /** Said of every file: what it is of, when, from whom, and 虚构示例 where it is. */
  readonly notes: readonly string[]
  readonly scenario: Scenario | null
  /** Said of every feature that no fact stands behind; null for facts. */
  readonly stamp: string | null
  readonly facilities: readonly {
    readonly id: string
    readonly name: string
    readonly at: LngLat | null
    readonly reachMetres: number | null
    readonly isAdded: boolean
  }[]
  readonly reach: string
  readonly shape: Shape
  /** Streets within reach on foot. */
  readonly streets: readonly (readonly LngLat[])[]
  readonly gaps: readonly {
    readonly at: LngLat
    readonly name: string
    readonly points: number
    readonly weight: number
    readonly radiusMetres: number
  }[]
}

type Out = FeatureCollection<Point | MultiPolygon | MultiLineString | null> & {
  readonly title: string
  readonly notes: readonly string[]
  readonly scenario: string | null
}

const DECIMALS = 7 // a centimetre

const rounded = ([lon, lat]: LngLat): number[] => [Number(lon.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))]
const pointAt = (at: LngLat): Point => ({ type: "Point", coordinates: rounded(at) })

/**
 * Facilities, the ground they reach and the gaps as RFC 7946 has it, in WGS84. A scenario's facilities say what was changed, those
 * it closes are in it too; a facility without a place has a null geometry. The ground is drawn, not measured.
 */
export const coverageGeojson = (out: CoverageOut): Out => {
  const { scenario, stamp } = out
  const changes = new Map(scenario?.changes.map((change) => [change.id, change]))
  const said = stamp === null ? {} : { scenario: true, note: stamp }
  const facilities = out.facilities.map(
    ({ id, name, at, reachMetres }): Feature<Point | null> => ({
      type: "Feature",
      id,
      geometry: at === null ? null : pointAt(at),
      properties: {
        what: "facility",
        name: withoutForbidden(name),
        reachMetres,
        ...said,
        ...(scenario === null ? {} : { change: changes.get(id)?.kind ?? "none" }),
      },
    }),
  )
  const closed = [...changes.values()].flatMap((change): readonly Feature<null>[] =>
    change.kind === "removed"
      ? [
          {
            type: "Feature",
            id: change.id,
            geometry: null,
            properties: { what: "facility", ...said, change: "removed" },
          },
        ]
      : [],
  )
  const ground: readonly Feature<MultiPolygon>[] =
    out.shape.length === 0
      ? []
      : [
          {
            type: "Feature",
            geometry: {
              type: "MultiPolygon",
              coordinates: out.shape.map((polygon) => polygon.map((ring) => ring.map(rounded))),
            },
            properties: { what: "reach", reach: out.reach, drawnNotMeasured: true, ...said },
          },
        ]
  const streets: readonly Feature<MultiLineString>[] =
    out.streets.length === 0
      ? []
      : [
          {
            type: "Feature",
            geometry: { type: "MultiLineString", coordinates: out.streets.map((line) => line.map(rounded)) },
            properties: { what: "reached-streets", reach: out.reach, ...said },
          },
        ]
  const gaps = out.gaps.map(
    ({ at, name, points, weight, radiusMetres }, index): Feature<Point> => ({
      type: "Feature",
      geometry: pointAt(at),
      properties: {
        ...{ what: "gap", rank: index + 1, name: withoutForbidden(name), points, weight },
        radiusMetres: Math.round(radiusMetres),
        ...said,
      },
    }),
  )
  return {
    type: "FeatureCollection",
    title: out.title,
    notes: out.notes,
    scenario: scenario?.name ?? null,
    features: [...facilities, ...closed, ...ground, ...streets, ...gaps],
  }
}
