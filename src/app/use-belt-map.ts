import { type RefObject, useEffect, useRef, useState } from "react"
import type { BeltMap } from "../map/belt-map.ts"
import { drawsMaps } from "../map/draws-maps.ts"
import type { MapListener, Picture } from "../map/picture.ts"

/** Whether the map is there: still loading, drawn, or not possible on this device. */
export type MapState = "loading" | "ready" | "unavailable"

/** Keeps the one map in `container` equal to the picture. The map is made once and outlives every page. */
export const useBeltMap = (
  container: RefObject<HTMLElement | null>,
  picture: Picture | null,
  listener: MapListener,
): MapState => {
  const [state, setState] = useState<MapState>("loading")
  const map = useRef<BeltMap | null>(null)
  const latest = useRef({ picture, listener })
  latest.current = { picture, listener }
  const possible = picture !== null

  useEffect(() => {
    if (!possible || map.current !== null) return
    if (!drawsMaps()) {
      setState("unavailable")
      return
    }
    import("../map/belt-map.ts")
      .then(({ createBeltMap }) => {
        const { picture: first } = latest.current
        if (container.current === null || first === null || map.current !== null) return
        map.current = createBeltMap(container.current, first, {
          send: (intent) => latest.current.listener.send(intent),
          hover: (site) => latest.current.listener.hover(site),
          moved: (camera) => latest.current.listener.moved(camera),
          rested: () => latest.current.listener.rested(),
          arrived: (key) => latest.current.listener.arrived(key),
          picked: (at) => latest.current.listener.picked(at),
          failed: (where) => latest.current.listener.failed(where),
        })
        if (latest.current.picture !== null) map.current.show(latest.current.picture)
        setState("ready")
      })
      .catch((error: unknown) => {
        // An old browser may not even read the map's script; the lists stay.
        console.warn(error)
        setState("unavailable")
      })
  }, [possible, container])

  useEffect(() => {
    if (picture !== null) map.current?.show(picture)
  }, [picture])
  return state
}
