import { assertNever } from "../../domain/assert-never.ts"
import type { Itinerary } from "../itinerary.ts"
import type { StopPlace } from "../itinerary-stops.ts"
import type { Spot } from "./boxes.ts"
import { type Drawn, draw, short } from "./drawn.ts"
import { letter, MIDDLE_TO_BASELINE } from "./lettering.ts"
import type { PrintColours } from "./print-colours.ts"

/** A medallion's radius, and the room it needs with its badge, in units at grow 1. */
export const DISC = 13
export const DISC_ROOM = 17

type Look = "exact" | "approximate" | "schematic"

/** How a stop looks on the map: filled, hollow with 约, or dashed. An unplaced stop is on no map. */
export const lookOf = (place: StopPlace): Look => {
  switch (place.kind) {
    case "exact":
    case "approximate":
      return place.kind
    case "schematic":
    case "none":
      return "schematic"
    default:
      return assertNever(place)
  }
}

const BADGE = 0.5
const BADGE_OFF = 0.8

/** One numbered medallion, its middle at a spot. */
export const medallion = (
  [x, y]: Spot,
  words: string,
  look: Look,
  colour: string,
  { say }: Pick<Itinerary, "say">,
  colours: PrintColours,
  grow: number,
): Drawn => {
  const r = DISC * grow
  const [cx, cy] = [short(x), short(y)]
  const filled = look === "exact"
  const size = r * (Array.from(words).length > 1 ? 1.02 : 1.2)
  const ring: Record<string, string | number> = filled
    ? { fill: colour, stroke: colours.medallionPaper, "stroke-width": short(2 * grow) }
    : { fill: colours.medallionPaper, stroke: colour, "stroke-width": short(2.6 * grow) }
  if (look === "schematic") ring["stroke-dasharray"] = `${short(4 * grow)} ${short(2.8 * grow)}`
  const number = letter(words, x, y + size * MIDDLE_TO_BASELINE, {
    size,
    fill: filled ? colours.medallionPaper : colour,
    weight: 700,
    anchor: "middle",
  })
  const disc = draw("circle", { cx, cy, r: short(r - (filled ? 0 : 1.3 * grow)), ...ring })
  return look === "approximate"
    ? draw(
        "g",
        {},
        disc,
        number,
        ...badge([x + r * BADGE_OFF, y - r * BADGE_OFF], r, say("take.about-mark"), colour, colours),
      )
    : draw("g", {}, disc, number)
}

const badge = ([x, y]: Spot, r: number, words: string, colour: string, colours: PrintColours): readonly Drawn[] => [
  draw("circle", {
    cx: short(x),
    cy: short(y),
    r: short(r * BADGE),
    fill: colour,
    stroke: colours.medallionPaper,
    "stroke-width": short(r * 0.1),
  }),
  letter(words, x, y + r * 0.68 * MIDDLE_TO_BASELINE, {
    size: r * 0.68,
    fill: colours.medallionPaper,
    weight: 700,
    anchor: "middle",
  }),
]
