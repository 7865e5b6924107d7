import { NO_FACILITY, nearestByStreet } from "../coverage/nearest-by-street.ts"
import { costOfMinutes } from "../coverage/street-reach.ts"
import type { Snap } from "../streets/snap.ts"
import type { StreetGraph } from "../streets/street-graph.ts"
import type { Serves } from "./cover-choice.ts"

/**
 * Names the places within some minutes of each candidate along streets; a snap of null, with no street near, serves nobody
 * and is served by nobody. `isServed[i]` 1 leaves a place out: somebody serves it already.
 */
export const servesByStreet = (
  graph: StreetGraph,
  places: readonly (Snap | null)[],
  candidates: readonly (Snap | null)[],
  minutes: number,
  isServed: Uint8Array = new Uint8Array(places.length),
): Serves => {
  const limit = costOfMinutes(graph, minutes)
  return (candidate) => {
    const { facility } = nearestByStreet(graph, [candidates[candidate] ?? null], places, limit)
    const served: number[] = []
    for (let i = 0; i < facility.length; i++) if (facility[i] !== NO_FACILITY && isServed[i] !== 1) served.push(i)
    return served
  }
}
