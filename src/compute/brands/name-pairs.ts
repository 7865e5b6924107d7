/** Alike names by their places in a list: as pairs, or as families where there are more pairs than anybody looks through. */
export type NamePairs = {
  readonly add: (one: number, other: number) => void
  /** Whether comparing these two could tell nothing new. */
  readonly isSettled: (one: number, other: number) => boolean
  /** The pairs, the lower place first, each once; null once there are too many. */
  readonly pairs: () => readonly (readonly [number, number])[] | null
  /** Names that hang together by being alike, directly or by way of others; two or more each, in the order of the list. */
  readonly families: () => readonly (readonly number[])[]
}

const MOST_NAMES = 2 ** 26 // no registry has as many

/** Gathers alike names among `count`; beyond `most` pairs only the families are kept. */
export const newNamePairs = (count: number, most: number): NamePairs => {
  const pairs = new Set<number>()
  const above = Int32Array.from({ length: count }, (_, place) => place)
  let isFull = false
  const headOf = (place: number): number => {
    let at = place
    for (let next = above[at] ?? at; next !== at; next = above[at] ?? at) {
      above[at] = above[next] ?? next
      at = next
    }
    return at
  }
  return {
    add: (one, other) => {
      above[headOf(one)] = headOf(other)
      if (isFull) return
      pairs.add(Math.min(one, other) * MOST_NAMES + Math.max(one, other))
      if (pairs.size <= most) return
      isFull = true
      pairs.clear()
    },
    isSettled: (one, other) => isFull && headOf(one) === headOf(other),
    pairs: () =>
      isFull ? null : [...pairs].map((pair) => [Math.floor(pair / MOST_NAMES), pair % MOST_NAMES] as const),
    families: () => {
      const byHead = new Map<number, number[]>()
      for (let place = 0; place < count; place++) {
        const family = byHead.get(headOf(place))
        if (family === undefined) byHead.set(headOf(place), [place])
        else family.push(place)
      }
      return [...byHead.values()].filter(({ length }) => length > 1)
    },
  }
}
