import type { Map as MapLibreMap } from "maplibre-gl"
import { dragMarks } from "./drag-marks.ts"
import type { Hands, Picture } from "./picture.ts"
import type { Swipe } from "./swipe.ts"

/** What a planner does with the map beyond looking: marks that are dragged, a swipe between two pictures. */
export type MapHands = { readonly show: (picture: Picture) => void; readonly end: () => void }

/** Lays a planner's hands on a map, for as long as it stands. */
export const layHands = (map: MapLibreMap): MapHands => {
  let hands: Hands | null = null
  let shown: Picture | null = null
  let swipe: Promise<Swipe> | null = null
  let isOver = false
  const endDrag = dragMarks(map, () => hands?.drag ?? null)
  return {
    show: (picture) => {
      shown = picture
      hands = picture.hands
      if (swipe === null && hands?.swipe == null) return
      swipe ??= import("./swipe.ts").then(({ laySwipe }) => laySwipe(map))
      void swipe.then((laid) => {
        const asked = hands?.swipe ?? null
        if (isOver || shown === null) return
        if (asked === null) laid.hide()
        else laid.show(asked, shown)
      })
    },
    end: () => {
      isOver = true
      endDrag()
      void swipe?.then((laid) => laid.end())
    },
  }
}
