import { oneToMany } from "./one-to-many.ts"
import type { Snap } from "./snap.ts"
import type { StreetGraph } from "./street-graph.ts"

/** Metres and seconds between all pairs: from the i-th to the k-th at `i * size + k`; Infinity where no street leads. */
export type WayMatrix = { readonly size: number; readonly metres: Float64Array; readonly seconds: Float64Array }

/** All best ways between some snapped places, one search for each. */
export const wayMatrix = (graph: StreetGraph, snaps: readonly Snap[]): WayMatrix => {
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
