import { type Evidence, STATES, type State } from "./evidence.ts"
import type { BeltId, SiteId, StandardId } from "./ids.ts"

/** What a standard's item is asked of. */
export type Subject =
  | { readonly kind: "belt"; readonly belt: BeltId }
  | { readonly kind: "site"; readonly site: SiteId }
  | { readonly kind: "city" }

/** One thing a finding rests on: at which site it was found, and who says so. */
export type Support = {
  readonly site: SiteId | null
  readonly evidence: Evidence | null
  /** Older than the pack lets evidence grow. */
  readonly stale: boolean
}

/** Why something is met. */
export type MetReason =
  | { readonly kind: "stated"; readonly count: number; readonly atLeast: number }
  | { readonly kind: "enough"; readonly count: number; readonly atLeast: number }
  | { readonly kind: "line-passes"; readonly sites: number; readonly withinMetres: number }
  | { readonly kind: "official-order"; readonly sites: number }
  | { readonly kind: "all-boxes"; readonly boxes: number }
  | { readonly kind: "done"; readonly doneOn: string; readonly by: string }
  | { readonly kind: "share-reached"; readonly count: number; readonly of: number; readonly atLeastPercent: number }

/** Why something is not met: only what the data settles. */
export type UnmetReason =
  | { readonly kind: "stated-unmet" }
  | { readonly kind: "nothing-in-complete-list" }
  | { readonly kind: "too-few"; readonly count: number; readonly atLeast: number }
  | { readonly kind: "line-misses"; readonly sites: readonly SiteId[]; readonly withinMetres: number }
  | { readonly kind: "boxes-unmet"; readonly boxes: readonly string[]; readonly of: number }
  | { readonly kind: "done-late"; readonly doneOn: string; readonly by: string }
  /** Its day has passed, and it is known to have been done only later than the day asked about. */
  | { readonly kind: "not-done-yet"; readonly by: string }
  | { readonly kind: "share-short"; readonly count: number; readonly of: number; readonly atLeastPercent: number }

/** Why nobody can say yet, and with it what would settle it. */
export type UnknownReason =
  | { readonly kind: "nothing-stated" }
  | { readonly kind: "list-not-complete"; readonly count: number; readonly atLeast: number }
  | { readonly kind: "levels-not-known"; readonly count: number; readonly atLeast: number; readonly open: number }
  | { readonly kind: "weak-evidence" }
  | { readonly kind: "undated-evidence" }
  | { readonly kind: "no-evidence" }
  | { readonly kind: "no-line" }
  | { readonly kind: "order-only-reported" }
  | { readonly kind: "place-not-certain"; readonly sites: readonly SiteId[]; readonly withinMetres: number }
  | { readonly kind: "boxes-open"; readonly boxes: readonly string[]; readonly of: number }
  | { readonly kind: "no-milestone" }
  | { readonly kind: "not-known-whether-done"; readonly by: string }
  | { readonly kind: "no-demand" }
  | { readonly kind: "no-streets" }
  | {
      readonly kind: "share-open"
      readonly count: number
      readonly open: number
      readonly of: number
      readonly atLeastPercent: number
    }
  /** So many of the sites that are known, of a list that is not complete. */
  | {
      readonly kind: "share-of-partial-list"
      readonly count: number
      readonly of: number
      readonly atLeastPercent: number
    }
  | { readonly kind: "rule-not-settled" }

/** Why it is not asked at all. */
export type ExemptReason =
  | { readonly kind: "other-kind" }
  | { readonly kind: "other-scope" }
  | { readonly kind: "stated-not-applicable" }

/** What a rule says of one belt, site or city: a state with its reason. */
export type Verdict =
  | { readonly state: "met"; readonly reason: MetReason; readonly stale: boolean }
  | { readonly state: "unmet"; readonly reason: UnmetReason }
  | { readonly state: "unknown"; readonly reason: UnknownReason }
  | { readonly state: "planned"; readonly by: string | null }
  | { readonly state: "not-applicable"; readonly reason: ExemptReason }

/** What is known of one item for one belt, site or city, and why. */
export type Finding = {
  readonly pack: StandardId
  readonly item: string
  readonly subject: Subject
  readonly support: readonly Support[]
} & Verdict

/**
 * The states of one pack as bytes, row after row: a row is a belt or a site in the order of the atlas (or the one city),
 * a column an item in the order of the pack. Reasons and evidence are worked out when somebody asks.
 */
export type ScoreTable = {
  readonly pack: StandardId
  readonly what: "belt" | "site" | "city"
  readonly rows: number
  readonly items: number
  /** Index in `STATES`, plus `STALE` where a met rests on evidence grown old. */
  readonly states: Uint8Array
}

/** All packs of a city, scored on a day. */
export type Scores = { readonly on: string; readonly tables: readonly ScoreTable[] }

/** Added to a state's byte when its evidence has grown old. */
export const STALE = 8

/** The state at a row and a column of a table. */
export const stateAt = (table: ScoreTable, row: number, item: number): State =>
  STATES[(table.states[row * table.items + item] ?? STATES.indexOf("unknown")) % STALE] ?? "unknown"

/** Whether a met at a row and a column rests on evidence grown old. */
export const isStaleAt = (table: ScoreTable, row: number, item: number): boolean =>
  (table.states[row * table.items + item] ?? 0) >= STALE

/** How many of each state. */
export type StateCounts = Readonly<Record<State, number>>

/** Counts the states of some rows and some columns of a table; all of them when left out. */
export const countStates = (
  table: ScoreTable,
  rows: readonly number[] | null = null,
  items: readonly number[] | null = null,
): StateCounts => {
  const counts = { met: 0, unmet: 0, unknown: 0, planned: 0, "not-applicable": 0 }
  const columns = items ?? Array.from({ length: table.items }, (_, item) => item)
  const count = (row: number): void => {
    for (const item of columns) counts[stateAt(table, row, item)] += 1
  }
  if (rows === null) for (let row = 0; row < table.rows; row++) count(row)
  else for (const row of rows) count(row)
  return counts
}
