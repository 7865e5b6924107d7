import type { LngLat } from "../../domain/lng-lat.ts"
import type { StreetNetwork } from "../../domain/street-network.ts"
import { metresBetween } from "../geodesy/distance.ts"
import type { StreetGraph } from "./street-graph.ts"
import type { StreetWay, WayStep } from "./street-way.ts"

/** What is drawn of a way. */
export type StreetLine = {
  /** From the one snapped place to the other: two points at least. */
  readonly line: readonly LngLat[]
  /** Parts of it (index of the first and of the last point) whose true bends nobody has recorded. */
  readonly roughParts: readonly (readonly [first: number, last: number])[]
}

/** The line of a way along the shapes of its streets, where they are known; it begins and ends exactly at the snapped places. */
export const lineOf = ({ network }: StreetGraph, { from, to, steps }: StreetWay): StreetLine => {
  const line: LngLat[] = [from.at]
  const roughParts: (readonly [number, number])[] = []
  for (const [i, step] of steps.entries()) {
    const first = line.length - 1
    const points = pointsAlong(network, step)
    for (const point of points.slice(1, -1)) addPoint(line, point)
    addPoint(line, i === steps.length - 1 ? to.at : (points[points.length - 1] ?? to.at))
    const last = line.length - 1
    if (network.rough[step.segment] !== 1 || last === first) continue
    const before = roughParts[roughParts.length - 1]
    if (before !== undefined && before[1] === first) roughParts[roughParts.length - 1] = [before[0], last]
    else roughParts.push([first, last])
  }
  if (line.length === 1) line.push(to.at)
  return { line, roughParts }
}

/** All points of a segment, its ends included, from its `from` to its `to`. */
export const segmentPoints = (network: StreetNetwork, segment: number): LngLat[] => {
  const { from, to, nodeLon, nodeLat, shapes } = network
  const nodeAt = (node: number): LngLat => [nodeLon[node] ?? 0, nodeLat[node] ?? 0]
  const points = [nodeAt(from[segment] ?? 0)]
  const end = shapes?.start[segment + 1] ?? 0
  for (let k = shapes?.start[segment] ?? 0; k < end; k++) points.push([shapes?.lon[k] ?? 0, shapes?.lat[k] ?? 0])
  points.push(nodeAt(to[segment] ?? 0))
  return points
}

/** The points of a step in the order one passes them: the cuts at both its ends and whatever lies between. */
const pointsAlong = (network: StreetNetwork, { segment, start, end }: WayStep): readonly LngLat[] => {
  const points = segmentPoints(network, segment)
  const [low, high] = start <= end ? [start, end] : [end, start]
  const cut = low === 0 && high === 1 ? points : cutOut(points, low, high)
  return start <= end ? cut : [...cut].reverse()
}

/** The part of a line between two shares of its length. */
const cutOut = (points: readonly LngLat[], low: number, high: number): readonly LngLat[] => {
  const lengths = points.map((point, i) => (i === 0 ? 0 : metresBetween(points[i - 1] ?? point, point)))
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  const inside: LngLat[] = []
  let along = 0
  for (const [i, point] of points.entries()) {
    along += lengths[i] ?? 0
    if (along > low * whole && along < high * whole) inside.push(point)
  }
  return [pointAt(points, lengths, low * whole), ...inside, pointAt(points, lengths, high * whole)]
}

const pointAt = (points: readonly LngLat[], lengths: readonly number[], metres: number): LngLat => {
  let along = 0
  for (let i = 1; i < points.length; i++) {
    const [one, other, length] = [points[i - 1], points[i], lengths[i] ?? 0]
    if (one === undefined || other === undefined) break
    if (along + length >= metres && length > 0) {
      const share = Math.max(0, (metres - along) / length)
      return [one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share]
    }
    along += length
  }
  return points[points.length - 1] ?? [0, 0]
}

const addPoint = (line: LngLat[], point: LngLat): void => {
  const last = line[line.length - 1]
  if (last === undefined || last[0] !== point[0] || last[1] !== point[1]) line.push(point)
}
