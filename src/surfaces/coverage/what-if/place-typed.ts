import type { Bounds, LngLat } from "../../../domain/lng-lat.ts"

/** A city and what lies around it: degrees beyond its bounds that a planner may still mean. */
const AROUND_DEGREES = 1

/** Reads "119.30, 26.08" (longitude first, as the city's files have it). Null for what is no place near the city. */
export const placeFrom = (typed: string, [west, south, east, north]: Bounds): LngLat | null => {
  const parts = typed
    .normalize("NFKC")
    .split(/[,，\s]+/)
    .filter((part) => part !== "")
  const [lon, lat] = parts.map(Number)
  if (parts.length !== 2 || lon === undefined || lat === undefined) return null
  const isNear =
    lon >= west - AROUND_DEGREES &&
    lon <= east + AROUND_DEGREES &&
    lat >= south - AROUND_DEGREES &&
    lat <= north + AROUND_DEGREES
  return isNear ? [lon, lat] : null
}
