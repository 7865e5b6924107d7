import type { Feature, FeatureCollection, LineString, Point } from "geojson"
import type { LngLat } from "../domain/lng-lat.ts"
import type { PairState } from "../domain/pair.ts"
import { arcBetween } from "./arc-line.ts"
import type { SourceSpec } from "./layer-spec.ts"

/** A brand at a site: its tier's sign, how large, and whether it is the one that lies open. */
export type RegistryMark = {
  /** What a tap on it opens. */
  readonly id: string
  readonly at: LngLat
  readonly sign: string
  readonly name: string
  /** The place of its tier among all tiers: which colour it has. */
  readonly tier: number
  readonly count: number
  /** An end of a pair: a dot among many. */
  readonly small: boolean
  readonly chosen: boolean
  /** Something else is chosen. */
  readonly faded: boolean
}

/** What a line between two units stands for: a pair in its state, or one that is proposed. */
export type LineState = PairState | "proposed"

/** Two units joined by a line. */
export type RegistryLine = {
  readonly id: string
  readonly from: LngLat
  readonly to: LngLat
  readonly state: LineState
  readonly word: string
  readonly chosen: boolean
  readonly faded: boolean
  /** One of very many, none of them chosen: drawn thin and pale. */
  readonly calm: boolean
}

const MOST_CURVED = 2_000 // more arcs of many points each would take long to cut into tiles

/** Brands and pairs as collections, to be made once an answer. */
export const registrySources = (
  marks: readonly RegistryMark[],
  lines: readonly RegistryLine[],
): Readonly<Record<string, SourceSpec>> => ({
  "registry-marks": { type: "geojson", data: collection(marks.map(markFeature)) },
  "registry-lines": {
    type: "geojson",
    data: collection(lines.map((line) => lineFeature(line, lines.length <= MOST_CURVED))),
  },
  ...NOTHING_POINTED,
})

// A site is what the map answers a tap with: `id` and `belt` are what it looks for.
// `order` puts the sign of what is drawn last, and so on top, before the others.
const markFeature = ({ at, ...properties }: RegistryMark, place: number): Feature<Point> => ({
  type: "Feature",
  geometry: { type: "Point", coordinates: [...at] },
  properties: { ...properties, belt: "", order: -place },
})

const lineFeature = ({ from, to, ...properties }: RegistryLine, curved: boolean): Feature<LineString> => ({
  type: "Feature",
  geometry: { type: "LineString", coordinates: curved ? arcBetween(from, to) : [[...from], [...to]] },
  properties,
})

const collection = <Shape extends Point | LineString>(features: Feature<Shape>[]): FeatureCollection<Shape> => ({
  type: "FeatureCollection",
  features,
})

/** The one line that is pointed at, apart from all others: these need not be cut again. */
export const pointedSource = (line: RegistryLine | undefined): Readonly<Record<string, SourceSpec>> => ({
  "registry-pointed": { type: "geojson", data: collection(line === undefined ? [] : [lineFeature(line, true)]) },
})

const NOTHING_POINTED = pointedSource(undefined)
