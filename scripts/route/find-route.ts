import { shortestWay } from "../../src/compute/streets/shortest-way.ts"
import { MOST_METRES_TO_STREET, type Snap, snapTo } from "../../src/compute/streets/snap.ts"
import { type StreetGraph, streetGraphOf } from "../../src/compute/streets/street-graph.ts"
import { lineOf, type StreetLine } from "../../src/compute/streets/street-line.ts"
import type { StreetWay } from "../../src/compute/streets/street-way.ts"
import type { LngLat } from "../../src/domain/lng-lat.ts"
import type { StreetNetwork } from "../../src/domain/street-network.ts"
import type { TravelMode } from "../../src/domain/tour.ts"
import { type DataProblem, problemOf, WHOLE_FILE } from "../../src/ingest/problems.ts"

export type Route =
  | { readonly kind: "found"; readonly way: StreetWay; readonly drawn: StreetLine }
  | { readonly kind: "refused"; readonly problems: readonly DataProblem[] }

type Asked = { readonly from: LngLat; readonly to: LngLat; readonly mode: TravelMode; readonly file: string }

/** The best way between two places along the streets of a network, or every reason why there is none. */
export const findRoute = (network: StreetNetwork, { from, to, mode, file }: Asked): Route => {
  const graph = streetGraphOf(network, mode)
  if (graph.segmentCost.every((cost) => cost === 0))
    return { kind: "refused", problems: [problemOf("route-no-street", file, WHOLE_FILE, { mode })] }
  const start = placeOnStreet(graph, from, "--from", file)
  const end = placeOnStreet(graph, to, "--to", file)
  if (start.snap === null || end.snap === null)
    return { kind: "refused", problems: [...start.problems, ...end.problems] }
  const way = shortestWay(graph, start.snap, end.snap)
  if (way === null) return { kind: "refused", problems: [problemOf("route-no-way", file, WHOLE_FILE, { mode })] }
  return { kind: "found", way, drawn: lineOf(graph, way) }
}

/** A place on the streets, or every reason why it is on none. */
export type Placed = { readonly snap: Snap | null; readonly problems: readonly DataProblem[] }

/** Where a place that an option names meets the streets. */
export const placeOnStreet = (graph: StreetGraph, place: LngLat, option: string, file: string): Placed => {
  const [lon, lat] = place
  const at = { ...WHOLE_FILE, path: option }
  const refused = (problem: DataProblem): Placed => ({ snap: null, problems: [problem] })
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
    const isSwapped = Math.abs(lon) <= 90 && Math.abs(lat) <= 180
    return refused(problemOf(isSwapped ? "coordinates-swapped" : "coordinate-out-of-range", file, at, { lon, lat }))
  }
  const snap = snapTo(graph, place, Number.POSITIVE_INFINITY)
  if (snap !== null && snap.metres <= MOST_METRES_TO_STREET) return { snap, problems: [] }
  if (snapTo(graph, [lat, lon], MOST_METRES_TO_STREET) !== null)
    return refused(problemOf("coordinates-swapped", file, at, { lon, lat }))
  const metres = Math.round(snap?.metres ?? 0)
  return refused(problemOf("route-too-far", file, at, { lon, lat, metres, limit: MOST_METRES_TO_STREET }))
}
