import type { LngLat } from "../../../src/domain/lng-lat.ts"
import { between, planeOf, type Vec } from "../ground/plane.ts"
import type { Network, NetworkEdge } from "./network.ts"
import { isWalkClass, type RoadClass } from "./street.ts"

/** Ways on foot through the street network, found plainly: the planner's engine is tested against the city, not by it. */
export type Walks = {
  /** The street line through some places of the plane, snapped to their nearest junctions. */
  readonly lineThrough: (places: readonly Vec[], effort: (kind: RoadClass) => number) => LngLat[]
  /** The nearest walkable junction: its number and distance on the plane. */
  readonly nearestJunction: (place: Vec) => { junction: number; metres: number }
}

type Way = { readonly edge: NetworkEdge; readonly to: number; readonly reversed: boolean }

/** A heap of numbers by cost, smallest first. */
const makeQueue = () => {
  const heap: { cost: number; node: number }[] = []
  const swap = (i: number, j: number): void => {
    const [a, b] = [heap[i], heap[j]]
    if (a === undefined || b === undefined) return
    heap[i] = b
    heap[j] = a
  }
  const costAt = (i: number): number => heap[i]?.cost ?? Number.POSITIVE_INFINITY
  return {
    push: (cost: number, node: number): void => {
      heap.push({ cost, node })
      for (let i = heap.length - 1; i > 0 && costAt((i - 1) >> 1) > costAt(i); i = (i - 1) >> 1) swap(i, (i - 1) >> 1)
    },
    pop: (): { cost: number; node: number } | undefined => {
      swap(0, heap.length - 1)
      const top = heap.pop()
      for (let i = 0; ; ) {
        const child = costAt(2 * i + 1) <= costAt(2 * i + 2) ? 2 * i + 1 : 2 * i + 2
        if (costAt(child) >= costAt(i)) return top
        swap(i, child)
        i = child
      }
    },
  }
}

export const makeWalks = (network: Network): Walks => {
  const ways = new Map<number, Way[]>()
  const add = (from: number, way: Way): void => {
    const list = ways.get(from)
    if (list === undefined) ways.set(from, [way])
    else list.push(way)
  }
  for (const edge of network.edges) {
    if (!isWalkClass(edge.street.class)) continue
    add(edge.from, { edge, to: edge.to, reversed: false })
    add(edge.to, { edge, to: edge.from, reversed: true })
  }
  const spots = network.nodes.map((node) => planeOf(node))
  const nearestJunction = (place: Vec): { junction: number; metres: number } => {
    let best = { junction: -1, metres: Number.POSITIVE_INFINITY }
    for (const junction of ways.keys()) {
      const metres = between(spots[junction] ?? [1e9, 1e9], place)
      if (metres < best.metres) best = { junction, metres }
    }
    return best
  }
  /** The nearest junction all of whose ways are easy, unless another is much nearer. */
  const easiestJunction = (place: Vec, effort: (kind: RoadClass) => number): number => {
    let best = { junction: -1, cost: Number.POSITIVE_INFINITY }
    for (const [junction, list] of ways) {
      const hard = Math.max(...list.map((way) => effort(way.edge.street.class)))
      const cost = between(spots[junction] ?? [1e9, 1e9], place) + 150 * (hard - 1)
      if (cost < best.cost) best = { junction, cost }
    }
    return best.junction
  }
  const waysBetween = (from: number, to: number, effort: (kind: RoadClass) => number): Way[] => {
    const cost = new Map<number, number>([[from, 0]])
    const cameBy = new Map<number, { way: Way; from: number }>()
    const queue = makeQueue()
    queue.push(0, from)
    for (let top = queue.pop(); top !== undefined; top = queue.pop()) {
      if (top.node === to) break
      if (top.cost > (cost.get(top.node) ?? 0)) continue
      for (const way of ways.get(top.node) ?? []) {
        const reached = top.cost + way.edge.metres * effort(way.edge.street.class)
        if (reached >= (cost.get(way.to) ?? Number.POSITIVE_INFINITY)) continue
        cost.set(way.to, reached)
        cameBy.set(way.to, { way, from: top.node })
        queue.push(reached, way.to)
      }
    }
    const path: Way[] = []
    for (let step = cameBy.get(to); step !== undefined; step = step.from === from ? undefined : cameBy.get(step.from)) {
      path.push(step.way)
    }
    return path.reverse()
  }
  const lineThrough = (places: readonly Vec[], effort: (kind: RoadClass) => number): LngLat[] => {
    const junctions = places.map((place) => easiestJunction(place, effort))
    const path: Way[] = []
    for (let i = 1; i < junctions.length; i++) {
      for (const way of waysBetween(junctions[i - 1] ?? -1, junctions[i] ?? -1, effort)) {
        // A place off the straight way would make a spur, out and back by the same street: leave it out.
        if (path[path.length - 1]?.edge === way.edge) path.pop()
        else path.push(way)
      }
    }
    const line: LngLat[] = []
    for (const { edge, reversed } of path) {
      const shape = reversed ? [...edge.shape].reverse() : edge.shape
      line.push(...shape.slice(line.length === 0 ? 0 : 1))
    }
    return line
  }
  return { lineThrough, nearestJunction }
}
