import { costAlong } from "../streets/one-to-many.ts"
import { reachFrom } from "../streets/reach.ts"
import { MOST_METRES_TO_STREET, type Snap, snapTo } from "../streets/snap.ts"
import { waysIn } from "../streets/snap-ends.ts"
import { type StreetGraph, THOUSANDTHS } from "../streets/street-graph.ts"
import type { Facility } from "./facilities.ts"
import { PERHAPS, type Point, SURELY } from "./near-marks.ts"
import { nearItself } from "./near-straight.ts"

/**
 * Marks what is within `limit` metres of the nearest facility along the streets one may walk, the way from the door to
 * the street at either end included. One search for each facility, however many points. Answers whether a facility is
 * on none of the streets, so that nobody can say what is near it.
 */
export const markByStreet = (
  graph: StreetGraph,
  facilities: readonly Facility[],
  points: readonly Point[],
  limit: number,
  of: Uint8Array,
): boolean => {
  if (facilities.length === 0) return false
  const itself = nearItself(facilities)
  const doors = doorsOf(graph, points)
  for (const [index, { row, at }] of points.entries()) {
    of[index] = itself.get(row) ?? 0
    if (at !== null && doors.snaps[index] === null && of[index] === 0) of[index] = PERHAPS
  }
  let isLost = false
  for (const facility of facilities) {
    const snap = snapTo(graph, facility.at, MOST_METRES_TO_STREET)
    if (snap === null) isLost = true
    else markFrom(graph, facility, snap, doors, points, limit, of)
  }
  return isLost
}

/** Where the points meet the streets, by the crossings one gets there from and by the street itself. */
type Doors = {
  readonly snaps: readonly (Snap | null)[]
  readonly byCrossing: ReadonlyMap<number, readonly { readonly index: number; readonly metres: number }[]>
  readonly bySegment: ReadonlyMap<number, readonly number[]>
  /** The most that uncertainty may take off a way. */
  readonly mostUncertain: number
}

const doorsOf = (graph: StreetGraph, points: readonly Point[]): Doors => {
  const byCrossing = new Map<number, { index: number; metres: number }[]>()
  const bySegment = new Map<number, number[]>()
  let mostUncertain = 0
  const snaps = points.map(({ at, uncertaintyMetres }, index) => {
    const snap = at === null ? null : snapTo(graph, at, MOST_METRES_TO_STREET)
    if (snap === null) return null
    mostUncertain = Math.max(mostUncertain, uncertaintyMetres)
    gather(bySegment, snap.segment, index)
    for (const { node, length } of waysIn(graph, snap))
      gather(byCrossing, node, { index, metres: length / THOUSANDTHS + snap.metres })
    return snap
  })
  return { snaps, byCrossing, bySegment, mostUncertain }
}

const gather = <Value>(lists: Map<number, Value[]>, key: number, value: Value): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

const markFrom = (
  graph: StreetGraph,
  facility: Facility,
  snap: Snap,
  doors: Doors,
  points: readonly Point[],
  limit: number,
  of: Uint8Array,
): void => {
  const mark = (index: number, metres: number): void => {
    const unsure = facility.uncertaintyMetres + (points[index]?.uncertaintyMetres ?? 0)
    const found = facility.isSure && metres + unsure <= limit ? SURELY : metres - unsure <= limit ? PERHAPS : 0
    if (found > (of[index] ?? 0)) of[index] = found
  }
  const furthest = limit + facility.uncertaintyMetres + doors.mostUncertain - snap.metres
  if (furthest < 0) return
  for (const index of doors.bySegment.get(snap.segment) ?? []) {
    const door = doors.snaps[index]
    if (door === null || door === undefined) continue
    const [, length] = costAlong(graph, snap, door)
    mark(index, length / THOUSANDTHS + snap.metres + door.metres)
  }
  const { nodes, cost } = reachFrom(graph, [snap], furthest)
  for (const [place, node] of nodes.entries())
    for (const { index, metres } of doors.byCrossing.get(node) ?? [])
      mark(index, (cost[place] ?? 0) + metres + snap.metres)
}
