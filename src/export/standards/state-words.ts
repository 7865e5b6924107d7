import { STATES, type State } from "../../domain/evidence.ts"
import { countStates, isStaleAt, type ScoreTable, type StateCounts, stateAt } from "../../domain/finding.ts"
import type { Standard } from "../../domain/standard.ts"
import type { SayLists } from "../../text/lists-words.ts"

/** A state as a pack calls it: boxes of a checklist are 符合, all else 达标. */
export const stateWords = (pack: Pick<Standard, "checklist">, state: State, say: SayLists): string =>
  say(pack.checklist === null ? `state.${state}` : `box.${state}`)

/** The state at a place of a table, with a word where its evidence has grown old. */
export const stateWordsAt = (pack: Standard, table: ScoreTable, row: number, item: number, say: SayLists): string => {
  const words = stateWords(pack, stateAt(table, row, item), say)
  return isStaleAt(table, row, item) ? say("report.stale", { state: words }) : words
}

/** "达标 1 项 · 待核实 4 项 · 共 5 项": states that do not occur are left out, 不适用 is not counted. */
export const summaryWords = (pack: Pick<Standard, "checklist">, counts: StateCounts, say: SayLists): string => {
  const asked = STATES.filter((state) => state !== "not-applicable")
  const total = asked.reduce((sum, state) => sum + counts[state], 0)
  if (total === 0) return say("state.not-applicable")
  const parts = asked
    .filter((state) => counts[state] > 0)
    .map((state) => say("report.some", { state: stateWords(pack, state, say), count: counts[state] }))
  return [...parts, say("report.in-all", { count: total })].join(" · ")
}

/** The states in the order they are summed up in, and how many of each a row has. */
export const countsOf = (table: ScoreTable, row: number): readonly number[] => {
  const counts = countStates(table, [row])
  return STATES.map((state) => counts[state])
}
