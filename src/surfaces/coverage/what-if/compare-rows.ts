import type { Covered } from "../../../compute/coverage/tally.ts"
import { countWords } from "../../../text/coverage-words.ts"
import { areaWords, rangeWords, shareWords } from "../cover-words.ts"
import type { Counting, CoverageState } from "../coverage-state.ts"
import { shownFigures } from "../figures-of.ts"
import { shareRows } from "../share-rows.ts"

/** A line of the comparison: both values as words, and the difference; null where there is none. */
export type CompareRow = {
  readonly key: string
  readonly name: string
  readonly before: string
  readonly after: string
  readonly change: string | null
}

const signed = (change: number, words: (size: number) => string): string | null =>
  change === 0 ? null : `${change > 0 ? "+" : "−"}${words(Math.abs(change))}`

/** What a scenario changes, line by line: of all, by district, and of the ground. Only what both have been counted for. */
export const compareRows = (
  state: Pick<CoverageState, "say" | "reader" | "ask" | "counting">,
  planned: Counting,
): readonly CompareRow[] => {
  const { say, ask, counting } = state
  const rows: CompareRow[] = []
  const count = (key: string, name: string, before: number, after: number): void => {
    rows.push({
      key,
      name,
      before: countWords(before),
      after: countWords(after),
      change: signed(after - before, countWords),
    })
  }
  const placed = ({ facilities }: Counting): number => facilities.filter(({ at }) => at !== null).length
  count("facilities", say("plan.row-facilities"), placed(counting), placed(planned))
  const [before, after] = [shownFigures(counting), shownFigures(planned)]
  if (before !== null && after !== null) {
    const range = (key: string, name: string, one: Covered, other: Covered, by: "points" | "weight"): void => {
      rows.push({
        ...{ key, name },
        before: rangeWords(say, one.atLeast[by], one.atMost[by]),
        after: rangeWords(say, other.atLeast[by], other.atMost[by]),
        change: signed(other.covered[by] - one.covered[by], countWords),
      })
    }
    const share = (key: string, name: string, one: Covered, other: Covered): void => {
      const points = (100 * (other.covered.points - one.covered.points)) / Math.max(1, one.total.points)
      rows.push({
        ...{ key, name },
        before: shareWords(say, one.atLeast.points, one.atMost.points, one.total.points),
        after: shareWords(say, other.atLeast.points, other.atMost.points, other.total.points),
        change: signed(points, (size) => say("plan.points", { points: size.toFixed(size < 0.1 ? 2 : 1) })),
      })
    }
    range("covered", say(`plan.row-covered-${ask.counted}`), before.whole, after.whole, "points")
    share("share", say("shares.column-share"), before.whole, after.whole)
    if (ask.counted === "demand") range("weight", say("plan.row-weight"), before.whole, after.whole, "weight")
    count(
      "not",
      say("shares.column-not"),
      before.whole.total.points - before.whole.atMost.points,
      after.whole.total.points - after.whole.atMost.points,
    )
    const others = new Map(shareRows(state, after).map((row) => [row.key, row.covered]))
    for (const { key, group, name, covered } of shareRows(state, before)) {
      const other = others.get(key)
      if (group === "district" && other !== undefined) share(key, say("plan.row-share-of", { name }), covered, other)
    }
  }
  const [ground, plannedGround] = [counting.survey?.ground, planned.survey?.ground]
  if (ground?.kind === "figured" && plannedGround?.kind === "figured") {
    const [one, other] = [ground.unionSquareMetres, plannedGround.unionSquareMetres]
    rows.push({
      ...{ key: "area", name: say("plan.row-area") },
      before: areaWords(say, one),
      after: areaWords(say, other),
      change: Math.abs(other - one) < 5000 ? null : signed(other - one, (size) => areaWords(say, size)),
    })
  }
  if (before !== null && after !== null && counting.survey !== null && planned.survey !== null)
    count("gaps", say("plan.row-gaps"), counting.survey.gaps.length, planned.survey.gaps.length)
  return rows
}
