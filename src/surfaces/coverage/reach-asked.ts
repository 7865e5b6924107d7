import type { ReachWish } from "../../compute/coverage/coverage-question.ts"
import type { Atlas } from "../../domain/atlas.ts"
import type { LocalText } from "../../domain/local-text.ts"

/** Wider than any city; the plane that areas are measured on is not known to a millionth further out. */
export const MOST_REACH_METRES = 100_000

/** Four hours on foot: nobody plans a centre for more. */
export const MOST_REACH_MINUTES = 240

/** Why a reach cannot be counted with. */
export type ReachProblem = "not-a-number" | "not-positive" | "too-far-metres" | "too-far-minutes"

/** A reach as typed: "1000m", "15min". */
export type ReadReach =
  | { readonly kind: "read"; readonly wish: ReachWish }
  | { readonly kind: "wrong"; readonly why: ReachProblem }

const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** Number and unit of a reach as typed; what has no unit is metres. */
export const reachParts = (text: string): { readonly number: string; readonly unit: "m" | "min" } => {
  const isMinutes = text.endsWith("min")
  return {
    number: text.slice(0, text.length - (isMinutes ? 3 : text.endsWith("m") ? 1 : 0)),
    unit: isMinutes ? "min" : "m",
  }
}

/** Reads a reach somebody typed, full-width digits and commas too. */
export const readReach = (text: string): ReadReach => {
  const { number, unit } = reachParts(text)
  const plain = number.normalize("NFKC").replaceAll(",", "").trim()
  if (!PLAIN_NUMBER.test(plain)) return { kind: "wrong", why: "not-a-number" }
  const value = Number(plain)
  if (!(value > 0)) return { kind: "wrong", why: "not-positive" }
  if (unit === "m")
    return value > MOST_REACH_METRES
      ? { kind: "wrong", why: "too-far-metres" }
      : { kind: "read", wish: { kind: "metres", metres: value } }
  return value > MOST_REACH_MINUTES
    ? { kind: "wrong", why: "too-far-minutes" }
    : { kind: "read", wish: { kind: "minutes", minutes: value } }
}

/** The reach as an address writes it. */
export const reachText = (wish: ReachWish): string =>
  wish.kind === "metres" ? `${wish.metres}m` : `${wish.minutes}min`

/** Where a reach comes from. */
export type ReachSource =
  | { readonly kind: "pack"; readonly pack: LocalText; readonly item: LocalText; readonly role: string }
  /** Planning radii quoted from the national standard for residential areas, by the minutes it names them after. */
  | { readonly kind: "living-circle"; readonly minutes: 5 | 10 | 15 }
  | { readonly kind: "typed" }

/** A reach that is offered, with where it comes from. */
export type ReachOffer = { readonly reach: string; readonly source: ReachSource }

// GB 50180-2018, 2.0.4 to 2.0.6: walking distances of the 15-, 10- and 5-minute living circles. Quoted, not worked out.
const LIVING_CIRCLES: readonly ReachOffer[] = [
  { reach: "300m", source: { kind: "living-circle", minutes: 5 } },
  { reach: "500m", source: { kind: "living-circle", minutes: 10 } },
  { reach: "800m", source: { kind: "living-circle", minutes: 15 } },
  { reach: "1000m", source: { kind: "living-circle", minutes: 15 } },
]

/** Reaches to choose from: those of the city's standards first, each once. */
export const reachOffers = ({ standards }: Pick<Atlas, "standards">): readonly ReachOffer[] => {
  const ofPacks = standards.flatMap(({ title, items }) =>
    items.flatMap(({ title: item, rule }): readonly ReachOffer[] => {
      if (rule.kind !== "reach") return []
      const wish: ReachWish =
        "metres" in rule.within
          ? { kind: "metres", metres: rule.within.metres }
          : { kind: "minutes", minutes: rule.within.walkingMinutes }
      return [{ reach: reachText(wish), source: { kind: "pack", pack: title, item, role: rule.role } }]
    }),
  )
  const seen = new Set<string>()
  return [...ofPacks, ...LIVING_CIRCLES].filter(({ reach }) => !seen.has(reach) && seen.add(reach))
}

/** A reach asked for, or taken from the city's own standard; null where nobody has said any: nothing is assumed. */
export type AskedReach = ReadReach & { readonly text: string; readonly source: ReachSource }

/** The reach to count with. `typed` is what the address says, null for nothing. */
export const askedReach = (typed: string | null, offers: readonly ReachOffer[]): AskedReach | null => {
  const own = offers.find(({ source }) => source.kind === "pack")
  const text = typed ?? own?.reach ?? null
  if (text === null) return null
  const offer = offers.find(({ reach }) => reach === text)
  return { ...readReach(text), text, source: offer?.source ?? { kind: "typed" } }
}
