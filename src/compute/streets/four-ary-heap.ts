/**
 * A heap of nodes with keys, four children a node: half as deep as a binary one, and its children lie side by side in
 * memory. A node may be in it several times; whoever takes it out skips what is stale. Grows as needed.
 */
export type FourAryHeap = { size: number; keys: Float64Array; nodes: Uint32Array }

/** An empty heap with room for so many entries at first. */
export const newHeap = (room = 256): FourAryHeap => ({
  size: 0,
  keys: new Float64Array(room),
  nodes: new Uint32Array(room),
})

/** Puts a node in. */
export const pushHeap = (heap: FourAryHeap, node: number, key: number): void => {
  if (heap.size === heap.keys.length) grow(heap)
  const { keys, nodes } = heap
  let at = heap.size++
  while (at > 0) {
    const up = (at - 1) >> 2
    const upKey = keys[up] ?? 0
    if (upKey <= key) break
    keys[at] = upKey
    nodes[at] = nodes[up] ?? 0
    at = up
  }
  keys[at] = key
  nodes[at] = node
}

/** The least key; Infinity when the heap is empty. */
export const leastKey = (heap: FourAryHeap): number =>
  heap.size === 0 ? Number.POSITIVE_INFINITY : (heap.keys[0] ?? 0)

/** Takes out the node with the least key; not to be asked of an empty heap. */
export const popHeap = (heap: FourAryHeap): number => {
  const { keys, nodes } = heap
  const least = nodes[0] ?? 0
  const size = --heap.size
  const key = keys[size] ?? 0
  const node = nodes[size] ?? 0
  let at = 0
  for (;;) {
    let child = (at << 2) + 1
    if (child >= size) break
    const end = Math.min(child + 4, size)
    let childKey = keys[child] ?? 0
    for (let other = child + 1; other < end; other++) {
      const otherKey = keys[other] ?? 0
      if (otherKey < childKey) {
        child = other
        childKey = otherKey
      }
    }
    if (childKey >= key) break
    keys[at] = childKey
    nodes[at] = nodes[child] ?? 0
    at = child
  }
  keys[at] = key
  nodes[at] = node
  return least
}

const grow = (heap: FourAryHeap): void => {
  const keys = new Float64Array(heap.keys.length * 2)
  const nodes = new Uint32Array(heap.nodes.length * 2)
  keys.set(heap.keys)
  nodes.set(heap.nodes)
  heap.keys = keys
  heap.nodes = nodes
}
