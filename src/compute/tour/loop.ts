import type { OrderTask } from "./order-request.ts"

/**
 * A task as one closed loop through node 0: that is the start, or a node of no place where the start is free.
 * `costs` is directed, row by row; legs nobody may use count `forbidden`.
 */
export type Loop = {
  readonly count: number
  readonly costs: Float64Array
  /** Stop of each node; −1 for the node of no place. */
  readonly stops: Int32Array
  /** Nodes that must be met in this order, node 0 left out. */
  readonly pinned: readonly number[]
  /** The node that must be met last, or null. */
  readonly last: number | null
  readonly longest: number
  readonly forbidden: number
}

/** How many nodes the loop of a task has. */
export const loopNodes = ({ start, count }: Pick<OrderTask, "start" | "count">): number =>
  start === null ? count + 1 : count

/** Bends a task into a loop; whatever the ends are, only one form is left to solve. */
export const loopOf = (task: OrderTask): Loop => {
  const { matrix, round, start, end, longest, forbidden } = task
  const stops = new Int32Array(loopNodes(task))
  stops[0] = start ?? -1
  for (let stop = 0, node = 1; stop < task.count; stop++) if (stop !== start) stops[node++] = stop
  const count = stops.length
  const costs = new Float64Array(count * count)
  for (let from = 0; from < count; from++) {
    const stop = stops[from] ?? 0
    for (let to = 0; to < count; to++) {
      if (from === to) continue
      let cost = 0
      if (to === 0 && end !== null && stop !== end)
        cost = forbidden * count // dearer than all else together
      else if (stop !== -1 && (to !== 0 || round)) cost = matrix[stop * task.count + (stops[to] ?? 0)] ?? 0
      costs[from * count + to] = cost === Number.POSITIVE_INFINITY ? forbidden : cost
    }
  }
  const pinned = task.pinned.flatMap((stop) => (stop === start ? [] : [stops.indexOf(stop)]))
  const last = end === null ? null : stops.indexOf(end)
  return { count, costs, stops, pinned: pinned.length > 1 ? pinned : [], last, longest, forbidden }
}

/** The stops in the order a loop meets them, from node 0 on. */
export const stopsAlong = ({ stops }: Loop, nodes: ArrayLike<number>): readonly number[] =>
  Array.from(nodes, (node) => stops[node] ?? -1).filter((stop) => stop !== -1)
