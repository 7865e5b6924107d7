import type { Hierarchy } from "./hierarchy.ts"
import { wayMatrixBy } from "./hierarchy-matrix.ts"
import type { WayMatrix } from "./matrix.ts"
import { oneToMany } from "./one-to-many.ts"
import type { Snap } from "./snap.ts"
import type { StreetGraph } from "./street-graph.ts"

/** All best ways between some snapped places: by the hierarchy where there is one, else one search for each place. */
export const wayMatrix = (
  graph: StreetGraph,
  snaps: readonly Snap[],
  hierarchy: Hierarchy | null = null,
): WayMatrix => {
  if (hierarchy !== null) return wayMatrixBy(hierarchy, snaps)
  const size = snaps.length
  const metres = new Float64Array(size * size)
  const seconds = new Float64Array(size * size)
  for (const [i, from] of snaps.entries()) {
    const row = oneToMany(graph, from, snaps)
    metres.set(row.metres, i * size)
    seconds.set(row.seconds, i * size)
  }
  return { size, metres, seconds }
}
