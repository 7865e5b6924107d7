import type { TakeAlongKey } from "../../text/take-along-words.ts"
import type { Itinerary } from "../itinerary.ts"
import type { PrintBase } from "./base.ts"
import type { Spot } from "./boxes.ts"
import { type Drawn, draw, short } from "./drawn.ts"
import { letter, MIDDLE_TO_BASELINE } from "./lettering.ts"
import { type PrintColours, tourColour } from "./print-colours.ts"
import { medallion } from "./stop-marks.ts"
import { wrapped } from "./text-room.ts"
import { kindsOfLine, strokeOf } from "./tour-lines.ts"

type Row = { readonly key: TakeAlongKey; readonly sign: (at: Spot, grow: number) => Drawn }

/** A legend set at a place, and how high it is. Only what the map shows is in it. */
export type Legend = { readonly drawing: Drawn; readonly height: number }

const SIGN = 44
const SIZE = 12.5

/** Draws the legend with its upper left corner at a spot, `width` wide. */
export const legend = (
  itinerary: Itinerary,
  base: PrintBase,
  colours: PrintColours,
  [left, top]: Spot,
  width: number,
  grow: number,
): Legend => {
  const size = SIZE * grow
  const drawings: Drawn[] = [
    letter(itinerary.say("take.legend"), left, top + 14 * grow, { size: 15 * grow, fill: colours.label, weight: 700 }),
  ]
  let y = top + 26 * grow
  for (const { key, sign } of rowsOf(itinerary, base, colours)) {
    const lines = wrapped(itinerary.say(key), size, width - (SIGN + 12) * grow, 3)
    const height = Math.max(25 * grow, lines.length * size * 1.3 + 5 * grow)
    const middle = y + height / 2
    drawings.push(sign([left + (SIGN / 2) * grow, middle], grow))
    const first = middle - ((lines.length - 1) / 2) * size * 1.3 + size * MIDDLE_TO_BASELINE
    lines.forEach((line, index) => {
      drawings.push(letter(line, left + (SIGN + 12) * grow, first + index * size * 1.3, { size, fill: colours.label }))
    })
    y += height
  }
  return { drawing: draw("g", {}, ...drawings), height: y - top }
}

const rowsOf = (itinerary: Itinerary, base: PrintBase, colours: PrintColours): readonly Row[] => {
  const colour = tourColour(colours, itinerary.hue)
  const line =
    (attributes: (grow: number) => Readonly<Record<string, string | number>>) =>
    ([x, y]: Spot, grow: number): Drawn =>
      draw("path", { d: `M${short(x - 19 * grow)} ${short(y)}h${short(38 * grow)}`, ...attributes(grow) })
  const lines = kindsOfLine(itinerary).map((kind): Row => {
    if (kind === "belt")
      return {
        key: "take.legend-belt",
        sign: line((grow) => ({
          ...strokeOf("street", colour, grow),
          "stroke-width": short(13 * grow),
          opacity: 0.24,
        })),
      }
    return { key: `take.legend-${kind}`, sign: line((grow) => strokeOf(kind, colour, grow)) }
  })
  const looks = (["exact", "approximate", "schematic"] as const)
    .filter((look) => itinerary.stops.some(({ place }) => place.kind === look))
    .map(
      (look): Row => ({
        key: `take.legend-${look}`,
        sign: (at, grow) => medallion(at, "1", look, colour, itinerary, colours, grow * 0.72),
      }),
    )
  const area =
    (fill: string, stroke: string) =>
    ([x, y]: Spot, grow: number): Drawn =>
      draw("rect", {
        x: short(x - 17 * grow),
        y: short(y - 8 * grow),
        width: short(34 * grow),
        height: short(16 * grow),
        fill,
        stroke,
        "stroke-width": short(grow),
      })
  const metro: Row = {
    key: "take.legend-metro",
    sign: (at, grow) => metroSign(at, colours, grow),
  }
  return [
    ...lines,
    ...looks,
    ...(base["metro-lines"] === undefined ? [] : [metro]),
    ...(base.green === undefined
      ? []
      : [{ key: "take.legend-green", sign: area(colours.park, colours.wood) } as const]),
    ...(base.water === undefined
      ? []
      : [{ key: "take.legend-water", sign: area(colours.water, colours.shore) } as const]),
  ]
}

const metroSign = ([x, y]: Spot, colours: PrintColours, grow: number): Drawn =>
  draw(
    "g",
    {},
    draw("path", {
      d: `M${short(x - 19 * grow)} ${short(y)}h${short(38 * grow)}`,
      stroke: colours.stationLabel,
      "stroke-width": short(2.6 * grow),
      opacity: 0.55,
    }),
    draw("circle", {
      cx: short(x),
      cy: short(y),
      r: short(4 * grow),
      fill: colours.road,
      stroke: colours.stationLabel,
      "stroke-width": short(1.4 * grow),
    }),
  )
