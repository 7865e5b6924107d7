import { type CoverChoice, hasWholeWeights } from "./cover-choice.ts"
import { IN, OPEN, OUT, openPart } from "./open-part.ts"
import { priceUp } from "./price-up.ts"

/** How a search through all choices ended: a better one, or none, or it was not done when it had to stop. */
export type Branched = {
  readonly isDone: boolean
  /** The best choice met that serves more than the known one; null where there was none. */
  readonly better: readonly number[] | null
  readonly served: number
}

type Branch = { readonly standing: Int8Array; readonly price: Float64Array }

/**
 * Goes through all choices of `count` candidates, leaving aside whole branches whose bound by prices is not above what is
 * known: one candidate after another is taken or left out, prices begin where they were above, and settle many more at once.
 * `known` is what a known choice serves. `isOver` is asked at each branch, told how many there were.
 */
export const branchByPrices = (
  choice: CoverChoice,
  count: number,
  known: number,
  isOver: (branches: number) => boolean,
): Branched => {
  const isWhole = hasWholeWeights(choice)
  let best: { readonly better: readonly number[] | null; readonly served: number } = { better: null, served: known }
  const { weight, serverStart } = choice
  const price = Float64Array.from(weight, (heavy, g) => heavy / ((serverStart[g + 1] ?? 0) - (serverStart[g] ?? 0)))
  const open: Branch[] = [{ standing: new Int8Array(choice.candidates), price }]
  for (let branches = 0; ; branches++) {
    const branch = open.pop()
    if (branch === undefined) return { isDone: true, ...best }
    if (isOver(branches)) return { isDone: false, ...best }
    const { standing } = branch
    let turns = branches === 0 ? FIRST_TURNS : TURNS
    for (;;) {
      const part = openPart(choice, count, standing)
      const least = best.served + (isWhole ? 1 : best.served * 1e-9)
      const priced = priceUp(part, branch.price, best.served, least, turns)
      if (priced.served > best.served * (1 + 1e-12)) best = { better: priced.chosen, served: priced.served }
      if (priced.isBeaten) break
      const settled = settle(standing, priced.surplus, priced.room)
      if (settled > SETTLED_SHARE * part.open.length) {
        turns = TURNS
        continue // much is settled: what is left is a smaller question
      }
      if (priced.doubtful === -1) break
      const without = standing.slice()
      without[priced.doubtful] = OUT
      standing[priced.doubtful] = IN
      open.push({ standing: without, price: branch.price.slice() }, branch)
      break
    }
  }
}

const FIRST_TURNS = 400
const TURNS = 30
const SETTLED_SHARE = 0.1

/** Takes whom no better choice can do without and leaves out whom none can hold; answers how many. */
const settle = (standing: Int8Array, surplus: Float64Array, room: number): number => {
  let settled = 0
  for (const [candidate, over] of surplus.entries()) {
    if (standing[candidate] !== OPEN || Math.abs(over) <= room) continue
    standing[candidate] = over > 0 ? IN : OUT
    settled++
  }
  return settled
}
