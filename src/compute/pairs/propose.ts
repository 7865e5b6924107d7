import type { Pair } from "../../domain/pair.ts"
import type { Site } from "../../domain/site.ts"
import type { Watch } from "../watch.ts"
import { alternativesFor, type Fit, type Match, type MatchRequest, matchNeeds } from "./match.ts"
import { isTooLarge } from "./match-size.ts"
import { rematchRequest } from "./rematch.ts"

/** What a planner asks of the matching. */
export type ProposalWish = {
  /** How many units each may take on where neither it nor the planner says otherwise. */
  readonly capacity: number
  /** How many a unit may take on, as [unit, count] by its key: a planner's word, before the unit's own. */
  readonly rooms: readonly (readonly [unit: string, capacity: number])[]
  /** Pairs that stand, as [offer, need] by the units' keys. */
  readonly locked: MatchRequest["locked"]
  readonly mayRepeat: boolean
}

/** Proposals of who could be joined with whom, or why there are none. */
export type Proposals =
  | {
      readonly kind: "matched"
      readonly offers: number
      readonly needs: number
      readonly match: Match
      /** Of each unit that offers something, how many it may take on, and how many it is proposed to. */
      readonly loads: readonly { readonly unit: string; readonly capacity: number; readonly taken: number }[]
      /** Of each need that is met or unmatched, what else would fit, best first. */
      readonly alternatives: Readonly<Record<string, readonly Fit[]>>
      /** Locks that fit nothing any more, or more than a unit can take on: left aside. */
      readonly lostLocks: MatchRequest["locked"]
    }
  | { readonly kind: "too-large"; readonly offers: number; readonly needs: number }

const MOST_ALTERNATIVES = 3 // more are not read

/** Matches the units without a partner, explained and with alternatives. */
export const propose = (
  pairs: readonly Pair[],
  sites: readonly Site[],
  wish: ProposalWish,
  watch: Watch = {},
): Proposals => {
  const asked = rematchRequest(pairs, sites, {
    ...{ capacity: wish.capacity, capacities: new Map(wish.rooms), locked: [], mayRepeat: wish.mayRepeat },
  })
  const { kept, lost } = soundLocks(asked, wish.locked)
  const request: MatchRequest = { ...asked, locked: kept }
  const sizes = { offers: request.offers.length, needs: request.needs.length }
  if (isTooLarge(request)) return { kind: "too-large", ...sizes }
  const match = matchNeeds(request, watch)
  const chosen = new Map(match.assignments.map(({ need, offer }) => [need, offer]))
  const alternatives = Object.fromEntries(
    request.needs.map((need) => [
      need.id,
      alternativesFor(request, need, chosen.get(need.id) ?? null, MOST_ALTERNATIVES),
    ]),
  )
  const taken = new Map<string, number>()
  for (const { offer } of match.assignments) taken.set(offer, (taken.get(offer) ?? 0) + 1)
  const loads = request.offers.map(({ id, capacity }) => ({ unit: id, capacity, taken: taken.get(id) ?? 0 }))
  return { kind: "matched", ...sizes, match, loads, alternatives, lostLocks: lost }
}

/** Locks between units that are there, one a need, within what each can take on. */
const soundLocks = ({ offers, needs }: MatchRequest, locked: MatchRequest["locked"]) => {
  const room = new Map(offers.map(({ id, capacity }) => [id, capacity]))
  const open = new Set(needs.map(({ id }) => id))
  const kept: (readonly [string, string])[] = []
  const lost: (readonly [string, string])[] = []
  for (const lock of locked) {
    const [offer, need] = lock
    const left = room.get(offer) ?? 0
    if (left < 1 || !open.has(need) || offer === need) {
      lost.push(lock)
      continue
    }
    room.set(offer, left - 1)
    open.delete(need)
    kept.push(lock)
  }
  return { kept, lost }
}
