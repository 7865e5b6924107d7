import type { Brand } from "../../domain/brand.ts"
import type { BrandId } from "../../domain/ids.ts"
import type { TravelMode } from "../../domain/tour.ts"
import { assign } from "../pairs/assign.ts"
import type { Travel } from "../tour/travel-table.ts"
import type { Watch } from "../watch.ts"
import { brandLikeness, brandWords } from "./brand-likeness.ts"
import { type HostWays, NO_WAYS, nextDoorFirst } from "./host-ways.ts"

/** What a round of visits is to be like. */
export type RoundWish = {
  readonly brands: readonly Brand[]
  /** Whether one visits brands like one's own, to compare, or unlike it, to learn. */
  readonly seek: "alike" | "different"
  /** How many others each visits, which is also how many guests each has. */
  readonly visitsEach: number
  /** How many may open their doors on one day. */
  readonly hostsPerDay: number
  /** Between their doors; unless given, nobody knows. */
  readonly ways?: HostWays
}

/** A round as it is asked for: its brands apart, and how one gets about instead of the ways. */
export type AskedRound = Omit<RoundWish, "brands" | "ways"> & { readonly mode: TravelMode }

/** A guest, and its way from its own door to the host's. */
export type Guest = { readonly brand: BrandId; readonly likeness: number; readonly way: Travel }

/** A host, its guests, and the way there from the host before it on the same day; null for the first. */
export type OpenDay = { readonly host: BrandId; readonly guests: readonly Guest[]; readonly wayHere: Travel | null }

/** A round in which everyone hosts once: who is open on the first day, the second day and so on, and who comes. */
export type VisitRound = { readonly days: readonly (readonly OpenDay[])[]; readonly totalLikeness: number }

/**
 * Plans a round of visits. Each brand hosts once and visits as many others as were wished (all others where there are
 * no more); over the whole round the likeness of host and guest is the greatest, or the least, there can be. On its own
 * open day nobody visits, and nobody is in two places on one day. Those that are near one another open on the same day as far
 * as that goes, in the order in which somebody who comes to all of them gets about soonest.
 */
export const planVisitRound = (wish: RoundWish, watch: Watch = {}): VisitRound => {
  const { brands, seek, visitsEach, hostsPerDay, ways = NO_WAYS } = wish
  const words = brands.map(brandWords)
  const likeness = words.map((one) => words.map((other) => brandLikeness(one, other)))
  const count = brands.length
  const each = Math.max(0, Math.min(visitsEach, count - 1))
  const costs = new Float64Array(count * count)
  likeness.forEach((row, guest) => {
    row.forEach((alike, host) => {
      const cost = seek === "alike" ? 1 - alike : alike
      costs[guest * count + host] = guest === host ? Number.POSITIVE_INFINITY : cost
    })
  })
  const all = new Int32Array(count).fill(each)
  const joined = assign({ rows: count, columns: count, costs, wants: all, takes: all }, watch)
  const guestsOf = brands.map((_, host) =>
    brands.map((_, guest) => guest).filter((one) => joined[one * count + host] === 1),
  )
  const likenessOf = (guest: number, host: number): number => likeness[guest]?.[host] ?? 0
  const inOrder = nextDoorFirst(
    brands.map((_, host) => host),
    ways,
  )
  const openDay = (host: number, before: number | undefined): readonly OpenDay[] => {
    const brand = brands[host]
    if (brand === undefined) return []
    const guests = (guestsOf[host] ?? []).flatMap((guest): readonly Guest[] => {
      const from = brands[guest]
      return from === undefined ? [] : [{ brand: from.id, likeness: likenessOf(guest, host), way: ways(guest, host) }]
    })
    return [{ host: brand.id, guests, wayHere: before === undefined ? null : ways(before, host) }]
  }
  return {
    days: spreadOverDays(inOrder, guestsOf, hostsPerDay).map((hosts) => {
      const course = nextDoorFirst(hosts, ways)
      return course.flatMap((host, at) => openDay(host, course[at - 1]))
    }),
    totalLikeness: guestsOf.reduce(
      (sum, guests, host) => guests.reduce((part, guest) => part + likenessOf(guest, host), sum),
      0,
    ),
  }
}

/** Puts each host on the first day that has room and where nobody of its party is taken. */
const spreadOverDays = (
  inOrder: readonly number[],
  guestsOf: readonly (readonly number[])[],
  hostsPerDay: number,
): readonly (readonly number[])[] => {
  const days: { readonly hosts: number[]; readonly taken: Set<number> }[] = []
  for (const host of inOrder) {
    const party = [host, ...(guestsOf[host] ?? [])]
    const free = days.find(({ hosts, taken }) => hosts.length < hostsPerDay && !party.some((one) => taken.has(one)))
    const day = free ?? { hosts: [], taken: new Set<number>() }
    if (free === undefined) days.push(day)
    day.hosts.push(host)
    for (const one of party) day.taken.add(one)
  }
  return days.map(({ hosts }) => hosts)
}
