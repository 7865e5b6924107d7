import type { BrandId } from "../../domain/ids.ts"
import type { Site } from "../../domain/site.ts"
import { orderStops } from "../tour/order-stops.ts"
import { placeOfSite, type TourPlace } from "../tour/tour-place.ts"
import { type Travel, type TravelWith, travelTable } from "../tour/travel-table.ts"

/** How one brand's door is reached from another's, by their places in the list of brands. */
export type HostWays = (from: number, to: number) => Travel

const NOWHERE: TourPlace = { end: "start", at: null, uncertaintyMetres: 0, schematic: false, boat: false }

/** Nobody knows of any way. */
export const NO_WAYS: HostWays = () => ({ kind: "unknown", reason: "position-uncertain" })

/** Ways between the doors of brands: each at the first of its sites whose place is known, along the streets where there are any. */
export const hostWays = (
  brands: readonly { readonly id: BrandId }[],
  sites: readonly Site[],
  travelWith: TravelWith,
): HostWays => {
  const doors = new Map<BrandId, TourPlace>()
  for (const site of sites)
    if (site.brand !== null && site.position.kind === "placed" && !doors.has(site.brand))
      doors.set(site.brand, placeOfSite(site))
  return travelTable(
    brands.map(({ id }) => doors.get(id) ?? NOWHERE),
    travelWith,
  ).between
}

const SEED = 1
const TRIES = 2000 // a few dozen doors are in their shortest order long before

/** These hosts so that one gets from door to door in the least time; those whose way nobody knows last, as they came. */
export const nextDoorFirst = (hosts: readonly number[], ways: HostWays): readonly number[] => {
  const isKnown = (host: number): boolean =>
    hosts.some((other) => other !== host && ways(host, other).kind !== "unknown")
  const known = hosts.filter(isKnown)
  const seconds = (from: number, to: number): number => {
    const way = ways(from, to)
    return way.kind === "unknown" ? Number.POSITIVE_INFINITY : way.seconds
  }
  const { order } = orderStops({
    distances: known.map((from) => known.map((to) => (from === to ? 0 : seconds(from, to)))),
    ...{ round: false, start: null, end: null, pinned: [] },
    ...{ seed: SEED, budget: { kind: "iterations", iterations: TRIES } },
  })
  return [...order.flatMap((at) => known[at] ?? []), ...hosts.filter((host) => !isKnown(host))]
}
