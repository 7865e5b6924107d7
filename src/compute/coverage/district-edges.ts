import type { Rings } from "./flat-areas.ts"

/** The edges of districts in degrees, lower end first, those of district d from `first[d]` to `first[d + 1] - 1`. */
export type DistrictEdges = {
  /** lon, lat of the lower end, lon, lat of the upper. */
  readonly ends: Float64Array
  readonly first: Uint32Array
}

/** Collects the edges of districts, each a list of polygons with holes. */
export const districtEdgesOf = (districts: readonly (readonly Rings[])[]): DistrictEdges => {
  const ends: number[] = []
  const first = new Uint32Array(districts.length + 1)
  for (const [d, polygons] of districts.entries()) {
    for (const ring of polygons.flat()) {
      for (const [k, [lon, lat]] of ring.entries()) {
        const before = ring[k - 1]
        if (before === undefined) continue
        if (before[1] < lat) ends.push(before[0], before[1], lon, lat)
        else ends.push(lon, lat, before[0], before[1])
      }
    }
    first[d + 1] = ends.length / 4
  }
  return { ends: Float64Array.from(ends), first }
}

/** Longitude at which an edge meets a parallel that lies between its ends. Equal edges of two districts answer alike. */
export const lonAt = (ends: Float64Array, edge: number, lat: number): number => {
  const lon1 = ends[4 * edge] ?? 0
  const lat1 = ends[4 * edge + 1] ?? 0
  const lon2 = ends[4 * edge + 2] ?? 0
  const lat2 = ends[4 * edge + 3] ?? 0
  return lon1 + ((lon2 - lon1) * (lat - lat1)) / (lat2 - lat1)
}

/** Whether a parallel passes an edge: its lower end counts, its upper does not, so that corners count once. */
export const passes = (ends: Float64Array, edge: number, lat: number): boolean =>
  (ends[4 * edge + 1] ?? 0) <= lat && lat < (ends[4 * edge + 3] ?? 0)

/**
 * Whether a place lies in a district, with straight edges between degrees as GeoJSON means them: edges to the east are
 * counted, those of holes too. A place on the border of two districts is in exactly one of them.
 */
export const liesIn = ({ ends, first }: DistrictEdges, district: number, lon: number, lat: number): boolean => {
  let inside = false
  for (let edge = first[district] ?? 0; edge < (first[district + 1] ?? 0); edge++)
    if (passes(ends, edge, lat) && lonAt(ends, edge, lat) > lon) inside = !inside
  return inside
}
