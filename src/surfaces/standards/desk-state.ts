import type { State } from "../../domain/evidence.ts"
import type { Scores, ScoreTable, StateCounts } from "../../domain/finding.ts"
import type { Standard } from "../../domain/standard.ts"
import type { CityReader } from "../../panels/kit/reader.ts"
import { sayCounts, sayState } from "../../text/finding-words.ts"
import type { SayStandards } from "../../text/standards-words.ts"
import type { Intent } from "../../view/intent.ts"
import type { Checks } from "./checks.ts"
import { type Ask, askText } from "./standards-ask.ts"

/** What every page of the standards is given. */
export type DeskState = {
  readonly reader: CityReader
  readonly say: SayStandards
  readonly part: string
  readonly ask: Ask
  /** The day everything is checked for, and the day it is. */
  readonly on: string
  readonly today: string
  readonly checks: Checks
  readonly scores: Scores
}

/** The intent that opens a page of the standards with a question. */
export const openDesk = (part: string, ask: Ask): Intent => ({
  kind: "open-desk",
  desk: "standards",
  part,
  ask: askText(ask),
})

/** The scores of a pack; null when the city's packs have changed meanwhile. */
export const tableOf = (scores: Scores, standard: Standard): ScoreTable | null =>
  scores.tables.find(({ pack }) => pack === standard.id) ?? null

/** The word for a state: boxes of a checklist are 符合, everything else is 达标. */
export const stateWord = (say: SayStandards, standard: Standard, state: State): string =>
  sayState(say, state, standard.checklist !== null)

/** 达标 1 项 · 待核实 4 项 · 共 5 项: never a percentage. */
export const countWords = (say: SayStandards, standard: Standard, counts: StateCounts): string =>
  sayCounts(say, counts, standard.checklist !== null)
