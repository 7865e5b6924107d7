import type { LngLat } from "../../domain/lng-lat.ts"
import { type AtlasFiles, BASE_FILES } from "../atlas-files.ts"
import { EXPLAINER } from "../explainer.ts"
import { readJson } from "../gate/read-json.ts"
import { readLineGeometry, readPointGeometry, readPolygonGeometry } from "../geometry/read-geometry.ts"
import { isPlainObject, type PlainObject } from "../plain.ts"
import { newProblemLog, type ProblemLog } from "../problems.ts"
import { newReader, type Reader } from "../reader.ts"
import { checkBaseLayer } from "./base-layer.ts"
import { type Area, areaOf } from "./ground.ts"

/** A named point of the base: a district's label or a station. */
export type NamedPlace = { readonly name: string; readonly kind: string; readonly at: LngLat }

/** What the sketch base says of the ground, as far as its files were given. */
export type BaseGround = {
  readonly water: readonly Area[]
  readonly roads: readonly (readonly LngLat[])[]
  readonly places: readonly NamedPlace[]
  readonly stations: readonly NamedPlace[]
}

/** Checks the base files that were given, and reads what the place rules stand on. Wrong features are passed over: they are in the log. */
export const readBaseGround = (files: AtlasFiles, log: ProblemLog): BaseGround => {
  const values = new Map<string, unknown>()
  for (const file of BASE_FILES) {
    const found = files.get(file)
    const value = found === undefined ? undefined : readJson(file, found, log)
    if (value === undefined) continue
    checkBaseLayer(file, value, log)
    values.set(file, value)
  }
  const polygons = featuresOf(values.get("water.geojson"), (geometry, reader) => readPolygonGeometry(geometry, reader))
  const roads = featuresOf(values.get("roads.geojson"), (geometry, reader) => readLineGeometry(geometry, reader))
  return {
    water: polygons.flatMap(({ shape }) => shape).map(areaOf),
    roads: roads.flatMap(({ shape }) => shape),
    places: namedPlaces(values.get("places.geojson")),
    stations: namedPlaces(values.get("metro-stations.geojson")),
  }
}

const namedPlaces = (value: unknown): readonly NamedPlace[] =>
  featuresOf(value, (geometry, reader) => readPointGeometry(geometry, reader)).flatMap(({ shape, properties }) => {
    const { name, kind } = properties
    return typeof name === "string" ? [{ name, kind: typeof kind === "string" ? kind : "", at: shape }] : []
  })

/** The features of a layer whose shape can be read; what is wrong with the others was said by checkBaseLayer. */
const featuresOf = <Shape>(
  value: unknown,
  read: (geometry: unknown, reader: Reader) => Shape | null | undefined,
): readonly { shape: Shape; properties: PlainObject }[] => {
  if (!isPlainObject(value) || !Array.isArray(value["features"])) return []
  const unheard = newReader("", "features", newProblemLog(EXPLAINER))
  return value["features"].flatMap((feature: unknown) => {
    if (!isPlainObject(feature) || !isPlainObject(feature["properties"])) return []
    const shape = read(feature["geometry"], unheard)
    return shape === null || shape === undefined ? [] : [{ shape, properties: feature["properties"] }]
  })
}
