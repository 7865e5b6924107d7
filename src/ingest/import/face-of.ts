import type { LngLat } from "../../domain/lng-lat.ts"
import type { Box } from "../datum/diagnose.ts"
import { isPlainObject } from "../plain.ts"
import { FORMAT_VERSION } from "../schema/atlas-file.ts"
import { type Growing, valueAt, withoutNothing } from "../tables/at-path.ts"
import { isId } from "./pinyin-ids.ts"

/** What an atlas says of itself, from what was written of it and what must be there. */
export type FaceContext = {
  readonly written: Growing | null
  /** The name of the folder it goes to. */
  readonly folder: string
  readonly title: string
  readonly date: string
  readonly places: readonly LngLat[]
  readonly city: Box | null
  readonly standards: readonly string[]
  readonly romanise: (name: string) => string
}

const CHINA: Box = [73.5, 18, 135.1, 53.6]
const AROUND_DEGREES = 0.02

/** The record of atlas.json. What nobody wrote is worked out: bounds around the sites, the middle of the bounds, today. */
export const faceOf = ({ written, folder, title, date, places, city, standards, romanise }: FaceContext): Growing => {
  const said = withoutNothing(written ?? {})
  const kept: Growing = isPlainObject(said) ? { ...said } : {}
  delete kept["sheet"]
  const bounds = boxIn(kept["bounds"]) ?? boxAround(places) ?? city ?? CHINA
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
  const id =
    typeof kept["id"] === "string" && isId(kept["id"]) ? kept["id"] : isId(name) ? name : idFrom(romanise(title))
  const hasTitle = valueAt(kept, "title.zh") !== undefined && !String(valueAt(kept, "title.zh")).startsWith("未填名称")
  return {
    languages: ["zh", "en"],
    standards: [...standards],
    basemap: { kind: "sketch" },
    ...kept,
    formatVersion: FORMAT_VERSION,
    id,
    title: hasTitle ? kept["title"] : { zh: title },
    edition: kept["edition"] ?? date,
    centre: pairIn(kept["centre"]) ?? [round((bounds[0] + bounds[2]) / 2), round((bounds[1] + bounds[3]) / 2)],
    bounds,
  }
}

const idFrom = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60) || "city"

const numbersIn = (value: unknown, count: number): readonly number[] | null =>
  Array.isArray(value) && value.length === count && value.every((one) => typeof one === "number") ? value : null

const isOnGlobe = (lon: number, lat: number): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 90

const pairIn = (value: unknown): readonly number[] | null => {
  const [lon, lat] = numbersIn(value, 2) ?? []
  return lon !== undefined && lat !== undefined && isOnGlobe(lon, lat) ? [lon, lat] : null
}

const boxIn = (value: unknown): Box | null => {
  const [west, south, east, north] = numbersIn(value, 4) ?? []
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null
  return isOnGlobe(west, south) && isOnGlobe(east, north) ? [west, south, east, north] : null
}

const boxAround = (all: readonly LngLat[]): Box | null => {
  const places = all.filter(([lon, lat]) => isOnGlobe(lon, lat))
  if (places.length === 0) return null
  const lons = places.map(([lon]) => lon)
  const lats = places.map(([, lat]) => lat)
  const least = (values: readonly number[]): number =>
    round(values.reduce((one, other) => Math.min(one, other)) - AROUND_DEGREES)
  const most = (values: readonly number[]): number =>
    round(values.reduce((one, other) => Math.max(one, other)) + AROUND_DEGREES)
  return [least(lons), least(lats), most(lons), most(lats)]
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6
