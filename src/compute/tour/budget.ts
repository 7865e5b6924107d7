/** How long to go on: a number of tries (the same answer everywhere) or a time by the clock that is handed in. */
export type Budget =
  | { readonly kind: "iterations"; readonly iterations: number }
  | { readonly kind: "milliseconds"; readonly milliseconds: number; readonly now: () => number }

/** The share of a budget that is spent, from 0 to 1 or more, after so many tries. */
export type Spent = (tries: number) => number

/** Starts to count a budget; one of nothing is spent at once, one without end is refused with a RangeError. */
export const startBudget = (budget: Budget): Spent => {
  const amount = budget.kind === "iterations" ? budget.iterations : budget.milliseconds
  if (!Number.isFinite(amount)) throw new RangeError(`a budget of ${amount} has no end`)
  if (budget.kind === "iterations") {
    const { iterations } = budget
    return (tries) => (iterations > 0 ? tries / iterations : 1)
  }
  const { milliseconds, now } = budget
  const start = now()
  return () => (milliseconds > 0 ? (now() - start) / milliseconds : 1)
}
