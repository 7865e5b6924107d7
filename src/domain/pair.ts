import type { Figure } from "./figure.ts"
import type { PairId, SiteId, SourceId } from "./ids.ts"
import type { LngLat } from "./lng-lat.ts"
import type { LocalText } from "./local-text.ts"

/** 联建中 / 单方登记 / 协议到期 / 拟结对 / 待核实 */
export const PAIR_STATES = ["active", "one-sided", "lapsed", "planned", "unknown"] as const
export type PairState = (typeof PAIR_STATES)[number]

export type PairUnit = {
  readonly name: LocalText
  readonly site: SiteId | null
  readonly at: LngLat | null
  /** How many others it can take on; null where it does not say. */
  readonly capacity: number | null
}

/** A kind of help, offered or asked for: category joins offers to needs. */
export type Exchange = { readonly category: string; readonly what: LocalText }

/** Two units joined for mutual help (结对联建). */
export type Pair = {
  readonly id: PairId
  readonly left: PairUnit
  readonly right: PairUnit
  readonly state: PairState
  readonly agreedOn: string | null
  readonly resources: readonly Exchange[]
  readonly needs: readonly Exchange[]
  readonly figures: readonly Figure[]
  readonly sources: readonly SourceId[]
}
