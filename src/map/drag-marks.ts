import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent, Point } from "maplibre-gl"
import type { LngLat } from "../domain/lng-lat.ts"
import { FINGER_PX } from "./hit.ts"
import type { Hands } from "./picture.ts"

type Drag = NonNullable<Hands["drag"]>
type Held = { readonly id: string; readonly from: Point; readonly off: Point; isMoved: boolean }

const STILL_PX = 4 // a tap that trembles is no drag

/**
 * Lets marks of a layer be dragged by mouse or finger: told of each place on the way, and of the last one as dropped. A second
 * finger or a lost pointer gives the drag up. The map itself stays where it is meanwhile.
 */
export const dragMarks = (map: MapLibreMap, wanted: () => Drag | null): (() => void) => {
  let held: Held | null = null
  const markAt = (at: Point): { readonly id: string; readonly off: Point } | null => {
    const drag = wanted()
    if (drag === null || map.getLayer(drag.layer) === undefined) return null
    const [west, east] = [at.x - FINGER_PX, at.x + FINGER_PX]
    const found = map.queryRenderedFeatures(
      [
        [west, at.y - FINGER_PX],
        [east, at.y + FINGER_PX],
      ],
      { layers: [drag.layer] },
    )
    let nearest: { readonly id: string; readonly off: Point } | null = null
    for (const { geometry, properties } of found) {
      if (geometry.type !== "Point") continue
      const [lon = 0, lat = 0] = geometry.coordinates
      const off = map.project([lon, lat]).sub(at)
      if (nearest === null || off.mag() < nearest.off.mag()) nearest = { id: String(properties["id"] ?? ""), off }
    }
    return nearest
  }
  const placeOf = ({ off }: Held, at: Point): LngLat => {
    const { lng, lat } = map.unproject(at.add(off))
    return [lng, lat]
  }
  const take = (event: MapMouseEvent | MapTouchEvent): void => {
    if ("points" in event ? event.points.length > 1 : event.originalEvent.button !== 0) {
      giveUp()
      return
    }
    const mark = markAt(event.point)
    if (mark === null) return
    event.preventDefault() // the ground stays
    held = { ...mark, from: event.point, isMoved: false }
  }
  const move = (event: MapMouseEvent | MapTouchEvent): void => {
    if (held === null) {
      if (!("points" in event) && markAt(event.point) !== null) map.getCanvas().style.cursor = "grab"
      return
    }
    if (!held.isMoved && event.point.dist(held.from) < STILL_PX) return
    held.isMoved = true
    map.getCanvas().style.cursor = "grabbing"
    wanted()?.move(held.id, placeOf(held, event.point))
  }
  const drop = (event: MapMouseEvent | MapTouchEvent): void => {
    const leaving = held
    held = null
    if (leaving?.isMoved === true) wanted()?.drop(leaving.id, placeOf(leaving, event.point))
  }
  const giveUp = (): void => {
    if (held?.isMoved === true) wanted()?.move(held.id, null)
    held = null
  }
  const lost = (event: KeyboardEvent): void => {
    if (event.key === "Escape") giveUp()
  }
  map.on("mousedown", take)
  map.on("touchstart", take)
  map.on("mousemove", move)
  map.on("touchmove", move)
  map.on("mouseup", drop)
  map.on("touchend", drop)
  map.on("touchcancel", giveUp)
  addEventListener("blur", giveUp)
  addEventListener("keydown", lost)
  return () => {
    map.off("mousedown", take)
    map.off("touchstart", take)
    map.off("mousemove", move)
    map.off("touchmove", move)
    map.off("mouseup", drop)
    map.off("touchend", drop)
    map.off("touchcancel", giveUp)
    removeEventListener("blur", giveUp)
    removeEventListener("keydown", lost)
  }
}
