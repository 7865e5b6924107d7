import type { Feature } from "../feature.ts"
import { lngLatOf } from "../ground/plane.ts"
import type { LaidBelt } from "./belts.ts"
import { compact, type PlainSite } from "./plain-records.ts"

/** A belt as a feature: its published line in one part or more, or no line. */
export const beltFeature = ({ spec, parts, record }: LaidBelt): Feature => {
  const [first] = parts
  const geometry: Feature["geometry"] =
    spec.drawn === "nothing" || first === undefined
      ? null
      : spec.drawn === "two-lines"
        ? { type: "MultiLineString", coordinates: parts }
        : { type: "LineString", coordinates: first }
  return { type: "Feature", properties: compact(record), geometry }
}

export const siteFeature = (site: PlainSite): Feature => {
  const { place, ...fields } = site
  return {
    type: "Feature",
    properties: compact(fields),
    geometry: place === null ? null : { type: "Point", coordinates: lngLatOf(place) },
  }
}
