import type { OsmTags } from "./osm-file.ts"

/** What the base map draws of an area. */
export type AreaKind = { readonly layer: "water" | "green" | "buildings"; readonly kind: string }

const PARKS: ReadonlySet<string> = new Set([
  ...["park", "garden", "nature_reserve", "common", "golf_course", "recreation_ground", "dog_park", "pitch"],
])
const GRASS: ReadonlySet<string> = new Set([
  "grass",
  "meadow",
  "village_green",
  "recreation_ground",
  "cemetery",
  "orchard",
])
const WOODS: ReadonlySet<string> = new Set(["wood", "scrub", "heath", "forest"])

/** What an area with these tags is drawn as; null for what the base does not draw. */
export const areaKind = (tags: OsmTags): AreaKind | null => {
  const { natural, waterway, landuse, leisure, building } = tags
  if (
    natural === "water" ||
    waterway === "riverbank" ||
    waterway === "dock" ||
    landuse === "reservoir" ||
    landuse === "basin"
  )
    return { layer: "water", kind: "water" }
  if (natural === "bay" || natural === "strait") return { layer: "water", kind: "sea" }
  if ((natural !== undefined && WOODS.has(natural)) || landuse === "forest") return { layer: "green", kind: "wood" }
  if ((leisure !== undefined && PARKS.has(leisure)) || (landuse !== undefined && GRASS.has(landuse)))
    return { layer: "green", kind: "park" }
  return building !== undefined && building !== "no" ? { layer: "buildings", kind: "building" } : null
}

/** What the base map draws of a line beside streets. */
export type LineKind = { readonly layer: "water" | "metro_lines"; readonly kind: string }

const RAILS: ReadonlySet<string> = new Set(["rail", "subway", "light_rail", "tram", "monorail", "narrow_gauge"])
const STREAMS: ReadonlySet<string> = new Set(["river", "canal", "stream"])

/** What a line with these tags is drawn as; null for what the base does not draw. */
export const lineKind = (tags: OsmTags): LineKind | null => {
  const { railway, waterway, tunnel } = tags
  if (railway !== undefined && RAILS.has(railway) && tags["service"] === undefined)
    return { layer: "metro_lines", kind: railway }
  return waterway !== undefined && STREAMS.has(waterway) && (tunnel === undefined || tunnel === "no")
    ? { layer: "water", kind: waterway }
    : null
}

/** What the base map letters at a place; `rank` as in sketches, 1 the greatest. */
export type PlaceKind = { readonly layer: "places" | "metro_stations"; readonly kind: string; readonly rank: number }

const PLACES: Readonly<Record<string, readonly [kind: string, rank: number]>> = {
  city: ["city", 1],
  county: ["county", 2],
  district: ["district", 2],
  borough: ["district", 2],
  town: ["town", 3],
  suburb: ["district", 3],
  quarter: ["district", 4],
}

/** What a node with these tags is lettered as; null where it has no name or is nothing of the kind. */
export const placeKind = (tags: OsmTags): PlaceKind | null => {
  if (tags["name"] === undefined && tags["name:zh"] === undefined) return null
  const place = tags["place"]
  const [kind, rank] = (place !== undefined && Object.hasOwn(PLACES, place) ? PLACES[place] : undefined) ?? []
  if (kind !== undefined && rank !== undefined) return { layer: "places", kind, rank }
  if (tags["natural"] === "peak") return { layer: "places", kind: "hill", rank: 4 }
  const isStation = tags["railway"] === "station" || tags["railway"] === "halt"
  return isStation && tags["station"] !== "miniature"
    ? { layer: "metro_stations", kind: tags["station"] ?? "train", rank: 3 }
    : null
}

/** Names as the base map reads them: Chinese where there is one, else what stands on the spot; English beside. */
export const namesIn = (tags: OsmTags): Readonly<Record<string, string>> => {
  const name = tags["name:zh"] ?? tags["name:zh-Hans"] ?? tags["name"]
  const english = tags["name:en"]
  return { ...(name === undefined ? {} : { name }), ...(english === undefined ? {} : { name_en: english }) }
}
