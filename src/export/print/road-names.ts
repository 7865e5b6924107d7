import type { Feature, Position } from "geojson"
import { nameOf, textOf } from "./base.ts"
import { boxesAlong, type Spot } from "./boxes.ts"
import type { Drawn } from "./drawn.ts"
import { type Type, turned } from "./lettering.ts"
import type { Naming } from "./naming.ts"
import { textWidth } from "./text-room.ts"

const NAMED = ["trunk", "primary", "secondary", "tertiary", "residential"]
const UP_TO_METRES_PER_UNIT = 12
const STRAIGHT_DEGREES = 9 // between the first stretch of a straight and any later one
const APART = 420 // between two names of one road, in units
const TWICE = 2

/** A nearly straight piece of a road on the sheet. */
type Straight = { readonly name: string; readonly rank: number; readonly from: Spot; readonly to: Spot }

/** Road names along the longest straights, the greater roads first; each road is named twice at most. */
export const roadNames = (roads: readonly Feature[], naming: Naming): readonly Drawn[] => {
  const { map, room, colours, language, grow } = naming
  if (map.metresPerUnit > UP_TO_METRES_PER_UNIT * grow) return []
  const size = 11 * grow
  const spaced = language === "zh" ? 0.22 : 0.03
  const type: Type = { size, fill: colours.roadLabel, anchor: "middle", spaced, halo: colours.paper }
  const named = new Map<string, Spot[]>()
  const names: Drawn[] = []
  for (const { name, from, to } of straightsOf(roads, naming)) {
    const width = textWidth(name, size) + Array.from(name).length * size * spaced
    if (lengthOf(from, to) < width * 1.15) continue
    const middle: Spot = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
    const others = named.get(name) ?? []
    if (others.length >= TWICE || others.some((other) => lengthOf(other, middle) < APART * grow)) continue
    const turn = upright(bearing(from, to))
    if (!room.take(boxesAlong(middle, width, size * 1.2, turn))) continue
    named.set(name, [...others, middle])
    names.push(turned(name, middle, type, turn))
  }
  return names
}

const lengthOf = (a: Spot, b: Spot): number => Math.hypot(b[0] - a[0], b[1] - a[1])
const bearing = (a: Spot, b: Spot): number => (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI
const upright = (degrees: number): number => (degrees > 90 ? degrees - 180 : degrees <= -90 ? degrees + 180 : degrees)
const turnBetween = (a: number, b: number): number => Math.abs(((a - b + 540) % 360) - 180)

const straightsOf = (roads: readonly Feature[], { map, language }: Naming): readonly Straight[] => {
  const { frame } = map
  const found: Straight[] = []
  for (const feature of roads) {
    const rank = NAMED.indexOf(textOf(feature, "class"))
    const name = nameOf(feature, language)
    if (rank < 0 || name === "" || feature.geometry?.type !== "LineString") continue
    const spots = feature.geometry.coordinates.flatMap(([lon, lat]: Position) =>
      lon === undefined || lat === undefined ? [] : [map.spot([lon, lat]) ?? []].filter((spot) => spot.length === 2),
    )
    for (const [from, to] of straightPieces(spots)) {
      const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
      if (x > frame.left && x < frame.right && y > frame.top && y < frame.bottom) found.push({ name, rank, from, to })
    }
  }
  return found.sort((a, b) => a.rank - b.rank || lengthOf(b.from, b.to) - lengthOf(a.from, a.to))
}

const straightPieces = (spots: readonly Spot[]): readonly (readonly [Spot, Spot])[] => {
  const pieces: (readonly [Spot, Spot])[] = []
  let start = spots[0]
  let heading: number | null = null
  spots.forEach((spot, index) => {
    const before = spots[index - 1]
    if (before === undefined || start === undefined) return
    const now = bearing(before, spot)
    if (heading === null) heading = now
    else if (turnBetween(heading, now) > STRAIGHT_DEGREES) {
      pieces.push([start, before])
      start = before
      heading = now
    }
    if (index === spots.length - 1) pieces.push([start, spot])
  })
  return pieces
}
