import type { NearNodes } from "./near-nodes.ts"
import type { Row } from "./row-of-nodes.ts"

const LOOKS_BETWEEN_QUESTIONS = 31 // a mask: nodes looked at between two glances at the clock
const SHORT_PART = 3 // nodes: parts up to so long are tried wherever they may go

/** Near nodes of a directed loop: `onwards` are near to go to, `hither` near to come from. */
export type NearBothWays = { readonly onwards: NearNodes; readonly hither: NearNodes }

/** Shortens a row around nodes that were named; the counterpart of `improverOf` where direction or pins matter. */
export type RowImprover = {
  readonly name: (node: number) => void
  /** Improves until no named node is left or `goOn` says no; by how much the loop is shorter now. */
  readonly run: (goOn: () => boolean) => number
}

/** Tries, for each named node, to let a near node follow it: by swapping two parts (keeping direction) or turning one. */
export const rowImproverOf = (row: Row, near: NearBothWays, least: number): RowImprover => {
  const count = row.nodes.length
  const { place, at, costOfTurn, costOfSwap } = row
  const waiting: number[] = []
  const isWaiting = new Uint8Array(count)
  let gain = 0
  let [from, middle, to] = [0, 0, 0] // the best move; a turn where middle is −1

  const name = (node: number): void => {
    if (isWaiting[node] === 1) return
    isWaiting[node] = 1
    waiting.push(node)
  }
  const considerTurn = (first: number, last: number): void => {
    if (first < 1 || last <= first) return
    const better = -costOfTurn(first, last)
    if (better <= gain) return
    gain = better
    from = first
    middle = -1
    to = last
  }
  const considerSwap = (first: number, last: number, end: number): void => {
    if (first < 1 || last < first || end <= last || end >= count) return
    const better = -costOfSwap(first, last, end)
    if (better <= gain) return
    gain = better
    from = first
    middle = last
    to = end
  }

  /** Lets the node at `there` follow the one at `here`. */
  const considerFollowing = (here: number, there: number): void => {
    if (there > here + 1) {
      considerTurn(here + 1, there)
      for (let end = there; end < there + SHORT_PART; end++) considerSwap(here + 1, there - 1, end)
      // where the part that is passed over may end: a node near to its first
      const first = at(here + 1)
      const { nodes, width } = near.hither
      for (let rank = first * width; rank < (first + 1) * width; rank++)
        considerSwap(here + 1, there - 1, place[nodes[rank] ?? 0] ?? 0)
      considerSwap(here + 1, there - 1, count - 1)
    } else if (there >= 1 && there < here) {
      for (let last = there; last < there + SHORT_PART; last++) considerSwap(there, last, here)
      const behind = at(here + 1)
      const { nodes, width } = near.hither
      for (let rank = behind * width; rank < (behind + 1) * width; rank++) {
        const last = place[nodes[rank] ?? 0] ?? 0
        if (last >= there) considerSwap(there, last, here)
      }
    }
  }

  const search = (node: number): void => {
    const here = place[node] ?? 0
    const { onwards, hither } = near
    for (let rank = node * onwards.width; rank < (node + 1) * onwards.width; rank++) {
      const there = place[onwards.nodes[rank] ?? 0] ?? 0
      considerFollowing(here, there)
    }
    if (node === 0) {
      for (let rank = 0; rank < hither.width; rank++) considerTurn((place[hither.nodes[rank] ?? 0] ?? 0) + 1, count - 1)
      return
    }
    for (let rank = node * hither.width; rank < (node + 1) * hither.width; rank++) {
      const there = place[hither.nodes[rank] ?? 0] ?? 0
      considerFollowing(there, here)
      if (there < here) considerTurn(there + 1, here)
    }
  }

  const apply = (): void => {
    const ends = [at(from - 1), at(from), at(to), at(to + 1)]
    if (middle === -1) row.turn(from, to)
    else {
      ends.push(at(middle), at(middle + 1))
      row.swap(from, middle, to)
    }
    for (const node of ends) name(node)
  }

  const run = (goOn: () => boolean): number => {
    let gained = 0
    for (let looks = 1; ; looks++) {
      const node = waiting.pop()
      if (node === undefined) break
      isWaiting[node] = 0
      if ((looks & LOOKS_BETWEEN_QUESTIONS) === 0 && !goOn()) break
      gain = least
      to = 0
      search(node)
      if (to === 0) continue
      gained += gain
      apply()
    }
    return gained
  }
  return { name, run }
}
