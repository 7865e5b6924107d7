import { distanceWords } from "../../text/distance-words.ts"
import type { Parameters } from "../../text/fill-in.ts"
import type { Key } from "../../text/say.ts"
import type { Imprint } from "../imprint.ts"
import type { Box, Spot } from "./boxes.ts"
import { type Drawn, draw, short } from "./drawn.ts"
import { letter } from "./lettering.ts"
import type { MapProjection } from "./map-projection.ts"
import { type PrintColours, tourColour } from "./print-colours.ts"
import { balanced, textWidth } from "./text-room.ts"

/** What the furniture of a map says. */
export type MapTold = {
  readonly say: (key: Key | "take.north-arrow", parameters?: Parameters) => string
  readonly imprint: Pick<Imprint, "approval" | "fictional">
}

/** A part of the map's furniture with the room it takes. */
export type Furniture = { readonly drawing: Drawn; readonly box: Box }

const EDGE = 14
const MOST_BAR = 240
const MOST_OF_WIDTH = 0.3

/** The longest round length, 1, 2 or 5 times a power of ten, no longer than `most` metres. */
export const roundMetres = (most: number): number => {
  const power = 10 ** Math.floor(Math.log10(most))
  return [5, 2, 1].map((times) => times * power).find((length) => length <= most) ?? power
}

/** A scale bar at the lower right: a round length, true at the map's middle latitude. */
export const scaleBar = (
  map: MapProjection,
  { say }: Pick<MapTold, "say">,
  colours: PrintColours,
  grow: number,
): Furniture => {
  const most = Math.min(MOST_BAR * grow, (map.frame.right - map.frame.left) * MOST_OF_WIDTH)
  const metres = roundMetres(most * map.metresPerUnit)
  const length = metres / map.metresPerUnit
  const size = 12 * grow
  const words = distanceWords(metres, say)
  const half = textWidth(words, size) / 2
  const right = map.frame.right - EDGE * grow - half
  const left = right - length
  const bottom = map.frame.bottom - EDGE * grow
  const [y, thick] = [bottom - 8 * grow, 5 * grow]
  const type = { size, fill: colours.label, anchor: "middle", halo: colours.paper } as const
  const part = (x: number, fill: string): Drawn =>
    draw("rect", {
      x: short(x),
      y: short(y),
      width: short(length / 2),
      height: short(thick),
      fill,
      stroke: colours.label,
      "stroke-width": short(0.9 * grow),
    })
  return {
    box: { left: left - 8 * grow, right: map.frame.right, top: y - size * 1.6, bottom: map.frame.bottom },
    drawing: draw(
      "g",
      {},
      part(left, colours.label),
      part(left + length / 2, colours.medallionPaper),
      letter("0", left, y - size * 0.5, type),
      letter(words, right, y - size * 0.5, type),
    ),
  }
}

/** A north arrow at the upper right; the map is always north up. */
export const northArrow = (
  map: MapProjection,
  { say }: Pick<MapTold, "say">,
  colours: PrintColours,
  grow: number,
): Furniture => {
  const [x, top]: Spot = [map.frame.right - (EDGE + 14) * grow, map.frame.top + EDGE * grow]
  const at = (dx: number, dy: number): string => `${short(x + dx * grow)} ${short(top + dy * grow)}`
  const line = { stroke: colours.label, "stroke-width": short(grow), "stroke-linejoin": "round" }
  const size = 14 * grow
  return {
    box: { left: x - 16 * grow, right: map.frame.right, top: map.frame.top, bottom: top + 62 * grow },
    drawing: draw(
      "g",
      {},
      draw("path", { d: `M${at(0, 16)}L${at(-9, 50)}L${at(0, 43)}z`, fill: colours.label, ...line }),
      draw("path", { d: `M${at(0, 16)}L${at(9, 50)}L${at(0, 43)}z`, fill: colours.medallionPaper, ...line }),
      letter(say("take.north-arrow"), x, top + 11 * grow, {
        size,
        fill: colours.label,
        weight: 700,
        anchor: "middle",
        halo: colours.paper,
      }),
    ),
  }
}

/** The approval number at the lower left, or the sentence that says there is none: its place on every public map. It ends
 * left of `right`. */
export const approvalLine = (
  map: MapProjection,
  { imprint }: Pick<MapTold, "imprint">,
  colours: PrintColours,
  grow: number,
  right: number,
): Furniture => {
  const size = 11.5 * grow
  const width = right - map.frame.left - EDGE * grow
  const lines = balanced(imprint.approval, size, width - 12 * grow, 3)
  const room = Math.max(...lines.map((line) => textWidth(line, size))) + 12 * grow
  const height = lines.length * size * 1.4 + 6 * grow
  const box = {
    left: map.frame.left,
    right: map.frame.left + room,
    top: map.frame.bottom - height,
    bottom: map.frame.bottom,
  }
  const ground = { x: short(box.left), y: short(box.top), width: short(room), height: short(height) }
  return {
    box,
    drawing: draw(
      "g",
      {},
      draw("rect", { ...ground, fill: colours.paper, opacity: 0.92 }),
      ...lines.map((line, index) =>
        letter(line, box.left + 6 * grow, box.top + 3 * grow + size * (1.05 + index * 1.4), {
          size,
          fill: colours.label,
        }),
      ),
    ),
  }
}

/** The stamp of an invented city at the upper left; null for a real one. */
export const inventedStamp = (
  map: MapProjection,
  { imprint }: Pick<MapTold, "imprint">,
  colours: PrintColours,
  grow: number,
): Furniture | null => {
  if (imprint.fictional === null) return null
  const size = 17 * grow
  const [left, top] = [map.frame.left + EDGE * grow, map.frame.top + EDGE * grow]
  const width = textWidth(imprint.fictional, size) * 1.12 + 20 * grow
  const height = size * 1.9
  const red = tourColour(colours, 0)
  const frame = { x: short(left), y: short(top), width: short(width), height: short(height), rx: short(3 * grow) }
  return {
    box: { left: map.frame.left, top: map.frame.top, right: left + width + 4 * grow, bottom: top + height + 4 * grow },
    drawing: draw(
      "g",
      {},
      draw("rect", { ...frame, fill: colours.paper, stroke: red, "stroke-width": short(2.2 * grow) }),
      letter(imprint.fictional, left + width / 2, top + height / 2 + size * 0.36, {
        size,
        fill: red,
        weight: 700,
        anchor: "middle",
        spaced: 0.06,
      }),
    ),
  }
}
