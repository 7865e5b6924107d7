import type { Atlas } from "../domain/atlas.ts"
import type { Belt } from "../domain/belt.ts"
import type { Brand } from "../domain/brand.ts"
import type { BeltId, BrandId, SiteId } from "../domain/ids.ts"
import { inLanguage, type Language } from "../domain/local-text.ts"
import type { Site } from "../domain/site.ts"
import type { Tour, Visit } from "../domain/tour.ts"
import type { SayTakeAlong } from "../text/take-along-words.ts"
import { weekdayOf } from "./clock-words.ts"
import { type Imprint, imprintOf } from "./imprint.ts"
import { type ItineraryLeg, legsOf } from "./itinerary-legs.ts"
import { type ItineraryStop, stopsOf } from "./itinerary-stops.ts"
import { totalWords } from "./leg-words.ts"

/** What a person takes along: a tour alone, or a visit with its day and times. */
export type Outing = { readonly kind: "tour"; readonly tour: Tour } | { readonly kind: "visit"; readonly visit: Visit }

/** All that an itinerary is told from. An AtlasIndex has `sites`, `brands`, `belts` and `beltNumbers` ready. */
export type TakeAlong = {
  readonly outing: Outing
  readonly atlas: Pick<Atlas, "id" | "title" | "edition" | "fictional" | "approval" | "attribution">
  readonly sites: ReadonlyMap<SiteId, Site>
  readonly brands: ReadonlyMap<BrandId, Brand>
  readonly belts: ReadonlyMap<BeltId, Belt>
  readonly beltNumbers: ReadonlyMap<BeltId, number>
  /** A district named in Chinese in the records, in the reader's language. */
  readonly district: (name: string) => string
  readonly language: Language
  readonly say: SayTakeAlong
  /** Local date of making, "YYYY-MM-DD". */
  readonly madeOn: string
  /** The public address of this tour; null where there is none, and then no code and no link is given. */
  readonly publicLink: string | null
  /** The street graph has no footpaths: walking figures are said to be estimates on the roads. */
  readonly walkOnDriveNetwork: boolean
  /** Who must be named where the streets are shown, beside the atlas's own lines. */
  readonly streetAttribution: readonly string[]
}

/** A tour told once, in one language, for every form it is taken along in. */
export type Itinerary = {
  readonly id: string
  readonly language: Language
  readonly say: SayTakeAlong
  readonly city: string
  readonly title: string
  /** "第 3 号示范带"; null off the demonstration belts. */
  readonly beltNumber: string | null
  readonly belt: Belt | null
  /** The belt's number, for its colour; null for none. */
  readonly hue: number | null
  readonly mode: Tour["mode"]
  readonly stops: readonly ItineraryStop[]
  readonly legs: readonly ItineraryLeg[]
  readonly totals: string
  /** Null for a tour without a day. */
  readonly day: {
    readonly date: string
    readonly words: string
    readonly startMinute: number
    readonly endMinute: number
  } | null
  /** Names of the sites that this visit leaves out; the reasons are the page's to tell. */
  readonly omitted: readonly string[]
  readonly imprint: Imprint
}

const dayOf = (visit: Visit, say: SayTakeAlong): NonNullable<Itinerary["day"]> => ({
  date: visit.date,
  words: say("take.on-date", { date: visit.date, day: dayName(weekdayOf(visit.date), say) }),
  startMinute: visit.startMinute,
  endMinute: visit.endMinute,
})

const DAYS = ["day.7", "day.1", "day.2", "day.3", "day.4", "day.5", "day.6"] as const
const dayName = (day: number, say: SayTakeAlong): string => say(DAYS[day % DAYS.length] ?? "day.7")

/**
 * Tells a tour or a visit. Stops whose site the atlas does not know are left out with their legs' names, since nothing can be
 * said of them.
 */
export const itineraryOf = (from: TakeAlong): Itinerary => {
  const { outing, atlas, say, language } = from
  const tour = outing.kind === "visit" ? outing.visit.tour : outing.tour
  const visit = outing.kind === "visit" ? outing.visit : null
  const belt = tour.belt === null ? null : (from.belts.get(tour.belt) ?? null)
  const number = belt === null ? undefined : from.beltNumbers.get(belt.id)
  const city = inLanguage(atlas.title, language)
  const stops = stopsOf(tour, visit, from)
  const legs = legsOf(tour, stops, from)
  return {
    id: [atlas.id, belt?.id ?? "tour", ...tour.stops].join("."),
    language,
    say,
    city,
    title:
      belt === null
        ? say("take.title-no-belt", { city })
        : say("take.title", { belt: inLanguage(belt.name, language) }),
    beltNumber: number === undefined ? null : say("take.belt-number", { number }),
    belt,
    hue: number === undefined ? null : number - 1,
    mode: tour.mode,
    stops,
    legs,
    totals: totalWords(legs, tour.mode, say),
    day: visit === null ? null : dayOf(visit, say),
    omitted: (visit?.omitted ?? []).flatMap(({ site }) => {
      const known = from.sites.get(site)
      return known === undefined ? [] : [inLanguage(known.name, language)]
    }),
    imprint: imprintOf(from, stops, legs),
  }
}
