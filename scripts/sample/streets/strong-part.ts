/**
 * The edges both of whose ends lie in the largest strongly connected part: each node there can be reached from each
 * other one. Two sweeps, forwards and backwards along the edges (Kosaraju), without recursion.
 */
export const largestStrongPart = <Edge extends { readonly from: number; readonly to: number }>(
  edges: readonly Edge[],
  isOneway: (edge: Edge) => boolean,
): Edge[] => {
  const onward = new Map<number, number[]>()
  const backward = new Map<number, number[]>()
  const link = (lists: Map<number, number[]>, a: number, b: number): void => {
    const list = lists.get(a)
    if (list === undefined) lists.set(a, [b])
    else list.push(b)
  }
  for (const edge of edges) {
    link(onward, edge.from, edge.to)
    link(backward, edge.to, edge.from)
    if (isOneway(edge)) continue
    link(onward, edge.to, edge.from)
    link(backward, edge.from, edge.to)
  }

  const finished: number[] = []
  const seen = new Set<number>()
  for (const start of new Set([...onward.keys(), ...backward.keys()])) {
    if (seen.has(start)) continue
    seen.add(start)
    const path: { node: number; next: number }[] = [{ node: start, next: 0 }]
    for (let top = path[path.length - 1]; top !== undefined; top = path[path.length - 1]) {
      const following = onward.get(top.node)?.[top.next]
      top.next++
      if (following === undefined) {
        finished.push(top.node)
        path.pop()
      } else if (!seen.has(following)) {
        seen.add(following)
        path.push({ node: following, next: 0 })
      }
    }
  }

  let largest = new Set<number>()
  const placed = new Set<number>()
  for (const start of finished.reverse()) {
    if (placed.has(start)) continue
    placed.add(start)
    const part = new Set([start])
    const waiting = [start]
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      for (const before of backward.get(node) ?? []) {
        if (placed.has(before)) continue
        placed.add(before)
        part.add(before)
        waiting.push(before)
      }
    }
    if (part.size > largest.size) largest = part
  }
  return edges.filter((edge) => largest.has(edge.from) && largest.has(edge.to))
}
