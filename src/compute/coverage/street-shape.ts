import type { LngLat } from "../../domain/lng-lat.ts"
import type { StreetNetwork } from "../../domain/street-network.ts"
import { metresBetween } from "../geodesy/distance.ts"

/**
 * The drawn line of a part of one segment, from share `start` to share `end` of it, `start < end`: its shape where that is
 * recorded, straight where not.
 */
export const stretchLine = (network: StreetNetwork, segment: number, start: number, end: number): readonly LngLat[] => {
  const shape = shapeOf(network, segment)
  if (start <= 0 && end >= 1) return shape
  let whole = 0
  const before = shape.map((at, k) => {
    const last = shape[k - 1]
    if (last !== undefined) whole += metresBetween(last, at)
    return whole
  })
  const line: LngLat[] = [placeAlong(shape, before, start * whole)]
  for (const [k, at] of shape.entries()) {
    const metres = before[k] ?? 0
    if (metres > start * whole && metres < end * whole) line.push(at)
  }
  line.push(placeAlong(shape, before, end * whole))
  return line
}

const shapeOf = ({ nodeLon, nodeLat, from, to, shapes }: StreetNetwork, segment: number): readonly LngLat[] => {
  const [a, b] = [from[segment] ?? 0, to[segment] ?? 0]
  const line: LngLat[] = [[nodeLon[a] ?? 0, nodeLat[a] ?? 0]]
  if (shapes !== null) {
    const end = shapes.start[segment + 1] ?? 0
    for (let k = shapes.start[segment] ?? 0; k < end; k++) line.push([shapes.lon[k] ?? 0, shapes.lat[k] ?? 0])
  }
  line.push([nodeLon[b] ?? 0, nodeLat[b] ?? 0])
  return line
}

const placeAlong = (shape: readonly LngLat[], before: readonly number[], metres: number): LngLat => {
  for (let k = 1; k < shape.length; k++) {
    const [from, to] = [before[k - 1] ?? 0, before[k] ?? 0]
    if (metres > to && k + 1 < shape.length) continue
    const [one, other] = [shape[k - 1] ?? [0, 0], shape[k] ?? [0, 0]]
    const share = to > from ? Math.min(1, Math.max(0, (metres - from) / (to - from))) : 0
    return [one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share]
  }
  return shape[0] ?? [0, 0]
}
