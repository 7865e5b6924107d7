import type { FeatureCollection } from "geojson"
import { type GeoJSONSource, type Map as MapLibreMap, MercatorCoordinate } from "maplibre-gl"
import type { LngLat } from "../domain/lng-lat.ts"

/** A ride along a line: a moving head and the trail behind it. */
export type Ride = {
  /** Another key is another ride; the same key goes on. */
  readonly key: string
  readonly line: readonly LngLat[]
  /** Whether the line follows streets; otherwise its trail must not look as if it did. */
  readonly onStreets: boolean
  /** How long it takes; 0 puts the head at the end at once. */
  readonly milliseconds: number
}

const NOTHING: FeatureCollection = { type: "FeatureCollection", features: [] }

/** Shares of a line's drawn length at which its points lie: 0 … 1. */
const sharesOf = (line: readonly LngLat[]): readonly number[] => {
  const points = line.map((at) => MercatorCoordinate.fromLngLat([...at]))
  const lengths = [0]
  points.forEach((point, index) => {
    const before = points[index - 1]
    if (before !== undefined) lengths.push((lengths.at(-1) ?? 0) + Math.hypot(point.x - before.x, point.y - before.y))
  })
  const whole = lengths.at(-1) ?? 0
  return lengths.map((length) => (whole === 0 ? 1 : length / whole))
}

/** The part of a line up to a share of its length; its last point is the head. */
const upTo = (line: readonly LngLat[], shares: readonly number[], share: number): LngLat[] => {
  const next = shares.findIndex((one) => one > share)
  if (next < 0) return [...line]
  const [from, to] = [line[next - 1], line[next]]
  const passed = line.slice(0, next)
  if (from === undefined || to === undefined) return passed
  const [start, end] = [shares[next - 1] ?? 0, shares[next] ?? 1]
  const part = end === start ? 0 : (share - start) / (end - start)
  return [...passed, [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]]
}

const eased = (share: number): number => (share < 0.5 ? 2 * share * share : 1 - (-2 * share + 2) ** 2 / 2)

const draw = (map: MapLibreMap, passed: readonly LngLat[], onStreets: boolean, isUnderWay: boolean): void => {
  const head = isUnderWay ? passed.at(-1) : undefined // at its end the stop's own symbol stands
  const trail = map.getSource<GeoJSONSource>("guide-trail")
  const point = map.getSource<GeoJSONSource>("guide-head")
  const coordinates = passed.map((at) => [...at])
  trail?.setData(
    passed.length < 2
      ? NOTHING
      : { type: "Feature", geometry: { type: "LineString", coordinates }, properties: { streets: onStreets } },
  )
  point?.setData(
    head === undefined
      ? NOTHING
      : { type: "Feature", geometry: { type: "Point", coordinates: [...head] }, properties: {} },
  )
}

/** Plays a ride and says when it has arrived. The answer stops it where it is; `null` clears what a ride left. */
export const playRide = (map: MapLibreMap, ride: Ride | null, arrived: (key: string) => void): (() => void) => {
  if (ride === null) {
    draw(map, [], false, false)
    return () => undefined
  }
  const { key, line, onStreets, milliseconds } = ride
  const shares = sharesOf(line)
  let frame = 0
  let start: number | null = null
  const step = (now: number): void => {
    start ??= now
    const share = milliseconds === 0 ? 1 : Math.min(1, (now - start) / milliseconds)
    draw(map, upTo(line, shares, eased(share)), onStreets, share < 1)
    if (share < 1) frame = requestAnimationFrame(step)
    else arrived(key)
  }
  frame = requestAnimationFrame(step)
  return () => cancelAnimationFrame(frame)
}
