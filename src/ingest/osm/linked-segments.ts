import type { Segment } from "./network-of-ways.ts"

/**
 * Leaves out what leads nowhere. A street for both that vehicles could not leave again stays for walkers alone, and the other
 * way round.
 */
export const linkedSegments = (segments: readonly Segment[]): readonly Segment[] => {
  const walked = largest(piecesOf(segments.map((one) => (one.road.walk ? endsOf(one) : null))))
  const driven = largest(strongPiecesOf(segments))
  return segments.flatMap((segment, i): readonly Segment[] => {
    const walk = segment.road.walk && walked(i)
    const drive = segment.road.drive && driven(i)
    if (!walk && !drive) return []
    const { road } = segment
    return [walk === road.walk && drive === road.drive ? segment : { ...segment, road: { ...road, walk, drive } }]
  })
}

type Ends = readonly [from: number, to: number]

const endsOf = ({ nodes }: Segment): Ends => [nodes[0] ?? 0, nodes.at(-1) ?? 0]

/** Whether a segment is in the piece that most segments are in; a piece of null is none. */
const largest = (pieces: readonly (number | null)[]): ((segment: number) => boolean) => {
  const sizes = new Map<number, number>()
  for (const piece of pieces) if (piece !== null) sizes.set(piece, (sizes.get(piece) ?? 0) + 1)
  let [best, most] = [-1, 0]
  for (const [piece, size] of sizes) if (size > most) [best, most] = [piece, size]
  return (segment) => best !== -1 && pieces[segment] === best
}

const piecesOf = (ends: readonly (Ends | null)[]): readonly (number | null)[] => {
  const leader = new Map<number, number>()
  const find = (node: number): number => {
    let at = node
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) {
      const above = leader.get(up) ?? up
      leader.set(at, above)
      at = above
    }
    return at
  }
  for (const pair of ends) if (pair !== null) leader.set(find(pair[0]), find(pair[1]))
  return ends.map((pair) => (pair === null ? null : find(pair[0])))
}

/** The strongly connected piece of each segment that vehicles may use; null where its ends lie in two. Kosaraju, without recursion. */
const strongPiecesOf = (segments: readonly Segment[]): readonly (number | null)[] => {
  const nodes = new Map<number, number>()
  const numbered = (id: number): number => {
    const known = nodes.get(id) ?? nodes.size
    nodes.set(id, known)
    return known
  }
  const pairs = segments.map((segment): Ends | null => {
    if (!segment.road.drive) return null
    const [from, to] = endsOf(segment)
    return [numbered(from), numbered(to)]
  })
  const out: number[][] = Array.from({ length: nodes.size }, () => [])
  const back: number[][] = Array.from({ length: nodes.size }, () => [])
  const link = (from: number, to: number): void => {
    out[from]?.push(to)
    back[to]?.push(from)
  }
  for (const [i, pair] of pairs.entries()) {
    if (pair === null) continue
    link(pair[0], pair[1])
    if (segments[i]?.road.oneWay === 0) link(pair[1], pair[0])
  }
  const order: number[] = []
  const seen = new Uint8Array(nodes.size)
  for (let root = 0; root < nodes.size; root++) walkFrom(root, out, seen, (node) => order.push(node))
  const piece = new Int32Array(nodes.size)
  const reached = new Uint8Array(nodes.size)
  for (const root of order.reverse())
    walkFrom(root, back, reached, (node) => {
      piece[node] = root
    })
  return pairs.map((pair) => (pair === null || piece[pair[0]] !== piece[pair[1]] ? null : (piece[pair[0]] ?? null)))
}

/** Goes as deep as it can from a node, and tells each node when all beyond it have been told. */
const walkFrom = (
  root: number,
  steps: readonly (readonly number[])[],
  seen: Uint8Array,
  told: (node: number) => void,
): void => {
  if (seen[root] === 1) return
  seen[root] = 1
  const stack: [node: number, next: number][] = [[root, 0]]
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const next = steps[top[0]]?.[top[1]]
    top[1]++
    if (next === undefined) {
      stack.pop()
      told(top[0])
    } else if (seen[next] !== 1) {
      seen[next] = 1
      stack.push([next, 0])
    }
  }
}
