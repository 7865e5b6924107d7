import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl"
import { uncovered } from "./camera.ts"
import { answersAt, intentAt, siteAt } from "./hit.ts"
import type { MapListener, Picture } from "./picture.ts"

/** What a pointer says on a map: a tap, and where it moves. */
export type Pointer = {
  readonly tapped: (event: MapMouseEvent) => void
  readonly moved: (event: MapMouseEvent) => void
}

/** Tells the listener what is tapped and pointed at. Fetched once the map stands: nobody taps what is not drawn. */
export const pointerOn = (
  map: MapLibreMap,
  listener: MapListener,
  shown: () => Pick<Picture, "covered" | "picking">,
): Pointer => ({
  tapped: ({ lngLat, point }) => {
    if (shown().picking) {
      listener.picked([lngLat.lng, lngLat.lat])
      return
    }
    void intentAt(map, point).then((intent) => {
      if (intent?.kind === "look-at") listener.send({ ...intent, camera: uncovered(intent.camera, shown().covered) })
      else if (intent !== null) listener.send(intent)
    })
  },
  moved: ({ point }) => {
    map.getCanvas().style.cursor = shown().picking ? "crosshair" : answersAt(map, point) ? "pointer" : ""
    listener.hover(siteAt(map, point))
  },
})
