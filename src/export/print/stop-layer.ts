import type { Itinerary } from "../itinerary.ts"
import { startOf } from "../itinerary-legs.ts"
import { drawnAt, type StopPlace } from "../itinerary-stops.ts"
import { type Box, boxAround, type Spot } from "./boxes.ts"
import { type Drawn, draw, short } from "./drawn.ts"
import { letter } from "./lettering.ts"
import type { MapProjection } from "./map-projection.ts"
import { type Label, placeLabels } from "./place-labels.ts"
import type { PrintColours } from "./print-colours.ts"
import { spreadDiscs } from "./spread-discs.ts"
import { DISC, DISC_ROOM, lookOf, medallion } from "./stop-marks.ts"
import { balanced, textWidth } from "./text-room.ts"
import { spotsOfLegs } from "./tour-lines.ts"

const NAME_SIZE = 15
const NAME_WIDTH = 168
const LINE_HEIGHT = 1.22
const MOVED = 3 // units from the true place, beyond which a tether shows it

/** Medallions with their names, and the room on the sheet that they take. */
export type StopLayer = { readonly drawings: readonly Drawn[]; readonly taken: readonly Box[] }

type Mark = {
  readonly key: string
  readonly words: string
  readonly place: StopPlace
  readonly name: readonly string[]
}

/** Places and draws all stops of a tour, and where it sets out from. */
export const stopLayer = (
  itinerary: Itinerary,
  map: MapProjection,
  colours: PrintColours,
  colour: string,
  grow: number,
  obstacles: readonly Box[],
): StopLayer => {
  const size = NAME_SIZE * grow
  const marks: { mark: Mark; true: Spot }[] = []
  const add = (mark: Mark, at: ReturnType<typeof drawnAt>): void => {
    const spot = at === null ? null : map.spot(at)
    if (spot !== null) marks.push({ mark, true: spot })
  }
  const start = startOf(itinerary.legs)
  const { say } = itinerary
  if (start !== null)
    add(
      { key: "start", words: say("take.start-mark"), place: { kind: "exact", at: start }, name: [say("take.start")] },
      start,
    )
  for (const stop of itinerary.stops)
    add(
      {
        key: stop.id,
        words: String(stop.number),
        place: stop.place,
        name: balanced(stop.name, size, NAME_WIDTH * grow, itinerary.language === "zh" ? 2 : 3),
      },
      drawnAt(stop),
    )

  const spots = spreadDiscs(
    marks.map((one) => one.true),
    DISC_ROOM * grow,
    map.frame,
  )
  const discs = marks.map((one, index) => ({ ...one, at: spots[index] ?? one.true }))
  const labels = placeLabels(
    discs.map(({ mark, at }) => ({
      key: mark.key,
      at,
      radius: DISC_ROOM * grow,
      width: Math.max(...mark.name.map((line) => textWidth(line, size))),
      height: mark.name.length * size * LINE_HEIGHT,
    })),
    map.frame,
    obstacles,
    spotsOfLegs(itinerary, map, 7 * grow),
  )
  const names = new Map(marks.map(({ mark }) => [mark.key, mark.name]))
  return {
    drawings: [
      ...discs.flatMap(({ true: from, at }) => tether(from, at, colour, grow)),
      ...labels.flatMap((label) => leaderLine(label, colours, grow)),
      ...discs.map(({ mark, at }) => medallion(at, mark.words, lookOf(mark.place), colour, itinerary, colours, grow)),
      ...labels.map((label) => lettering(label, names.get(label.key) ?? [], size, colours)),
    ],
    taken: [...labels.map(({ box }) => box), ...discs.map(({ at }) => boxAround(at, DISC_ROOM * grow))],
  }
}

const tether = (from: Spot, to: Spot, colour: string, grow: number): readonly Drawn[] => {
  if (Math.hypot(to[0] - from[0], to[1] - from[1]) < MOVED * grow) return []
  const [x1, y1, x2, y2] = [short(from[0]), short(from[1]), short(to[0]), short(to[1])]
  return [
    draw("line", { x1, y1, x2, y2, stroke: colour, "stroke-width": short(1.4 * grow) }),
    draw("circle", { cx: x1, cy: y1, r: short((DISC / 5) * grow), fill: colour }),
  ]
}

const leaderLine = ({ leader }: Label, colours: PrintColours, grow: number): readonly Drawn[] => {
  if (leader === null) return []
  const [[x1, y1], [x2, y2]] = leader
  const ends = { x1: short(x1), y1: short(y1), x2: short(x2), y2: short(y2) }
  return [
    draw("line", { ...ends, stroke: colours.paper, "stroke-width": short(2.6 * grow) }),
    draw("line", { ...ends, stroke: colours.label, "stroke-width": short(0.9 * grow) }),
  ]
}

const lettering = ({ box, side }: Label, lines: readonly string[], size: number, colours: PrintColours): Drawn => {
  const anchor = side === "left" ? "start" : side === "right" ? "end" : "middle"
  const x = side === "left" ? box.left : side === "right" ? box.right : (box.left + box.right) / 2
  const type = { size, fill: colours.label, weight: 700, anchor, halo: colours.paper } as const
  return draw(
    "g",
    {},
    ...lines.map((line, index) => letter(line, x, box.top + size * (0.97 + index * LINE_HEIGHT), type)),
  )
}
