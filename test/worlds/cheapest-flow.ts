type Arc = { readonly to: number; room: number; readonly cost: number; readonly back: number }

/**
 * Most flow at least cost from node 0 to node 1 by Bellman and Ford's shortest paths: slow, without potentials, and
 * nothing shared with what it is to hold to account. Arcs are [from, to, room, cost].
 */
export const cheapestFlow = (
  nodes: number,
  arcs: readonly (readonly [number, number, number, number])[],
): { readonly flow: number; readonly cost: number } => {
  const from: Arc[][] = Array.from({ length: nodes }, () => [])
  for (const [one, other, room, cost] of arcs) {
    const [out, back] = [from[one] ?? [], from[other] ?? []]
    out.push({ to: other, room, cost, back: back.length })
    back.push({ to: one, room: 0, cost: -cost, back: out.length - 1 })
  }
  let flow = 0
  let total = 0
  for (;;) {
    const reach = new Array<number>(nodes).fill(Number.POSITIVE_INFINITY)
    const by = new Array<readonly [number, number] | null>(nodes).fill(null)
    reach[0] = 0
    const waiting = [0]
    while (waiting.length > 0) {
      const node = waiting.shift() ?? 0
      from[node]?.forEach(({ to, room, cost }, index) => {
        const further = (reach[node] ?? 0) + cost
        if (room === 0 || further >= (reach[to] ?? 0) - 1e-9) return
        reach[to] = further
        by[to] = [node, index]
        if (!waiting.includes(to)) waiting.push(to)
      })
    }
    const cost = reach[1] ?? Number.POSITIVE_INFINITY
    if (cost === Number.POSITIVE_INFINITY) return { flow, cost: total }
    for (let step = by[1]; step !== null && step !== undefined; step = by[step[0]] ?? null) {
      const arc = from[step[0]]?.[step[1]]
      const back = arc && from[arc.to]?.[arc.back]
      if (arc === undefined || back === undefined) throw new Error("a path of no arcs")
      arc.room--
      back.room++
    }
    flow++
    total += cost
  }
}
