import type { Figure } from "../../domain/figure.ts"
import type { LocalText } from "../../domain/local-text.ts"
import type { Pair, PairState } from "../../domain/pair.ts"

/** A count that says of how many. */
export type Share = { readonly count: number; readonly of: number }

/** One kind of figure added up over the pairs that state it as a number. */
export type FigureTotal = {
  readonly what: LocalText
  readonly unit: LocalText | null
  readonly total: number
  /** The pairs that state it, of all pairs. */
  readonly stated: Share
  /** Some of what was added was 约, 余 or 以上: the total is about so much. */
  readonly isAbout: boolean
  /** First and last year stated; null where no figure says its year. */
  readonly years: readonly [number, number] | null
  /** How many of the figures say no year. */
  readonly withoutYear: number
  /** What was stated in words and could not be added. */
  readonly inWords: readonly string[]
}

/** What a list of pairs adds up to. */
export type PairFigures = {
  readonly states: Readonly<Record<PairState, number>>
  /** Pairs with a day or year of agreement. Of a pair without one nobody says that there is no agreement. */
  readonly agreed: Share
  readonly withResources: Share
  readonly withNeeds: Share
  /** Pairs where something that is needed is offered by the same pair. */
  readonly answered: Share
  readonly totals: readonly FigureTotal[]
}

/** Adds up pairs: states, agreements, and each kind of figure, always with what it is counted of. */
export const pairFigures = (pairs: readonly Pair[]): PairFigures => {
  const share = (holds: (pair: Pair) => boolean): Share => ({ count: pairs.filter(holds).length, of: pairs.length })
  const states: Record<PairState, number> = { active: 0, "one-sided": 0, lapsed: 0, planned: 0, unknown: 0 }
  for (const { state } of pairs) states[state]++
  return {
    states,
    agreed: share(({ agreedOn }) => agreedOn !== null),
    withResources: share(({ resources }) => resources.length > 0),
    withNeeds: share(({ needs }) => needs.length > 0),
    answered: share(isAnswered),
    totals: figureTotals(pairs),
  }
}

const isAnswered = ({ resources, needs }: Pair): boolean => {
  const offered = new Set(resources.map(({ category }) => category))
  return needs.some(({ category }) => offered.has(category))
}

const figureTotals = (pairs: readonly Pair[]): readonly FigureTotal[] => {
  const byKind = new Map<string, { figures: Figure[]; stating: Set<Pair> }>()
  for (const pair of pairs) {
    for (const figure of pair.figures) {
      const key = JSON.stringify([figure.what.zh, figure.unit?.zh ?? null])
      const kind = byKind.get(key) ?? { figures: [], stating: new Set() }
      byKind.set(key, kind)
      kind.figures.push(figure)
      kind.stating.add(pair)
    }
  }
  return [...byKind.values()].flatMap(({ figures, stating }) => {
    const [first] = figures
    return first === undefined ? [] : totalOf(first, figures, { count: stating.size, of: pairs.length })
  })
}

const totalOf = ({ what, unit }: Figure, figures: readonly Figure[], stated: Share): FigureTotal => {
  const years = figures.flatMap(({ year }) => year ?? [])
  return {
    what,
    unit,
    total: figures.reduce((sum, { value }) => sum + (typeof value === "number" ? value : 0), 0),
    stated,
    isAbout: figures.some(({ qualifier }) => qualifier !== null),
    years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
    withoutYear: figures.length - years.length,
    inWords: figures.flatMap(({ value }) => (typeof value === "string" ? value : [])),
  }
}
