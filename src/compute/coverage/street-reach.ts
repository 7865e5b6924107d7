import type { LngLat } from "../../domain/lng-lat.ts"
import type { StreetNetwork } from "../../domain/street-network.ts"
import { type Reach, reachFrom } from "../streets/reach.ts"
import { MOST_METRES_TO_STREET, type Snap, snapTo } from "../streets/snap.ts"
import type { StreetGraph } from "../streets/street-graph.ts"
import { stretchLine } from "./street-shape.ts"

/** What is reached from places in some minutes; places too far from every street reach nothing and are named. */
export type StreetReach = {
  readonly reach: Reach
  /** Metres of street reached, every stretch counted once. */
  readonly streetMetres: number
  /** Numbers of the places with no street near them. */
  readonly offStreets: readonly number[]
}

/** What the graph's mode gets along in some minutes: metres on foot, seconds by car. */
export const costOfMinutes = ({ mode, walkMetresPerMinute }: StreetGraph, minutes: number): number =>
  mode === "walk" ? minutes * walkMetresPerMinute : minutes * 60

/** What goes before the street is come to: on foot the way there, by car nothing. */
export const costToStreet = ({ mode }: StreetGraph, snap: Snap): number => (mode === "walk" ? snap.metres : 0)

/** What each place's own reach costs, and the most of all: `ownMetres[i]` null takes the shared minutes. */
export const ownLimits = (
  graph: StreetGraph,
  minutes: number,
  ownMetres: readonly (number | null)[],
): { readonly limits: readonly number[]; readonly most: number } => {
  const shared = costOfMinutes(graph, minutes)
  const limits = ownMetres.map((own) => (own === null ? shared : costOfMinutes(graph, own / graph.walkMetresPerMinute)))
  return { limits, most: limits.reduce((most, limit) => Math.max(most, limit), shared) }
}

/**
 * Streets within some minutes of the nearest of several places, all of them searched from at once. A place with a reach of
 * its own, in metres on foot, sets out as much later as its reach is shorter than the longest.
 */
export const streetReach = (
  graph: StreetGraph,
  places: readonly LngLat[],
  minutes: number,
  ownMetres: readonly (number | null)[] = places.map(() => null),
): StreetReach => {
  const { limits, most } = ownLimits(graph, minutes, ownMetres)
  const offStreets: number[] = []
  const snaps: Snap[] = []
  const late: number[] = []
  for (const [i, at] of places.entries()) {
    const snap = snapTo(graph, at, MOST_METRES_TO_STREET)
    if (snap === null) offStreets.push(i)
    else {
      snaps.push(snap)
      late.push(most - (limits[i] ?? most))
    }
  }
  const spent = snaps.map((snap, k) => costToStreet(graph, snap) + (late[k] ?? 0))
  const reach = reachFrom(graph, snaps, most, spent)
  return { reach, streetMetres: metresOf(graph.network, reach), offStreets }
}

const metresOf = ({ metres }: StreetNetwork, { segment, start, end }: Reach): number => {
  let sum = 0
  for (let k = 0; k < segment.length; k++) sum += ((end[k] ?? 0) - (start[k] ?? 0)) * (metres[segment[k] ?? 0] ?? 0)
  return sum
}

/** The reached streets as lines to be drawn, each where it is reached and no further. */
export const reachedLines = (network: StreetNetwork, { segment, start, end }: Reach): readonly (readonly LngLat[])[] =>
  Array.from(segment, (one, k) => stretchLine(network, one, start[k] ?? 0, end[k] ?? 0))
