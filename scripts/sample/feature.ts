import type { LngLat } from "../../src/domain/lng-lat.ts"
import { lngLatOf, type Ring, type Vec } from "./ground/plane.ts"
import { simplifiedRing, turning, withSteps } from "./ground/shapes.ts"
import type { Valley } from "./land/valley.ts"

export type Geometry =
  | { readonly type: "Point"; readonly coordinates: LngLat }
  | { readonly type: "LineString"; readonly coordinates: readonly LngLat[] }
  | { readonly type: "MultiLineString"; readonly coordinates: readonly (readonly LngLat[])[] }
  | { readonly type: "Polygon"; readonly coordinates: readonly (readonly LngLat[])[] }

export type Feature = {
  readonly type: "Feature"
  readonly id?: string
  readonly properties: Readonly<Record<string, unknown>>
  readonly geometry: Geometry | null
}

/** One feature a line, so that a change shows as the lines it touches. */
export const collectionText = (features: readonly Feature[]): string =>
  `{"type":"FeatureCollection","features":[\n${features.map((feature) => JSON.stringify(feature)).join(",\n")}\n]}\n`

/** One record a line under a single key. */
export const listText = (key: string, records: readonly unknown[]): string =>
  `{${JSON.stringify(key)}:[\n${records.map((record) => JSON.stringify(record)).join(",\n")}\n]}\n`

const closed = (ring: Ring, counterClockwise: boolean): LngLat[] => {
  const turned = turning(ring) > 0 === counterClockwise ? ring : [...ring].reverse()
  const line = turned.map(lngLatOf)
  const thinned = line.filter((at, i) => i === 0 || at[0] !== line[i - 1]?.[0] || at[1] !== line[i - 1]?.[1])
  const first = thinned[0]
  return first === undefined ? [] : [...thinned, first]
}

/** A polygon of the plane with holes, wound as RFC 7946 asks. */
export const polygonOf = (outer: Ring, holes: readonly Ring[] = []): Geometry => ({
  type: "Polygon",
  coordinates: [closed(outer, true), ...holes.map((hole) => closed(hole, false))],
})

/** A ring of valley coordinates, bent along the valley and thinned by a metre or two. */
export const bentRing = (valley: Valley, ring: Ring): Vec[] =>
  simplifiedRing(
    withSteps([...ring, ...ring.slice(0, 1)], 60)
      .slice(0, -1)
      .map(valley.toPlane),
    1.6,
  )
