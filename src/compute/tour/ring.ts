/**
 * A closed tour in an array that can change two legs and take it back. Nodes are 0 … n − 1, n at least 5.
 * `exchange(a, b, c, d)` replaces the legs a–b and c–d by a–c and b–d, where going round meets a, b, c, d or d, c, b, a;
 * it turns the shorter of the two parts, so the direction of going round may change.
 */
export type Ring = {
  /** Node at each position. */
  readonly tour: Int32Array
  /** Position of each node. */
  readonly place: Int32Array
  readonly exchange: (a: number, b: number, c: number, d: number) => void
  /** Forgets what could be taken back. */
  readonly keep: () => void
  /** Takes back every exchange since the last `keep`. */
  readonly undo: () => void
}

/** A ring that goes through `order` and back to its first. */
export const ringOf = (order: ArrayLike<number>): Ring => {
  const count = order.length
  const tour = Int32Array.from(order)
  const place = new Int32Array(count)
  for (let at = 0; at < count; at++) place[tour[at] ?? 0] = at
  let journal = new Int32Array(1024)
  let written = 0

  const next = (node: number): number => {
    const at = (place[node] ?? 0) + 1
    return tour[at === count ? 0 : at] ?? 0
  }
  /** Turns the part from position `from` forward to position `to`, or the rest when that is shorter. */
  const turn = (from: number, to: number): void => {
    let [left, right] = [from, to]
    let length = to - from + 1
    if (length <= 0) length += count
    if (length * 2 > count) {
      left = to + 1 === count ? 0 : to + 1
      right = from === 0 ? count - 1 : from - 1
      length = count - length
    }
    for (let swaps = length >> 1; swaps > 0; swaps--) {
      const first = tour[left] ?? 0
      const last = tour[right] ?? 0
      tour[left] = last
      place[last] = left
      tour[right] = first
      place[first] = right
      if (++left === count) left = 0
      if (--right < 0) right = count - 1
    }
  }

  const turnBetween = (a: number, b: number, c: number): void => {
    if (next(a) === b) turn(place[b] ?? 0, place[c] ?? 0)
    else turn(place[c] ?? 0, place[b] ?? 0)
  }

  return {
    tour,
    place,
    exchange: (a, b, c) => {
      if (written + 3 > journal.length) {
        const longer = new Int32Array(journal.length * 2)
        longer.set(journal)
        journal = longer
      }
      journal[written] = a
      journal[written + 1] = b
      journal[written + 2] = c
      written += 3
      turnBetween(a, b, c)
    },
    keep: () => {
      written = 0
    },
    undo: () => {
      while (written > 0) {
        written -= 3
        const a = journal[written] ?? 0
        const b = journal[written + 1] ?? 0
        const c = journal[written + 2] ?? 0
        turnBetween(a, c, b)
      }
    },
  }
}
