import type { Itinerary } from "../itinerary.ts"
import { type Drawn, draw } from "./drawn.ts"
import { facesOf } from "./lettering.ts"
import type { Sheet } from "./poster.ts"
import { printMap } from "./print-map.ts"

const UNITS_A_MM = 4

/**
 * The map alone for a sheet with a timetable, in millimetres of paper; all that a map must carry is inside its frame. Null when
 * nothing of the tour has a place.
 */
export const smallMap = (
  itinerary: Itinerary,
  { base, colours }: Sheet,
  widthMm: number,
  heightMm: number,
): Drawn | null => {
  const [width, height] = [widthMm * UNITS_A_MM, heightMm * UNITS_A_MM]
  const frame = { left: 0, top: 0, right: width, bottom: height }
  const map = printMap(itinerary, { frame, base, colours, grow: 0.86 })
  if (map === null) return null
  return draw(
    "svg",
    {
      width: `${widthMm}mm`,
      height: `${heightMm}mm`,
      viewBox: `0 0 ${width} ${height}`,
      "font-family": facesOf(itinerary.language).sans,
      lang: itinerary.language === "zh" ? "zh-CN" : "en",
      role: "img",
    },
    draw("title", {}, itinerary.say("take.map-label", { title: itinerary.title })),
    map,
    draw("rect", {
      x: 1,
      y: 1,
      width: width - 2,
      height: height - 2,
      fill: "none",
      stroke: colours.placeLabel,
      "stroke-width": 2,
    }),
  )
}
