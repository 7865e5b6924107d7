import { join } from "node:path"
import { metresBetween } from "../../src/compute/geodesy/distance.ts"
import type { LngLat } from "../../src/domain/lng-lat.ts"
import { isPlainObject } from "../../src/ingest/plain.ts"
import { readTextFile } from "../check/read-text-file.ts"

/** Road lines as drawn, by place: the places one comes to next along a line, and how far that is. */
export type RoadWeb = ReadonlyMap<string, readonly RoadStep[]>
export type RoadStep = { readonly at: LngLat; readonly key: string; readonly metres: number }

const ROAD_FILES = ["roads.geojson.gz", "roads.geojson"]

/** A place to a millionth of a degree, as graphs write them. */
export const placeKey = ([lon, lat]: LngLat): string => `${Math.round(lon * 1e6)},${Math.round(lat * 1e6)}`

/** The roads drawn in a folder of streets; null when there are none or they cannot be read: shapes are then not known. */
export const readRoadWeb = async (folder: string): Promise<RoadWeb | null> => {
  for (const name of ROAD_FILES) {
    const found = await readTextFile(join(folder, name))
    if (found === null || "failure" in found) continue
    try {
      const roads: unknown = JSON.parse(found.text)
      return roadWebOf(roads)
    } catch {
      return null
    }
  }
  return null
}

/** The web of all lines in a FeatureCollection; whatever else is in it is passed over. */
export const roadWebOf = (collection: unknown): RoadWeb => {
  const web = new Map<string, RoadStep[]>()
  const features: unknown = isPlainObject(collection) ? collection["features"] : null
  for (const feature of Array.isArray(features) ? features : []) {
    const geometry: unknown = isPlainObject(feature) ? feature["geometry"] : null
    if (!isPlainObject(geometry)) continue
    const { type, coordinates } = geometry
    if (type === "LineString") addLine(web, coordinates)
    if (type === "MultiLineString" && Array.isArray(coordinates)) for (const line of coordinates) addLine(web, line)
  }
  return web
}

const addLine = (web: Map<string, RoadStep[]>, line: unknown): void => {
  let before: LngLat | null = null
  for (const position of Array.isArray(line) ? line : []) {
    const [lon, lat]: readonly unknown[] = Array.isArray(position) ? position : []
    if (typeof lon !== "number" || typeof lat !== "number") return
    const at: LngLat = [lon, lat]
    if (before !== null && placeKey(before) !== placeKey(at)) {
      const metres = metresBetween(before, at)
      addStep(web, before, at, metres)
      addStep(web, at, before, metres)
    }
    before = at
  }
}

const addStep = (web: Map<string, RoadStep[]>, from: LngLat, at: LngLat, metres: number): void => {
  const key = placeKey(at)
  const steps = web.get(placeKey(from)) ?? []
  if (steps.length === 0) web.set(placeKey(from), steps)
  if (!steps.some((step) => step.key === key)) steps.push({ at, key, metres })
}
