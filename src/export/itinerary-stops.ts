import { assertNever } from "../domain/assert-never.ts"
import type { Brand } from "../domain/brand.ts"
import type { SiteId } from "../domain/ids.ts"
import type { LngLat } from "../domain/lng-lat.ts"
import { inLanguage, type LocalText } from "../domain/local-text.ts"
import type { Site } from "../domain/site.ts"
import type { Tour, Visit } from "../domain/tour.ts"
import { distanceWords } from "../text/distance-words.ts"
import { clockWords, durationWords } from "./clock-words.ts"
import type { TakeAlong } from "./itinerary.ts"

/** Where a stop is. `at` of a schematic place may be drawn but never given away as coordinates. */
export type StopPlace =
  | { readonly kind: "exact"; readonly at: LngLat }
  | { readonly kind: "approximate"; readonly at: LngLat; readonly words: string }
  | { readonly kind: "schematic"; readonly drawnAt: LngLat; readonly words: string }
  | { readonly kind: "none"; readonly words: string }

/** A stop's local times, in whole minutes after midnight of the day of the visit, and in words. */
export type StopTimes = {
  readonly arriveMinute: number
  readonly leaveMinute: number
  /** "09:30–10:00" */
  readonly words: string
  /** "09:30 到达，10:00 离开" */
  readonly sentence: string
  readonly stay: string
  /** The doors are shut then: only in an order that a person insisted on. */
  readonly closedThen: boolean
}

/** What can be said at a stop; each line stands for itself. Empty where public sources say nothing. */
export type TalkingPoints = {
  readonly brand: string | null
  readonly core: string | null
  readonly slogan: string | null
  readonly highlights: readonly string[]
}

/** A stop of an itinerary, told. */
export type ItineraryStop = {
  readonly id: SiteId
  /** From 1, as on the map and in every list. */
  readonly number: number
  readonly name: string
  readonly kind: string
  readonly place: StopPlace
  readonly times: StopTimes | null
  readonly district: string
  readonly address: string | null
  /** The unit that receives visitors, as far as the brand profile names one. */
  readonly host: string | null
  readonly talk: TalkingPoints
  readonly access: string
  /** Set where the site has ended, moved or its condition is not known to be open. */
  readonly condition: string | null
}

const ACCESS = {
  open: "take.access-open",
  "by-appointment": "take.access-appointment",
  "groups-only": "take.access-groups",
  "not-open": "take.access-not-open",
  unknown: "take.access-unknown",
} as const

/** The stops of a tour that the atlas knows, in order; with times where there is a visit. */
export const stopsOf = (tour: Tour, visit: Visit | null, from: TakeAlong): readonly ItineraryStop[] => {
  const stops: ItineraryStop[] = []
  for (const id of tour.stops) {
    const site = from.sites.get(id)
    if (site !== undefined) stops.push(stopOf(site, stops.length + 1, visit, from))
  }
  return stops
}

const stopOf = (site: Site, number: number, visit: Visit | null, from: TakeAlong): ItineraryStop => {
  const { say, language } = from
  const text = (words: LocalText | null): string | null => (words === null ? null : inLanguage(words, language))
  const brand = site.brand === null ? null : (from.brands.get(site.brand) ?? null)
  return {
    id: site.id,
    number,
    name: inLanguage(site.name, language),
    kind: say(`site-kind.${site.kind}`),
    place: placeOf(site, from),
    times: timesOf(site, visit, from),
    district: from.district(site.district),
    address: text(site.address),
    host: text(brand?.unit ?? null),
    talk: talkOf(brand, text),
    access: say(ACCESS[site.access]),
    condition:
      site.condition === "ended" || site.condition === "moved"
        ? say("take.ended", { state: say(`condition.${site.condition}`) })
        : null,
  }
}

const placeOf = ({ position, district }: Site, from: TakeAlong): StopPlace => {
  switch (position.kind) {
    case "placed":
      if (position.precision === "exact") return { kind: "exact", at: position.at }
      return {
        kind: "approximate",
        at: position.at,
        words: from.say("take.place-approximate", { distance: distanceWords(position.uncertaintyMetres, from.say) }),
      }
    case "schematic":
      return { kind: "schematic", drawnAt: position.at, words: from.say("take.place-schematic") }
    case "district-only":
      return { kind: "none", words: from.say("take.place-none", { district: from.district(district) }) }
    default:
      return assertNever(position)
  }
}

const timesOf = (site: Site, visit: Visit | null, { say }: TakeAlong): StopTimes | null => {
  const stop = visit?.stops.find((one) => one.site === site.id || site.formerIds.includes(one.site))
  if (stop === undefined) return null
  const [arriveMinute, leaveMinute] = [Math.round(stop.arriveMinute), Math.round(stop.leaveMinute)]
  const clock = { arrive: clockWords(arriveMinute, say), leave: clockWords(leaveMinute, say) }
  const duration = durationWords((leaveMinute - arriveMinute) * 60, say)
  return {
    arriveMinute,
    leaveMinute,
    words: say("take.times", clock),
    sentence: say("take.times-long", clock),
    stay: say(stop.dwellStated ? "take.stay" : "take.stay-usual", { duration }),
    closedThen: stop.closedThen,
  }
}

const talkOf = (brand: Brand | null, text: (words: LocalText | null) => string | null): TalkingPoints => ({
  brand: text(brand?.name ?? null),
  core: text(brand?.core ?? null),
  slogan: text(brand?.slogan ?? null),
  highlights: (brand?.highlights ?? []).flatMap((one) => text(one) ?? []),
})

/** Where a stop may be given as coordinates; null for a schematic or unplaced one. */
export const coordinatesOf = ({ place }: Pick<ItineraryStop, "place">): LngLat | null => {
  switch (place.kind) {
    case "exact":
    case "approximate":
      return place.at
    case "schematic":
    case "none":
      return null
    default:
      return assertNever(place)
  }
}

/** Where a stop is drawn on a map that shows schematic places as such; null for an unplaced one. */
export const drawnAt = ({ place }: Pick<ItineraryStop, "place">): LngLat | null =>
  place.kind === "none" ? null : place.kind === "schematic" ? place.drawnAt : place.at

/** How well a stop's place is known, in words; null for an exact one. */
export const placeWords = ({ place }: Pick<ItineraryStop, "place">): string | null =>
  place.kind === "exact" ? null : place.words
