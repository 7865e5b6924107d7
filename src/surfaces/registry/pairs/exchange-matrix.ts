import type { Pair } from "../../../domain/pair.ts"

/** What is offered against what is needed, category by category. */
export type ExchangeMatrix = {
  /** Most needed first. */
  readonly categories: readonly string[]
  /** Pairs by need (row) and offer (column): in so many pairs one side needs this and the other offers that. */
  readonly pairs: readonly (readonly number[])[]
  /** Of each category: pairs that need it, pairs that offer it, and pairs in which who needs it is offered it. */
  readonly needed: readonly number[]
  readonly offered: readonly number[]
  readonly answered: readonly number[]
}

/** Counts pairs by what they need and what they offer; each pair counts once in a cell. */
export const exchangeMatrix = (pairs: readonly Pair[]): ExchangeMatrix => {
  const needs = new Map<string, number>()
  const offers = new Map<string, number>()
  const cells = new Map<string, number>()
  const add = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (const pair of pairs) {
    const needed = new Set(pair.needs.map(({ category }) => category))
    const offered = new Set(pair.resources.map(({ category }) => category))
    for (const need of needed) add(needs, need)
    for (const offer of offered) add(offers, offer)
    for (const need of needed) for (const offer of offered) add(cells, JSON.stringify([need, offer]))
  }
  const categories = [...new Set([...needs.keys(), ...offers.keys()])].sort(
    (one, other) => (needs.get(other) ?? 0) - (needs.get(one) ?? 0) || (one < other ? -1 : 1),
  )
  const at = (need: string, offer: string): number => cells.get(JSON.stringify([need, offer])) ?? 0
  return {
    categories,
    pairs: categories.map((need) => categories.map((offer) => at(need, offer))),
    needed: categories.map((one) => needs.get(one) ?? 0),
    offered: categories.map((one) => offers.get(one) ?? 0),
    answered: categories.map((one) => at(one, one)),
  }
}
