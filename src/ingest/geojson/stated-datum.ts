import { isPlainObject } from "../plain.ts"

/** A shifted datum some Chinese map services use. */
export type ShiftedDatum = "GCJ-02" | "BD-09"

const GCJ = /gcj[-_ ]?0?2|火星坐标|autonavi|\bamap\b|高德|腾讯/i
const BD = /\bbd[-_ ]?0?9|bd09|baidu|百度/i

/** The shifted datum a text names, or null. */
export const datumNamedIn = (text: unknown): ShiftedDatum | null => {
  if (typeof text !== "string") return null
  if (BD.test(text)) return "BD-09"
  return GCJ.test(text) ? "GCJ-02" : null
}

/** The shifted datum a file's name ends on or carries as a word of its own, as in `sites-gcj02.geojson`. */
export const datumInFileName = (file: string): ShiftedDatum | null => {
  if (/(?:^|[-_. ])bd-?0?9(?:[-_. ]|ll|mc)/i.test(file)) return "BD-09"
  return /(?:^|[-_. ])gcj-?0?2(?:[-_. ])/i.test(file) ? "GCJ-02" : null
}

// Names under which exporters say which datum they used.
const DATUM_FIELDS = [
  "datum",
  "crs",
  "srs",
  "coordsys",
  "coordtype",
  "coord_type",
  "coordinate_system",
  "coordinateSystem",
  "坐标系",
  "坐标系统",
  "坐标类型",
] as const

/** Where an object says that its coordinates are in a shifted datum: the field and the datum, or null. */
export const statedDatum = (holder: unknown): { readonly field: string; readonly datum: ShiftedDatum } | null => {
  if (!isPlainObject(holder)) return null
  for (const field of DATUM_FIELDS) {
    const datum = datumNamedIn(field === "crs" ? crsName(holder[field]) : holder[field])
    if (datum !== null) return { field, datum }
  }
  return null
}

/** The name in a `crs` member of old GeoJSON, or the text itself where it is only a text. */
export const crsName = (crs: unknown): string | null => {
  if (typeof crs === "string") return crs
  if (!isPlainObject(crs)) return null
  const { properties, name } = crs
  if (isPlainObject(properties)) {
    const said = properties["name"] ?? properties["href"] ?? properties["code"]
    return said === undefined ? null : String(said)
  }
  return typeof name === "string" ? name : null
}
