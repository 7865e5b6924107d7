import type { Itinerary } from "./itinerary.ts"
import { legTo } from "./itinerary-legs.ts"
import { type ItineraryStop, placeWords } from "./itinerary-stops.ts"

/** What can be said at a stop, a line each: brand, core idea, slogan, highlights. Empty where public sources say nothing. */
export const talkLines = ({ talk }: ItineraryStop, { say, language }: Itinerary): readonly string[] => {
  const lines: string[] = []
  if (talk.brand !== null) lines.push(say("take.brand", { text: talk.brand }))
  if (talk.core !== null) lines.push(say("take.core", { text: talk.core }))
  if (talk.slogan !== null) lines.push(say("take.slogan", { text: talk.slogan }))
  if (talk.highlights.length > 0)
    lines.push(say("take.highlights", { text: talk.highlights.join(language === "zh" ? "；" : "; ") }))
  return lines
}

/** How one gets to a stop: the leg that leads there, or null for the first. */
export const wayTo = (stop: ItineraryStop, { legs }: Itinerary): string | null => legTo(stop, legs)?.words ?? null

/** How one goes on from a stop, or null from the last. */
export const wayOn = (stop: ItineraryStop, { legs }: Itinerary): string | null =>
  legs.find(({ from }) => from?.id === stop.id)?.words ?? null

/** What a visitor should know before going: how well the place is known, the address, how it is entered. */
export const visitLines = (stop: ItineraryStop, { say }: Itinerary): readonly string[] => [
  ...(stop.address === null ? [] : [say("take.address", { text: stop.address })]),
  ...(stop.condition === null ? [] : [stop.condition]),
  ...(stop.times?.closedThen === true ? [say("take.closed-then")] : []),
  stop.access,
  ...(placeWords(stop) === null ? [] : [placeWords(stop) ?? ""]),
]

/** All of a stop as plain lines, for a file's description field. */
export const stopLines = (stop: ItineraryStop, itinerary: Itinerary): readonly string[] => {
  const { say } = itinerary
  const on = wayOn(stop, itinerary)
  return [
    ...(stop.times === null ? [] : [stop.times.sentence, stop.times.stay]),
    ...visitLines(stop, itinerary),
    ...talkLines(stop, itinerary),
    ...(on === null ? [] : [say("take.next-stop", { leg: on })]),
  ]
}
