import type { LngLat } from "../../domain/lng-lat.ts"
import type { Itinerary } from "../itinerary.ts"
import type { ItineraryLeg } from "../itinerary-legs.ts"
import { drawnAt } from "../itinerary-stops.ts"
import type { Spot } from "./boxes.ts"
import { type Drawn, draw, short } from "./drawn.ts"
import type { MapProjection } from "./map-projection.ts"
import type { PrintColours } from "./print-colours.ts"

const RIBBON = 15
const LEG = 4.6
const THREAD = 3.2
const MARK_EVERY = 130 // units between two direction marks

const lineOf = (line: readonly LngLat[]): { type: "LineString"; coordinates: number[][] } => ({
  type: "LineString",
  coordinates: line.map(([lon, lat]) => [lon, lat]),
})

/** How a line of the tour is drawn: solid along streets, dashed for an estimate, dotted where nobody knows. */
export const strokeOf = (
  kind: "street" | "estimate" | "unknown" | "thread",
  colour: string,
  grow: number,
): Readonly<Record<string, string | number>> => {
  const round = { fill: "none", stroke: colour, "stroke-linejoin": "round", "stroke-linecap": "round" }
  const wide = (units: number) => ({ ...round, "stroke-width": short(units * grow) })
  switch (kind) {
    case "street":
      return wide(LEG)
    case "estimate":
      return { ...wide(LEG * 0.8), "stroke-dasharray": `${short(11 * grow)} ${short(9 * grow)}` }
    case "unknown":
      return { ...wide(LEG * 0.72), "stroke-dasharray": `0.1 ${short(10 * grow)}` }
    case "thread":
      return { ...wide(THREAD), "stroke-dasharray": `0.1 ${short(8 * grow)}`, opacity: 0.65 }
  }
}

/** Which kinds of line a tour has; the legend names these and no others. */
export const kindsOfLine = (itinerary: Itinerary): readonly ("belt" | "thread" | ItineraryLeg["way"]["kind"])[] => {
  const { belt, legs } = itinerary
  const kinds = (["street", "estimate", "unknown"] as const).filter((kind) =>
    legs.some(({ way, drawnLine }) => way.kind === kind && (kind !== "unknown" || drawnLine !== null)),
  )
  if (belt?.line) return ["belt", ...kinds]
  return hasThread(itinerary) ? ["thread", ...kinds] : kinds
}

/** A belt without a published line whose stops are reported in an order: only where no leg shows that order already. */
const hasThread = ({ belt, legs, stops }: Itinerary): boolean =>
  belt !== null && belt.line === null && belt.stopsOrder !== "none" && legs.length === 0 && stops.length > 1

/** The published belt, broad and pale, and the tour upon it. */
export const tourLines = (
  itinerary: Itinerary,
  map: MapProjection,
  colours: PrintColours,
  colour: string,
  grow: number,
): readonly Drawn[] => {
  const drawings: Drawn[] = []
  for (const part of itinerary.belt?.line ?? []) {
    const d = map.path(lineOf(part))
    if (d !== "")
      drawings.push(
        draw("path", { d, ...strokeOf("street", colour, grow), "stroke-width": short(RIBBON * grow), opacity: 0.24 }),
      )
  }
  if (hasThread(itinerary)) {
    const d = map.path(lineOf(itinerary.stops.flatMap((stop) => [drawnAt(stop) ?? []].filter(isWhole))))
    if (d !== "") drawings.push(draw("path", { d, ...strokeOf("thread", colour, grow) }))
  }
  const legs = itinerary.legs.map((leg) => ({ leg, line: legLine(leg) }))
  for (const below of [true, false])
    for (const { leg, line } of legs) {
      const d = line === null ? "" : map.path(lineOf(line))
      if (d === "") continue
      const stroke = strokeOf(leg.way.kind, colour, grow)
      if (!below) drawings.push(draw("path", { d, ...stroke }))
      else if (leg.way.kind === "street")
        drawings.push(
          draw("path", { d, ...stroke, stroke: colours.medallionPaper, "stroke-width": short((LEG + 3.4) * grow) }),
        )
    }
  for (const { leg, line } of legs)
    if (line !== null && leg.way.kind === "street") drawings.push(...directionMarks(line, map, colours, grow))
  return drawings
}

const isWhole = (at: readonly number[]): at is LngLat => at.length === 2

const legLine = ({ way, drawnLine }: ItineraryLeg): readonly LngLat[] | null =>
  way.kind === "unknown" ? drawnLine : way.line

/** The line of a leg as spots on the sheet, for whoever wants to keep clear of it. */
export const spotsOfLegs = (itinerary: Itinerary, map: MapProjection, every: number): readonly Spot[] =>
  itinerary.legs.flatMap((leg) =>
    along(
      (legLine(leg) ?? []).flatMap((at) => [map.spot(at) ?? []].filter(isSpot)),
      every,
    ),
  )

const isSpot = (spot: readonly number[]): spot is Spot => spot.length === 2

/** Spots at even distances along a line. */
const along = (spots: readonly Spot[], every: number): readonly Spot[] => {
  const found: Spot[] = []
  let rest = every / 2
  spots.forEach((to, index) => {
    const from = spots[index - 1]
    if (from === undefined) return
    const length = Math.hypot(to[0] - from[0], to[1] - from[1])
    for (; rest <= length; rest += every)
      found.push([from[0] + ((to[0] - from[0]) * rest) / length, from[1] + ((to[1] - from[1]) * rest) / length])
    rest -= length
  })
  return found
}

const directionMarks = (
  line: readonly LngLat[],
  map: MapProjection,
  colours: PrintColours,
  grow: number,
): readonly Drawn[] => {
  const spots = line.flatMap((at) => [map.spot(at) ?? []].filter(isSpot))
  const fine = along(spots, 4 * grow)
  const marks: Drawn[] = []
  const step = Math.round(MARK_EVERY / 4)
  for (let index = Math.round(step / 2); index < fine.length - 3; index += step) {
    const [at, next] = [fine[index], fine[index + 1]]
    if (at === undefined || next === undefined) continue
    const turn = (Math.atan2(next[1] - at[1], next[0] - at[0]) * 180) / Math.PI
    marks.push(
      draw("path", {
        d: `M${short(-2 * grow)} ${short(-1.7 * grow)}L${short(grow)} 0L${short(-2 * grow)} ${short(1.7 * grow)}`,
        transform: `translate(${short(at[0])} ${short(at[1])}) rotate(${short(turn)})`,
        fill: "none",
        stroke: colours.medallionPaper,
        "stroke-width": short(1.5 * grow),
        "stroke-linecap": "round",
        "stroke-linejoin": "round",
      }),
    )
  }
  return marks
}
