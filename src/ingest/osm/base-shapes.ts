import type { Gathered, GatheredWay } from "./gather-streets.ts"
import type { OsmTags } from "./osm-file.ts"
import { ribbonAlong } from "./ribbon.ts"
import { ringsOf } from "./rings.ts"
import { roadOf } from "./road-tags.ts"
import { areaKind, lineKind, namesIn, placeKind } from "./shape-tags.ts"

/** One thing the base map draws: flat places, longitude and latitude in turn, and the zoom it is first seen at. */
export type BaseShape = {
  readonly layer: "water" | "green" | "buildings" | "roads" | "metro_lines" | "metro_stations" | "places"
  readonly kind: "point" | "line" | "area"
  readonly minzoom: number
  readonly properties: Readonly<Record<string, string | number>>
  /** Lines, or the outline and holes of one area. */
  readonly parts: readonly Float64Array[]
}

/** Everything the base map draws of what was gathered, in the layers and names that the map's style reads. */
export const baseShapes = (gathered: Gathered): readonly BaseShape[] => {
  const shapes: BaseShape[] = []
  const lineOf = metroLineOf(gathered)
  for (const way of gathered.ways.values()) {
    const road = drawnRoad(way)
    const line = road ?? railOrStream(way, lineOf)
    const parts = line === null ? [] : runsOf(way.refs, gathered)
    // water is drawn by its area alone: a stream is as wide as somebody measured it, or as such streams are drawn
    if (line?.layer === "water")
      for (const run of parts) shapes.push({ ...line, kind: "area", parts: [ribbonAlong(run, widthOf(way.tags) / 2)] })
    else if (line !== null && parts.length > 0) shapes.push({ ...line, kind: "line", parts })
    const area = isClosed(way) ? drawnArea(way.tags, runsOf(way.refs, gathered).slice(0, 1)) : null
    if (area !== null) shapes.push(area)
  }
  for (const { members, tags } of gathered.areas)
    for (const rings of ringsOf(members, gathered)) {
      const area = drawnArea(tags, rings)
      if (area !== null) shapes.push(area)
    }
  for (const { lon, lat, tags } of gathered.places) {
    const found = placeKind(tags)
    if (found === null) continue
    const { layer, kind, rank } = found
    const properties = { kind, rank, ...namesIn(tags) }
    shapes.push({
      layer,
      kind: "point",
      minzoom: PLACE_ZOOM[kind] ?? 10,
      properties,
      parts: [Float64Array.of(lon, lat)],
    })
  }
  return shapes
}

const PLACE_ZOOM: Readonly<Record<string, number>> = { city: 6, county: 7, district: 8, town: 8 }

const ROAD_ZOOM: Readonly<Record<string, number>> = {
  motorway: 6,
  trunk: 6,
  primary: 8,
  secondary: 9,
  tertiary: 11,
  unclassified: 12,
  residential: 12,
  living_street: 12,
}

type Drawn = Pick<BaseShape, "layer" | "minzoom" | "properties">

const drawnRoad = ({ tags }: GatheredWay): Drawn | null => {
  const road = roadOf({ highway: tags["highway"] ?? "" })
  if (road === null || tags["area"] === "yes") return null
  const isLink = road.name.endsWith("_link")
  const name = road.name.replace(/_link$/, "")
  return {
    layer: "roads",
    minzoom: Math.max(ROAD_ZOOM[name] ?? 13, isLink ? 11 : 0),
    properties: { class: name, ...(isLink ? { link: 1 } : {}), ...namesIn(tags) },
  }
}

const DRAWN_METRES: Readonly<Record<string, number>> = { river: 16, canal: 10, stream: 4 }

const widthOf = (tags: OsmTags): number => {
  const metres = Number.parseFloat(tags["width"] ?? "")
  return metres > 0 && metres < 3000 ? metres : (DRAWN_METRES[tags["waterway"] ?? ""] ?? 4)
}

type MetroLine = Readonly<Record<string, string>>

const railOrStream = ({ id, tags }: GatheredWay, lineOf: ReadonlyMap<number, MetroLine>): Drawn | null => {
  const found = lineKind(tags)
  if (found === null) return null
  const minzoom = found.kind === "stream" ? 13 : found.layer === "water" ? 9 : 10
  return {
    layer: found.layer,
    minzoom,
    properties: { kind: found.layer === "water" ? "water" : found.kind, ...namesIn(tags), ...lineOf.get(id) },
  }
}

/** Colour and number of the metro line that runs on a way. */
const metroLineOf = ({ lines }: Gathered): ReadonlyMap<number, MetroLine> => {
  const found = new Map<number, MetroLine>()
  for (const { members, tags } of lines) {
    const colour = tags["colour"]
    const isColour = colour !== undefined && /^#[\da-f]{6}$/i.test(colour)
    const said = { ...(isColour ? { colour } : {}), ...(tags["ref"] === undefined ? {} : { ref: tags["ref"] }) }
    for (const { type, ref } of members) if (type === "way" && !found.has(ref)) found.set(ref, said)
  }
  return found
}

const drawnArea = (tags: OsmTags, rings: readonly Float64Array[]): BaseShape | null => {
  const found = areaKind(tags)
  if (found === null || (rings[0]?.length ?? 0) < 8) return null
  const { layer, kind } = found
  const minzoom = layer === "buildings" ? 14 : zoomForArea(rings[0] ?? new Float64Array())
  const properties = layer === "buildings" ? {} : { kind, ...namesIn(tags) }
  return { layer, kind: "area", minzoom, properties, parts: rings }
}

// Smaller than this many degrees across, nobody sees it at that zoom: two pixels.
const TWO_PIXELS_AT_ZERO = (360 / 512) * 2

const zoomForArea = (ring: Float64Array): number => {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < ring.length; i += 2) {
    least = Math.min(least, ring[i] ?? 0)
    most = Math.max(most, ring[i] ?? 0)
  }
  const zoom = Math.ceil(Math.log2(TWO_PIXELS_AT_ZERO / Math.max(1e-9, most - least)))
  return Math.max(6, Math.min(13, zoom))
}

const isClosed = ({ refs }: GatheredWay): boolean => refs.length > 3 && refs[0] === refs.at(-1)

/** The places of a way; where the extract leaves one out, the line is cut. */
const runsOf = (refs: readonly number[], { at }: Gathered): readonly Float64Array[] => {
  const runs: Float64Array[] = []
  let run: number[] = []
  const end = (): void => {
    if (run.length >= 4) runs.push(Float64Array.from(run))
    run = []
  }
  for (const ref of refs) {
    const found = at(ref)
    if (found === null) end()
    else run.push(...found)
  }
  end()
  return runs
}
