import type { Itinerary } from "./itinerary.ts"
import { leadLines } from "./itinerary-rows.ts"
import { coordinatesOf, type ItineraryStop } from "./itinerary-stops.ts"
import { degrees } from "./places-text.ts"

/** Beyond this a phone at arm's length no longer reads the code from a screen: a version 22 code, 105 modules a side. */
export const MOST_CARRIED_OCTETS = 760

const octets = (text: string): number => new TextEncoder().encode(text).length

const stopLine = (stop: ItineraryStop, fully: boolean): string => {
  const at = fully ? coordinatesOf(stop) : null
  const time = stop.times === null ? "" : ` ${stop.times.words}`
  const address = fully && stop.address !== null ? ` ${stop.address}` : ""
  return `${stop.number}${time} ${stop.name}${address}${at === null ? "" : ` (${degrees(at[1])},${degrees(at[0])})`}`
}

/**
 * A tour as plain text that fits into a code a phone can read: where no public address is known, the plan itself is what is
 * carried away. Addresses go first when there is no room, then the last stops, and that is said.
 */
export const carriedText = (itinerary: Itinerary): string => {
  const { say, stops, imprint, title } = itinerary
  const head = [imprint.fictional === null ? title : `${title}（${imprint.fictional}）`, ...leadLines(itinerary)]
  const told = (shown: number, fully: boolean): string => {
    const left = stops.length - shown
    const lines = stops.slice(0, shown).map((stop) => stopLine(stop, fully))
    const more = left > 0 ? [say("take.more-stops", { count: left })] : []
    return [...head, ...lines, ...more, imprint.edition].join("\n")
  }
  const whole = told(stops.length, true)
  if (octets(whole) <= MOST_CARRIED_OCTETS) return whole
  for (let shown = stops.length; shown > 0; shown--) {
    const text = told(shown, false)
    if (octets(text) <= MOST_CARRIED_OCTETS) return text
  }
  return told(0, false)
}
