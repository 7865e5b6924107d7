/** For each node its nearest others, nearest first: `nodes[node * width + rank]`, with the distance beside it. */
export type NearNodes = {
  readonly width: number
  readonly nodes: Int32Array
  readonly distances: Float64Array
}

/** The `most` nearest of each node of a square matrix (row by row), itself left out; equal distances by node number. */
export const nearNodesOf = (matrix: Float64Array, count: number, most: number): NearNodes => {
  const width = Math.max(0, Math.min(most, count - 1))
  const nodes = new Int32Array(count * width)
  const distances = new Float64Array(count * width)
  for (let node = 0; node < count; node++) {
    const start = node * width
    let filled = 0
    for (let other = 0; other < count; other++) {
      if (other === node) continue
      const distance = matrix[node * count + other] ?? 0
      if (filled === width && distance >= (distances[start + width - 1] ?? 0)) continue
      let at = filled < width ? filled++ : width - 1
      for (; at > 0 && (distances[start + at - 1] ?? 0) > distance; at--) {
        distances[start + at] = distances[start + at - 1] ?? 0
        nodes[start + at] = nodes[start + at - 1] ?? 0
      }
      distances[start + at] = distance
      nodes[start + at] = other
    }
  }
  return { width, nodes, distances }
}

/** The same near nodes under other numbers: node `order[i]` is called i. */
export const renumberedNear = ({ width, nodes, distances }: NearNodes, order: Int32Array): NearNodes => {
  const count = order.length
  const called = new Int32Array(count)
  for (let at = 0; at < count; at++) called[order[at] ?? 0] = at
  const others = new Int32Array(count * width)
  const theirs = new Float64Array(count * width)
  for (let at = 0; at < count; at++) {
    const from = (order[at] ?? 0) * width
    for (let rank = 0; rank < width; rank++) {
      others[at * width + rank] = called[nodes[from + rank] ?? 0] ?? 0
      theirs[at * width + rank] = distances[from + rank] ?? 0
    }
  }
  return { width, nodes: others, distances: theirs }
}
