import { BASE_LAYERS, type BaseLayer } from "../../domain/atlas.ts"
import { checkGeojson } from "../geojson/check-geojson.ts"
import { isPlainObject, quoted } from "../plain.ts"
import type { ProblemLog } from "../problems.ts"
import { newReader } from "../reader.ts"
import { type RecordCheck, recordCheckOf } from "../record-check.ts"
import { baseProperties } from "../schema/base-files.ts"

/** What a layer of the sketch base is drawn from. */
const SHAPES: Readonly<Record<BaseLayer, readonly string[]>> = {
  water: ["Polygon", "MultiPolygon"],
  relief: ["Polygon", "MultiPolygon"],
  green: ["Polygon", "MultiPolygon"],
  roads: ["LineString", "MultiLineString"],
  "metro-lines": ["LineString", "MultiLineString"],
  "metro-stations": ["Point"],
  places: ["Point"],
}

const CHECKS: Readonly<Record<BaseLayer, RecordCheck<unknown>>> = {
  water: recordCheckOf(baseProperties.water, "properties"),
  relief: recordCheckOf(baseProperties.relief, "properties"),
  green: recordCheckOf(baseProperties.green, "properties"),
  roads: recordCheckOf(baseProperties.roads, "properties"),
  "metro-lines": recordCheckOf(baseProperties["metro-lines"], "properties"),
  "metro-stations": recordCheckOf(baseProperties["metro-stations"], "properties"),
  places: recordCheckOf(baseProperties.places, "properties"),
}

/** Checks a layer of the sketch base: GeoJSON rules, the shape it is drawn from, and the few properties the style reads. */
export const checkBaseLayer = (file: string, value: unknown, log: ProblemLog): void => {
  const layer = BASE_LAYERS.find((name) => `${name}.geojson` === file)
  checkGeojson(file, value, log)
  if (layer === undefined || !isPlainObject(value) || !Array.isArray(value["features"])) return
  const reader = newReader(file, "features", log)
  value["features"].forEach((feature: unknown, index) => {
    if (!isPlainObject(feature)) return
    reader.moveTo(index, null)
    CHECKS[layer](feature["properties"], reader)
    const type = isPlainObject(feature["geometry"]) ? feature["geometry"]["type"] : undefined
    if (typeof type === "string" && !SHAPES[layer].includes(type))
      log.add("geometry-type", file, reader.at("geometry.type"), {
        found: quoted(type),
        expected: SHAPES[layer].join(" | "),
      })
  })
}
