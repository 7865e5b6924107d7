import type { Itinerary } from "../itinerary.ts"
import { legTo } from "../itinerary-legs.ts"
import type { ItineraryStop } from "../itinerary-stops.ts"
import type { Spot } from "./boxes.ts"
import type { Drawn } from "./drawn.ts"
import { paragraph, type SetLines } from "./flow.ts"
import { letter } from "./lettering.ts"
import { type PrintColours, tourColour } from "./print-colours.ts"
import { DISC, lookOf, medallion } from "./stop-marks.ts"
import { textWidth } from "./text-room.ts"

/** How much is told of each stop: its name, its words, how one gets there. */
export type Detail = {
  readonly slogan: boolean
  readonly way: boolean
  readonly lines: number
  readonly nameLines: number
}

/** From much to little: a sheet takes the first that fits. */
export const DETAILS: readonly Detail[] = [
  { slogan: true, way: true, lines: 2, nameLines: 2 },
  { slogan: true, way: true, lines: 1, nameLines: 2 },
  { slogan: true, way: true, lines: 1, nameLines: 1 },
  // Which legs are estimates is worth more than a slogan.
  { slogan: false, way: true, lines: 1, nameLines: 2 },
  { slogan: false, way: true, lines: 1, nameLines: 1 },
  { slogan: true, way: false, lines: 1, nameLines: 1 },
  { slogan: false, way: false, lines: 1, nameLines: 1 },
]

const NAME = 15.5
const SMALL = 11.5
const SMALLER = 11
const MOST_LOOSER = 13 // a list in a tall column breathes, but stays a list

/** What is best said of a stop in one breath: its slogan, its core idea, or what it is. */
const breath = ({ talk, kind, district }: ItineraryStop): string =>
  talk.slogan ?? talk.core ?? talk.brand ?? `${kind} · ${district}`

/** The stops of a tour as a list in a column, from a corner downwards; at most so many of
 * them, and then how many more there are; `looser` is room added between two. */
export const stopList = (
  itinerary: Itinerary,
  colours: PrintColours,
  [left, top]: Spot,
  width: number,
  grow: number,
  detail: Detail,
  most = Number.POSITIVE_INFINITY,
  looser = 0,
): SetLines => {
  const colour = tourColour(colours, itinerary.hue)
  const drawings: Drawn[] = []
  const stops = itinerary.stops.slice(0, most)
  const gap = (detail.slogan || detail.way ? 8 : 4) * grow + looser
  const x = left + (2 * DISC + 14) * grow
  const room = width - (2 * DISC + 14) * grow
  let y = top
  for (const stop of stops) {
    const way = detail.way ? (legTo(stop, itinerary.legs)?.brief ?? null) : null
    if (way !== null) {
      const set = paragraph(`↓ ${way}`, x, y, room, {
        size: SMALLER * grow,
        fill: colours.placeLabel,
        leading: 1.4,
        most: detail.lines,
      })
      drawings.push(...set.drawings)
      y = set.bottom + gap * 0.75
    }
    const time = stop.times?.words ?? ""
    const timeWidth = time === "" ? 0 : textWidth(time, SMALL * 1.1 * grow) + 10 * grow
    const name = paragraph(stop.name, x, y, room - timeWidth, {
      size: NAME * grow,
      fill: colours.label,
      weight: 700,
      leading: 1.48,
      most: detail.nameLines,
    })
    drawings.push(
      medallion(
        [left + (DISC + 2) * grow, y + 12 * grow],
        String(stop.number),
        lookOf(stop.place),
        colour,
        itinerary,
        colours,
        grow * 0.92,
      ),
      ...name.drawings,
    )
    if (time !== "")
      drawings.push(
        letter(time, left + width, y + 16.5 * grow, { size: SMALL * 1.1 * grow, fill: colours.label, anchor: "end" }),
      )
    y = name.bottom
    if (detail.slogan) {
      const set = paragraph(breath(stop), x, y, room, {
        size: SMALL * grow,
        fill: colours.roadLabel,
        leading: 1.42,
        most: detail.lines,
      })
      drawings.push(...set.drawings)
      y = set.bottom
    } else y += 3 * grow
    y += gap
  }
  const more = itinerary.stops.length - stops.length
  if (more > 0) {
    const words = itinerary.say("take.more-stops", { count: more })
    const set = paragraph(words, x, y, room, { size: SMALL * grow, fill: colours.placeLabel, leading: 1.5, most: 1 })
    drawings.push(...set.drawings)
    y = set.bottom
  }
  return { drawings, bottom: y }
}

/** The list in the fullest form that ends above `bottom`; the last stops give way to a line that counts them. */
export const fittingStopList = (
  itinerary: Itinerary,
  colours: PrintColours,
  corner: Spot,
  width: number,
  grow: number,
  bottom: number,
): SetLines => {
  for (const detail of DETAILS) {
    const set = stopList(itinerary, colours, corner, width, grow, detail)
    if (set.bottom > bottom) continue
    const spare = (bottom - set.bottom) / Math.max(1, itinerary.stops.length * (detail.way ? 1.75 : 1))
    return stopList(itinerary, colours, corner, width, grow, detail, undefined, Math.min(spare, MOST_LOOSER * grow))
  }
  const least: Detail = { slogan: false, way: false, lines: 1, nameLines: 1 }
  let count = itinerary.stops.length - 1
  let set = stopList(itinerary, colours, corner, width, grow, least, count)
  while (set.bottom > bottom && count > 0) {
    count -= 1
    set = stopList(itinerary, colours, corner, width, grow, least, count)
  }
  return set
}
