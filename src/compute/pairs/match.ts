import type { LngLat } from "../../domain/lng-lat.ts"
import { greatCircleKilometres } from "../geodesy/great-circle.ts"
import type { Watch } from "../watch.ts"
import { assign } from "./assign.ts"
import { matchParts } from "./match-parts.ts"

/** A unit that can help: with what, where it is if that is known, and how many others it can take on. */
export type Offer = {
  readonly id: string
  readonly categories: readonly string[]
  readonly capacity: number
  readonly at: LngLat | null
}

/** A unit that asks for help. */
export type Need = { readonly id: string; readonly categories: readonly string[]; readonly at: LngLat | null }

/** What is to be matched. Locked pairs, as [offer, need], stand whatever they cost; ids are unique, and locks within capacity. */
export type MatchRequest = {
  readonly offers: readonly Offer[]
  readonly needs: readonly Need[]
  readonly locked: readonly (readonly [offer: string, need: string])[]
  /** Pairs that must not be, as [offer, need]: a unit with itself, partners that have parted. */
  readonly barred: readonly (readonly [offer: string, need: string])[]
}

/** What an offer would be to a need. */
export type Fit = {
  readonly offer: string
  readonly need: string
  /** 100 × (1 − the share of the need's categories that are offered) + kilometres. */
  readonly cost: number
  /** The need's categories that are offered, as the need names them. */
  readonly shared: readonly string[]
  /** How many categories the need has. */
  readonly of: number
  /** Null where one of the two places is not known; then it costs nothing. */
  readonly kilometres: number | null
}

export type Assignment = Fit & { readonly isLocked: boolean }

export type Match = {
  /** In the order of the needs. */
  readonly assignments: readonly Assignment[]
  readonly totalCost: number
  readonly unmatched: readonly string[]
}

/** Needs to offers: as many needs as possible are met, and among all ways to meet as many the total cost is least. Exact. */
export const matchNeeds = ({ offers, needs, locked, barred }: MatchRequest, watch: Watch = {}): Match => {
  const offerById = new Map(offers.map((offer) => [offer.id, offer]))
  const needById = new Map(needs.map((need) => [need.id, need]))
  const met = new Map<string, Assignment>()
  const room = new Map(offers.map(({ id, capacity }) => [id, capacity]))
  for (const [offerId, needId] of locked) {
    const [offer, need] = [offerById.get(offerId), needById.get(needId)]
    if (offer === undefined || need === undefined || met.has(needId)) throw new RangeError(`lock ${offerId}, ${needId}`)
    met.set(needId, { ...fitOf(offer, need), isLocked: true })
    room.set(offerId, (room.get(offerId) ?? 0) - 1)
  }
  const open = offers.filter(({ id }) => (room.get(id) ?? 0) > 0)
  const waiting = needs.filter(({ id }) => !met.has(id))
  const isBarred = barredPairs(barred)
  const before = met.size
  for (const part of matchParts(open, waiting)) {
    const told: Watch = {
      ...watch,
      onProgress: (share) => watch.onProgress?.((met.size - before + share * part.needs.length) / waiting.length),
    }
    for (const fit of matchPart(part.offers, part.needs, room, isBarred, told))
      met.set(fit.need, { ...fit, isLocked: false })
  }
  const assignments = needs.flatMap(({ id }) => met.get(id) ?? [])
  return {
    assignments,
    totalCost: assignments.reduce((sum, { cost }) => sum + cost, 0),
    unmatched: needs.filter(({ id }) => !met.has(id)).map(({ id }) => id),
  }
}

/** The other offers that would fit a need, least cost first, at most `most`: whether they have room is not asked. */
export const alternativesFor = (
  { offers, barred }: Pick<MatchRequest, "offers" | "barred">,
  need: Need,
  chosen: string | null,
  most: number,
): readonly Fit[] => {
  const isBarred = barredPairs(barred)
  return offers
    .filter(({ id, capacity }) => id !== chosen && capacity > 0 && !isBarred(id, need.id))
    .map((offer) => fitOf(offer, need))
    .filter(({ shared }) => shared.length > 0)
    .sort((one, other) => one.cost - other.cost)
    .slice(0, most)
}

/** What an offer would be to a need, fitting or not. */
export const fitOf = (offer: Offer, need: Need): Fit => fitTo(offer, need, [...new Set(need.categories)])

const fitTo = (offer: Offer, need: Need, wanted: readonly string[]): Fit => {
  const shared = wanted.filter((category) => offer.categories.includes(category))
  const share = wanted.length === 0 ? 0 : shared.length / wanted.length
  const kilometres = offer.at === null || need.at === null ? null : greatCircleKilometres(offer.at, need.at)
  const cost = 100 * (1 - share) + (kilometres ?? 0)
  return { offer: offer.id, need: need.id, cost, shared, of: wanted.length, kilometres }
}

const matchPart = (
  offers: readonly Offer[],
  needs: readonly Need[],
  room: ReadonlyMap<string, number>,
  isBarred: (offer: string, need: string) => boolean,
  watch: Watch,
): readonly Fit[] => {
  const columns = offers.length
  const costs = new Float64Array(needs.length * columns)
  needs.forEach((need, row) => {
    const wanted = [...new Set(need.categories)]
    offers.forEach((offer, column) => {
      const { cost, shared } = fitTo(offer, need, wanted)
      const isOpen = shared.length > 0 && !isBarred(offer.id, need.id)
      costs[row * columns + column] = isOpen ? cost : Number.POSITIVE_INFINITY
    })
  })
  const takes = Int32Array.from(offers, ({ id }) => Math.min(needs.length, room.get(id) ?? 0))
  const joined = assign(
    { rows: needs.length, columns, costs, wants: new Int32Array(needs.length).fill(1), takes },
    watch,
  )
  return needs.flatMap((need, row) => {
    const offer = offers[joined.subarray(row * columns, (row + 1) * columns).indexOf(1)]
    return offer === undefined ? [] : fitOf(offer, need)
  })
}

const barredPairs = (barred: MatchRequest["barred"]): ((offer: string, need: string) => boolean) => {
  const pairs = new Set(barred.map(([offer, need]) => JSON.stringify([offer, need])))
  return pairs.size === 0 ? () => false : (offer, need) => pairs.has(JSON.stringify([offer, need]))
}
