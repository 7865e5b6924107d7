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
  readonly name_side: "right" | "left" | null
}

const isIn = ([x, y]: Spot, { left, top, right, bottom }: Box): boolean =>
  x >= left && x <= right && y >= top && y <= bottom

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
    return [{ ...place, spot, radius: place.number === "" ? type.radius * 0.6 : type.radius, name_side: null }]
  })
  for (const { spot, radius } of standing) room.take([boxAround(spot, radius)])
  return standing.map((mark) => {
    const half = textWidth(mark.name, type.size) / 2 + 4
    const away = mark.radius + 6 + half
    const beside = (sign: number): Box => boxAround([mark.spot[0] + sign * away, mark.spot[1]], half, type.size * 0.7)
    const side = room.take([beside(1)]) ? "right" : room.take([beside(-1)]) ? "left" : null
    return { ...mark, name_side: side }
  })
}
