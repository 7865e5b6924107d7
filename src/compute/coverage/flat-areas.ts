import type { LngLat } from "../../domain/lng-lat.ts"
import type { CityFrame } from "../geodesy/city-frame.ts"

/** A polygon with holes as places: rings, the first the outline, each closed; several polygons may be one district. */
export type Rings = readonly (readonly LngLat[])[]

/**
 * One district on a city's plane: its edges, all with the district on their left. Straight on the plane: within a city
 * that is the shortest way on the ground between two corners.
 */
export type FlatArea = {
  /** x1, y1, x2, y2 of each edge. */
  readonly edges: Float64Array
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** The edges of polygons on a plane; however the rings were wound, outlines run against the clock and holes with it. */
export const flatAreaOf = ({ toPlane }: Pick<CityFrame, "toPlane">, polygons: readonly Rings[]): FlatArea => {
  const edges: number[] = []
  for (const rings of polygons) {
    for (const [index, ring] of rings.entries()) {
      const points = ring.map(([lon, lat]) => toPlane(lon, lat))
      addRing(edges, index === 0 ? 1 : -1, points)
    }
  }
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let k = 0; k < edges.length; k += 2) {
    west = Math.min(west, edges[k] ?? 0)
    east = Math.max(east, edges[k] ?? 0)
    south = Math.min(south, edges[k + 1] ?? 0)
    north = Math.max(north, edges[k + 1] ?? 0)
  }
  return { edges: Float64Array.from(edges), west, south, east, north }
}

const addRing = (edges: number[], sense: 1 | -1, points: readonly (readonly [number, number])[]): void => {
  const [originX, originY] = points[0] ?? [0, 0]
  let doubled = 0
  for (const [k, [x2, y2]] of points.entries()) {
    const [x1, y1] = points[k - 1] ?? [originX, originY]
    doubled += (x1 - originX) * (y2 - originY) - (x2 - originX) * (y1 - originY)
  }
  const ordered = doubled * sense >= 0 ? points : [...points].reverse()
  for (const [k, [x2, y2]] of ordered.entries()) {
    const before = ordered[k - 1]
    if (before !== undefined && (before[0] !== x2 || before[1] !== y2)) edges.push(before[0], before[1], x2, y2)
  }
}
