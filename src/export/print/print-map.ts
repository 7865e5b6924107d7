import type { LngLat } from "../../domain/lng-lat.ts"
import type { Itinerary } from "../itinerary.ts"
import { startOf } from "../itinerary-legs.ts"
import { drawnAt } from "../itinerary-stops.ts"
import type { PrintBase } from "./base.ts"
import { baseDrawings } from "./base-ground.ts"
import { baseNames } from "./base-names.ts"
import { type Box, boxAround } from "./boxes.ts"
import { type Drawn, draw, short } from "./drawn.ts"
import { approvalLine, inventedStamp, northArrow, scaleBar } from "./furniture.ts"
import { labelRoom } from "./label-room.ts"
import { boundsOf, mapProjection } from "./map-projection.ts"
import { type PrintColours, tourColour } from "./print-colours.ts"
import { stopLayer } from "./stop-layer.ts"
import { spotsOfLegs, tourLines } from "./tour-lines.ts"

/** How a map is set: where on the sheet, on which base, in which inks; `grow` enlarges lettering and strokes. */
export type MapSetting = {
  readonly frame: Box
  readonly base: PrintBase
  readonly colours: PrintColours
  readonly grow: number
}

const PADDING = 92 // for names and for the furniture in the corners, at grow 1
const CLEAR_OF_LEGS = 10 // names of the base keep off the tour

const placesOf = (itinerary: Itinerary): readonly LngLat[] => {
  const start = startOf(itinerary.legs)
  return [
    ...itinerary.stops.flatMap((stop) => [drawnAt(stop)].filter((at) => at !== null)),
    ...itinerary.legs.flatMap(({ way }) => (way.kind === "unknown" ? [] : way.line)),
    ...(start === null ? [] : [start]),
    ...(itinerary.belt?.line ?? []).flat(),
  ]
}

/**
 * The map alone, to be put into a sheet that shares its units: an `svg` clipped to the frame, with the base, the tour, its
 * stops, names that meet nothing, scale, north arrow, approval line and stamp. Null when nothing of the tour has a place.
 */
export const printMap = (itinerary: Itinerary, { frame, base, colours, grow }: MapSetting): Drawn | null => {
  const bounds = boundsOf(placesOf(itinerary))
  if (bounds === null) return null
  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top]
  const map = mapProjection(bounds, frame, Math.min(PADDING * grow, width / 4, height / 4))
  const colour = tourColour(colours, itinerary.hue)
  const scale = scaleBar(map, itinerary, colours, grow)
  const furniture = [
    approvalLine(map, itinerary, colours, grow, scale.box.left),
    scale,
    northArrow(map, itinerary, colours, grow),
    inventedStamp(map, itinerary, colours, grow),
  ].filter((part) => part !== null)
  const corners = furniture.map(({ box }) => box)
  const stops = stopLayer(itinerary, map, colours, colour, grow, corners)
  const room = labelRoom(map.frame, [
    ...corners,
    ...stops.taken,
    ...spotsOfLegs(itinerary, map, CLEAR_OF_LEGS * grow).map((spot) => boxAround(spot, (CLEAR_OF_LEGS / 2) * grow)),
  ])
  const place = { x: short(frame.left), y: short(frame.top), width: short(width), height: short(height) }
  return draw(
    "svg",
    { ...place, viewBox: `${place.x} ${place.y} ${place.width} ${place.height}`, overflow: "hidden" },
    draw("rect", { ...place, fill: colours.paper }),
    ...baseDrawings(base, map, colours, grow),
    draw("g", {}, ...baseNames(base, { map, room, colours, language: itinerary.language, grow })),
    ...tourLines(itinerary, map, colours, colour, grow),
    ...stops.drawings,
    ...furniture.map(({ drawing }) => drawing),
  )
}
