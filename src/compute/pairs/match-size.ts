import type { MatchRequest } from "./match.ts"
import { matchParts } from "./match-parts.ts"

const MOST_STEPS = 2e10 // about half a minute on a small computer; nobody waits longer
const MOST_CELLS = 3e7 // a table of a quarter of a gigabyte

/** Whether matching would take longer than anybody waits. Steps are needs × needs × offers of each part that hangs together. */
export const isTooLarge = ({ offers, needs, locked }: MatchRequest): boolean => {
  const met = new Set(locked.map(([, need]) => need))
  const parts = matchParts(
    offers,
    needs.filter(({ id }) => !met.has(id)),
  )
  const cells = parts.map((part) => part.offers.length * part.needs.length)
  const steps = parts.reduce((sum, part) => sum + part.offers.length * part.needs.length ** 2, 0)
  return steps > MOST_STEPS || cells.some((count) => count > MOST_CELLS)
}
