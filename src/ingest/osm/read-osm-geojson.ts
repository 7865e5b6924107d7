import { readGeojsonText } from "../import/read-geojson-text.ts"
import { featuresOf } from "../map-files/features.ts"
import type { PlainObject } from "../plain.ts"
import { type OsmFile, type OsmMember, OsmRefused, type OsmTags } from "./osm-file.ts"

type Elements = {
  readonly nodes: { readonly lon: number; readonly lat: number; readonly tags: OsmTags | null }[]
  readonly ways: { readonly refs: readonly number[]; readonly tags: OsmTags }[]
  readonly relations: { readonly members: readonly OsmMember[]; readonly tags: OsmTags }[]
}

/**
 * Streets as GeoJSON with OpenStreetMap's tags as properties, as many programs write them. Lines that share a position share a
 * crossing, as they do in the map they were cut from. Throws OsmRefused for what is no GeoJSON.
 */
export const readOsmGeojson = (file: string, text: string): OsmFile => {
  const { value } = readGeojsonText(file, text)
  if (value === null) throw new OsmRefused({ kind: "streets-broken", at: 0 })
  const elements = elementsOf(value)
  return {
    read: async (visit, progress) => {
      for (const [id, { lon, lat, tags }] of elements.nodes.entries()) visit.node?.(id, lon, lat, tags)
      for (const [id, { refs, tags }] of elements.ways.entries()) visit.way?.(id, refs, tags)
      for (const [id, { members, tags }] of elements.relations.entries()) visit.relation?.(id, members, tags)
      progress(1)
    },
  }
}

const elementsOf = (value: PlainObject): Elements => {
  const elements: Elements = { nodes: [], ways: [], relations: [] }
  const known = new Map<string, number>()
  const nodeAt = (position: unknown): number | null => {
    const [lon, lat]: readonly unknown[] = Array.isArray(position) ? position : []
    if (typeof lon !== "number" || typeof lat !== "number") return null
    const key = `${Math.round(lon * 1e7)},${Math.round(lat * 1e7)}`
    const before = known.get(key)
    if (before !== undefined) return before
    known.set(key, elements.nodes.length)
    return elements.nodes.push({ lon, lat, tags: null }) - 1
  }
  const wayOf = (line: unknown, tags: OsmTags): number => {
    const refs = (Array.isArray(line) ? line : []).map(nodeAt).filter((ref) => ref !== null)
    return elements.ways.push({ refs, tags }) - 1
  }
  const areaOf = (rings: unknown, tags: OsmTags): void => {
    const lines = Array.isArray(rings) ? rings : []
    const members = lines.map((ring, i): OsmMember => {
      return { type: "way", ref: wayOf(ring, {}), role: i === 0 ? "outer" : "inner" }
    })
    elements.relations.push({ members, tags: { ...tags, type: "multipolygon" } })
  }
  for (const { properties, shape } of featuresOf(value)) {
    const tags = tagsOf(properties)
    const parts = Array.isArray(shape?.coordinates) ? shape.coordinates : []
    if (shape?.type === "Point") {
      const at = nodeAt(parts)
      const node = at === null ? undefined : elements.nodes[at]
      if (at !== null && node !== undefined) elements.nodes[at] = { ...node, tags }
    } else if (shape?.type === "LineString") wayOf(parts, tags)
    else if (shape?.type === "MultiLineString") for (const part of parts) wayOf(part, tags)
    else if (shape?.type === "Polygon") areaOf(parts, tags)
    else if (shape?.type === "MultiPolygon") for (const part of parts) areaOf(part, tags)
  }
  return elements
}

// GDAL writes the lesser tags of a feature into one text.
const OTHER_TAGS = /"((?:[^"\\]|\\.)*)"=>"((?:[^"\\]|\\.)*)"/g

const tagsOf = (properties: PlainObject): OsmTags => {
  const tags: Record<string, string> = Object.create(null)
  const other = properties["other_tags"]
  if (typeof other === "string") for (const [, key = "", value = ""] of other.matchAll(OTHER_TAGS)) tags[key] = value
  for (const [key, value] of Object.entries(properties))
    if (typeof value === "string" || typeof value === "number") tags[key] = String(value)
  return tags
}
