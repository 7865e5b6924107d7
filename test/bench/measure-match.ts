import { fitOf, type MatchRequest, matchNeeds } from "../../src/compute/pairs/match.ts"
import { anyMatching } from "../worlds/any-matching.ts"
import { cheapestFlow } from "../worlds/cheapest-flow.ts"
import { type Measurement, median } from "./measurement.ts"

const UNITS = 500
const RIVAL_UNITS = 100 // the rival would take minutes for more
const PROMISED_MS = 1_000
const ROUNDS = 5

/** Exact matching, against the promise and against another exact solver, which must come to the same cost. */
export const matching: Measurement = {
  name: "match",
  run: async () => {
    const large = anyMatching(UNITS, UNITS, 7)
    const small = anyMatching(RIVAL_UNITS, RIVAL_UNITS, 7)
    const times = Array.from({ length: ROUNDS }, () => ({
      large: timeOf(() => matchNeeds(large)),
      small: timeOf(() => matchNeeds(small)),
      rival: timeOf(() => byFlow(small)),
    }))
    if (Math.abs(matchNeeds(small).totalCost - byFlow(small)) > 1e-6) throw new Error("the match is not the cheapest")
    const ours = (of: "large" | "small" | "rival"): number => median(times.map((time) => time[of]))
    return [
      {
        name: `match ${UNITS} × ${UNITS}, exact`,
        unit: "ms",
        ours: ours("large"),
        rival: PROMISED_MS,
        against: "promise of 1 s",
        limit: 1,
      },
      {
        name: `match ${RIVAL_UNITS} × ${RIVAL_UNITS}, exact`,
        unit: "ms",
        ours: ours("small"),
        rival: ours("rival"),
        against: "cheapest flow, the same cost",
        limit: 0.5,
      },
    ]
  },
}

const byFlow = ({ offers, needs }: MatchRequest): number => {
  const first = 2 + needs.length
  const arcs = needs.flatMap((need, row) =>
    offers.flatMap((offer, column) => {
      const { shared, cost } = fitOf(offer, need)
      return shared.length === 0 ? [] : [[2 + row, first + column, 1, cost] as const]
    }),
  )
  return cheapestFlow(first + offers.length, [
    ...needs.map((_, row) => [0, 2 + row, 1, 0] as const),
    ...arcs,
    ...offers.map(({ capacity }, column) => [first + column, 1, capacity, 0] as const),
  ]).cost
}

const timeOf = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}
