import { type Box, boxAround, type Spot } from "../../export/print/boxes.ts"
import type { LabelRoom } from "../../export/print/label-room.ts"
import type { MapProjection } from "../../export/print/map-projection.ts"
import { textWidth } from "../../export/print/text-room.ts"

/** Something that has a place, a name and a page of its own. */
export type Place = {
  readonly id: string
  readonly at: readonly number[]
  readonly name: string
  /** What stands on its mark; "" for a bare dot. */
  readonly number: string
  readonly colour: string
  /** How well its place is known: filled, hollow or dashed, as on the real map. */
  readonly look: "exact" | "approximate" | "schematic"
}

/** Where a place's mark stands on the sheet, and on which side its name has room; null: nowhere. */
export type Mark = Place & {
  readonly spot: Spot
  readonly radius: number
  /** How far around it a finger means this place: up to half the way to its neighbour. */
  readonly reach: number
  readonly name_side: "right" | "left" | null
}

const isIn = ([x, y]: Spot, { left, top, right, bottom }: Box): boolean =>
  x >= left && x <= right && y >= top && y <= bottom

const FINGER_PX = 22

const reachOf = ({ spot: [x, y] }: Mark, all: readonly Mark[]): number => {
  let nearest = 2 * FINGER_PX
  for (const { spot } of all) {
    const away = Math.hypot(spot[0] - x, spot[1] - y)
    if (away > 0) nearest = Math.min(nearest, away)
  }
  return nearest / 2
}

/** Marks for places, in their order: all that lie on the sheet stand, and those are named that have room for it. */
export const placeMarks = (
  places: readonly Place[],
  map: MapProjection,
  room: LabelRoom,
  type: { readonly size: number; readonly radius: number },
): readonly Mark[] => {
  const standing = places.flatMap((place): Mark[] => {
    const [lon, lat] = place.at
    const spot = lon === undefined || lat === undefined ? null : map.spot([lon, lat])
    if (spot === null || !isIn(spot, map.frame)) return []
    const radius = place.number === "" ? type.radius * 0.6 : type.radius
    return [{ ...place, spot, radius, reach: FINGER_PX, name_side: null }]
  })
  for (const { spot, radius } of standing) room.take([boxAround(spot, radius)])
  return standing.map((mark) => {
    const half = textWidth(mark.name, type.size) / 2 + 4
    const away = mark.radius + 6 + half
    const beside = (sign: number): Box => boxAround([mark.spot[0] + sign * away, mark.spot[1]], half, type.size * 0.7)
    const side = room.take([beside(1)]) ? "right" : room.take([beside(-1)]) ? "left" : null
    return { ...mark, reach: reachOf(mark, standing), name_side: side }
  })
}
