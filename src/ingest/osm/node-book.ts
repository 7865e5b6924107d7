import { OsmRefused } from "./osm-file.ts"

// Sixteen bytes each: 640 MB. A city and its counties have a tenth of it.
const MOST_NODES = 40_000_000

/** A growing list of node numbers, eight bytes each. */
export type NodeList = { readonly add: (id: number) => void; readonly sorted: () => Float64Array }

export const newNodeList = (): NodeList => {
  let ids = new Float64Array(1024)
  let count = 0
  return {
    add: (id) => {
      if (count === ids.length) {
        if (count >= MOST_NODES) throw new OsmRefused({ kind: "streets-too-many", limit: MOST_NODES })
        const wider = new Float64Array(Math.min(MOST_NODES, count * 2))
        wider.set(ids)
        ids = wider
      }
      ids[count++] = id
    },
    sorted: () => {
      const all = ids.subarray(0, count).sort()
      let kept = 0
      for (const [i, id] of all.entries()) if (i === 0 || id !== all[i - 1]) all[kept++] = id
      return all.slice(0, kept)
    },
  }
}

/** Where a number stands in a sorted list; -1 where it does not. */
export const placeIn = (sorted: Float64Array, id: number): number => {
  let [low, high] = [0, sorted.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = sorted[middle] ?? 0
    if (found === id) return middle
    if (found < id) low = middle + 1
    else high = middle - 1
  }
  return -1
}
