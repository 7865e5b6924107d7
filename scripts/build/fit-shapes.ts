import { metresBetween } from "../../src/compute/geodesy/distance.ts"
import type { LngLat } from "../../src/domain/lng-lat.ts"
import type { StreetNetwork } from "../../src/domain/street-network.ts"
import { ROUGH_RATIO } from "../../src/ingest/streets/check-lengths.ts"
import { placeKey, type RoadWeb } from "./road-web.ts"

// Below this nothing is to be seen of a bend.
const BENT_METRES = 1
// Lines to draw are simplified, so they may be a little shorter than the street; longer only by rounding.
const LONGER_RATIO = 1.01
const ROUNDING_METRES = 1
const MOST_STEPS = 5000 // a service yard's tangle is not worth more

/**
 * The network with a shape for every bent street that has none, where a road drawn between the same two crossings is as
 * long as the street is; of several, such as parallel lanes, the one whose length fits best. Where none fits nothing is
 * changed: the street stays an estimate. `fitted` counts the streets that got a shape.
 */
export const fitShapes = (
  network: StreetNetwork,
  web: RoadWeb,
): { readonly network: StreetNetwork; readonly fitted: number } => {
  const { from, to, metres, nodeLon, nodeLat } = network
  const place = (node: number): LngLat => [nodeLon[node] ?? 0, nodeLat[node] ?? 0]
  const crossings = new Set<string>()
  for (let node = 0; node < nodeLon.length; node++) crossings.add(placeKey(place(node)))
  const rough = network.rough.slice()
  const start = new Uint32Array(from.length + 1)
  const points: LngLat[] = []
  let fitted = 0
  for (let i = 0; i < from.length; i++) {
    start[i] = points.length
    const known = innerPoints(network, i)
    if (known.length > 0) {
      points.push(...known)
      continue
    }
    const [a, b] = [place(from[i] ?? 0), place(to[i] ?? 0)]
    const length = metres[i] ?? 0
    if (length <= metresBetween(a, b) + BENT_METRES) continue
    const inner = bestRoad(web, crossings, a, b, length)
    if (inner === null) continue
    points.push(...inner)
    rough[i] = 0
    fitted++
  }
  start[from.length] = points.length
  const lon = Float64Array.from(points, (point) => point[0])
  const lat = Float64Array.from(points, (point) => point[1])
  return { network: fitted === 0 ? network : { ...network, shapes: { start, lon, lat }, rough }, fitted }
}

const innerPoints = ({ shapes }: StreetNetwork, segment: number): readonly LngLat[] => {
  const points: LngLat[] = []
  const end = shapes?.start[segment + 1] ?? 0
  for (let k = shapes?.start[segment] ?? 0; k < end; k++) points.push([shapes?.lon[k] ?? 0, shapes?.lat[k] ?? 0])
  return points
}

type Trail = { readonly at: LngLat; readonly key: string; readonly metres: number; readonly before: Trail | null }

/** The inner points of the road between two places whose length fits best; null when none fits. */
const bestRoad = (
  web: RoadWeb,
  crossings: ReadonlySet<string>,
  a: LngLat,
  b: LngLat,
  length: number,
): readonly LngLat[] | null => {
  const goal = placeKey(b)
  const most = length * LONGER_RATIO + ROUNDING_METRES
  let best: Trail | null = null
  const open: Trail[] = [{ at: a, key: placeKey(a), metres: 0, before: null }]
  for (let steps = 0, trail = open.pop(); trail !== undefined && steps < MOST_STEPS; steps++, trail = open.pop()) {
    for (const { at, key, metres } of web.get(trail.key) ?? []) {
      const next: Trail = { at, key, metres: trail.metres + metres, before: trail }
      if (next.metres > most || (trail.before !== null && key === trail.before.key)) continue
      if (key !== goal) {
        if (!crossings.has(key)) open.push(next)
      } else if (
        trail.before !== null && // the straight line between the two is no shape
        next.metres * ROUGH_RATIO + ROUNDING_METRES >= length &&
        (best === null || Math.abs(next.metres - length) < Math.abs(best.metres - length))
      )
        best = next
    }
  }
  return best === null ? null : innerOf(best)
}

const innerOf = (last: Trail): readonly LngLat[] => {
  const inner: LngLat[] = []
  for (let trail = last.before; trail !== null && trail.before !== null; trail = trail.before) inner.push(trail.at)
  return inner.reverse()
}
