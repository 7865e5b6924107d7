import type { Brand } from "../../domain/brand.ts"
import type { BrandId } from "../../domain/ids.ts"
import { assign } from "../pairs/assign.ts"
import type { Watch } from "../watch.ts"
import { brandLikeness, brandWords } from "./brand-likeness.ts"

/** What a round of visits is to be like. */
export type RoundWish = {
  readonly brands: readonly Brand[]
  /** Whether one visits brands like one's own, to compare, or unlike it, to learn. */
  readonly seek: "alike" | "different"
  /** How many others each visits, which is also how many guests each has. */
  readonly visitsEach: number
  /** How many may open their doors on one day. */
  readonly hostsPerDay: number
}

export type Guest = { readonly brand: BrandId; readonly likeness: number }
export type OpenDay = { readonly host: BrandId; readonly guests: readonly Guest[] }

/** A round in which everyone hosts once: who is open on the first day, the second day and so on, and who comes. */
export type VisitRound = { readonly days: readonly (readonly OpenDay[])[]; readonly totalLikeness: number }

/**
 * Plans a round of visits. Each brand hosts once and visits as many others as were wished (all others where there are
 * no more); over the whole round the likeness of host and guest is the greatest, or the least, there can be. On its own
 * open day nobody visits, and nobody is in two places on one day.
 */
export const planVisitRound = ({ brands, seek, visitsEach, hostsPerDay }: RoundWish, watch: Watch = {}): VisitRound => {
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
  return {
    days: spreadOverDays(guestsOf, hostsPerDay).map((hosts) =>
      hosts.flatMap((host) => {
        const brand = brands[host]
        return brand === undefined
          ? []
          : { host: brand.id, guests: guestsAt(host, guestsOf[host] ?? [], brands, likenessOf) }
      }),
    ),
    totalLikeness: guestsOf.reduce(
      (sum, guests, host) => guests.reduce((part, guest) => part + likenessOf(guest, host), sum),
      0,
    ),
  }
}

const guestsAt = (
  host: number,
  guests: readonly number[],
  brands: readonly Brand[],
  likenessOf: (guest: number, host: number) => number,
): readonly Guest[] =>
  guests.flatMap((guest) => {
    const brand = brands[guest]
    return brand === undefined ? [] : { brand: brand.id, likeness: likenessOf(guest, host) }
  })

/** Puts each host on the first day that has room and where nobody of its party is taken. */
const spreadOverDays = (
  guestsOf: readonly (readonly number[])[],
  hostsPerDay: number,
): readonly (readonly number[])[] => {
  const days: { readonly hosts: number[]; readonly taken: Set<number> }[] = []
  guestsOf.forEach((guests, host) => {
    const party = [host, ...guests]
    const free = days.find(({ hosts, taken }) => hosts.length < hostsPerDay && !party.some((one) => taken.has(one)))
    const day = free ?? { hosts: [], taken: new Set<number>() }
    if (free === undefined) days.push(day)
    day.hosts.push(host)
    for (const one of party) day.taken.add(one)
  })
  return days.map(({ hosts }) => hosts)
}
