import type { SiteId } from "../../domain/ids.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import type { LocalText } from "../../domain/local-text.ts"
import type { Pair, PairState, PairUnit } from "../../domain/pair.ts"
import type { Site } from "../../domain/site.ts"

/** A unit as the list of pairs knows it, whichever side it stands on. */
export type Partner = {
  /** The site's id where a pair names one, else the name. */
  readonly key: string
  readonly name: LocalText
  readonly site: SiteId | null
  readonly at: LngLat | null
  /** How many others it can take on, as first stated; null where it is nowhere. */
  readonly capacity: number | null
  readonly pairs: readonly Pair[]
}

/** The same unit wherever it is named: by its site, else by its name. */
export const partnerKey = ({ site, name }: PairUnit): string => site ?? name.zh.trim()

/** Every unit of the pairs, in the order it is first named; its place is its own or else its site's. */
export const partnersOf = (pairs: readonly Pair[], sites: readonly Site[]): readonly Partner[] => {
  const siteById = new Map(sites.map((site) => [site.id, site]))
  const partners = new Map<string, Partner & { readonly pairs: Pair[]; capacity: number | null }>()
  for (const pair of pairs) {
    for (const unit of [pair.left, pair.right]) {
      const key = partnerKey(unit)
      const known = partners.get(key)
      if (known !== undefined) {
        if (!known.pairs.includes(pair)) known.pairs.push(pair)
        known.capacity ??= unit.capacity
        continue
      }
      const at = unit.at ?? (unit.site === null ? null : placeOf(siteById.get(unit.site)))
      partners.set(key, { key, name: unit.name, site: unit.site, at, capacity: unit.capacity, pairs: [pair] })
    }
  }
  return [...partners.values()]
}

/** Where a site is, if that is known well enough to measure from. */
const placeOf = (site: Site | undefined): LngLat | null => (site?.position.kind === "placed" ? site.position.at : null)

/** Pairs that hold: the units of all others may be joined anew. */
const HOLDING: ReadonlySet<PairState> = new Set<PairState>(["active"])

/** Who has no partner now. */
export type Unpartnered = {
  /** Units that are named in pairs of which none holds, with those pairs. */
  readonly units: readonly Partner[]
  /** Sites that no pair names at all. */
  readonly sites: readonly Site[]
}

/** Who has no partner: units all of whose pairs are one-sided, lapsed, planned or not known, and sites nobody is joined with. */
export const unpartnered = (pairs: readonly Pair[], sites: readonly Site[]): Unpartnered => {
  const partners = partnersOf(pairs, sites)
  const named = new Set(partners.map(({ site }) => site))
  return {
    units: partners.filter((partner) => partner.pairs.every(({ state }) => !HOLDING.has(state))),
    sites: sites.filter(({ id, condition }) => !named.has(id) && condition !== "ended" && condition !== "moved"),
  }
}
