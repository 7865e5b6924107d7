import { cameraOf, moveCamera } from "./camera.ts"
import { openMap } from "./open-map.ts"
import type { MapListener, Picture } from "./picture.ts"
import { dropSources, reconcileLayers, reconcileSources } from "./reconcile.ts"
import type { UponMap } from "./upon-map.ts"

export type BeltMap = {
  /** Shows a picture; only differences are worked on. */
  readonly show: (picture: Picture) => void
  readonly remove: () => void
}

/**
 * The one map for the life of the page, in `container` (which must have a size). It survives a lost GL context: when the
 * browser does not restore it, the map is made anew with the same picture.
 */
export const createBeltMap = (container: HTMLElement, first: Picture, listener: MapListener): BeltMap => {
  let shown = first
  let waiting: Picture | null = null
  const onMap = (): Pick<Picture, "covered" | "picking"> => waiting ?? shown
  let map = openMap(container, first, listener, onMap)
  let ready = false
  let stoodMs = 0
  let upper: Promise<UponMap> | null = null

  /** What few pictures have is fetched with the first that has it. */
  const showUpper = (): void => {
    const { extras, hands, ride } = shown
    if (upper === null && extras.length === 0 && hands === null && ride === null) return
    const here = map
    upper ??= import("./upon-map.ts").then(({ layUpon }) => layUpon(here, listener.arrived))
    void upper.then((laid) => here === map && laid.show(shown))
  }
  const apply = (picture: Picture): void => {
    reconcileSources(map, shown.sources, picture.sources)
    reconcileLayers(map, shown.layers, picture.layers)
    dropSources(map, shown.sources, picture.sources)
    moveCamera(map, shown, picture)
    shown = picture
    showUpper()
  }
  const watch = (): void => {
    map.once("load", () => {
      ready = true
      if (waiting === null) showUpper()
      else apply(waiting)
      waiting = null
    })
    map.on("resize", () => {
      if (shown.camera === null) moveCamera(map, null, shown)
    })
    map.once("idle", () => {
      stoodMs ||= performance.now()
    })
    map.on("webglcontextlost", () => {
      const canvas = map.getCanvas()
      void import("./mend-lost.ts").then(({ mendLost }) => mendLost(canvas, stoodMs, rebuild))
    })
  }
  const rebuild = (): void => {
    const picture = { ...(waiting ?? shown), camera: cameraOf(map) }
    void upper?.then((laid) => laid.end())
    const label = map.getCanvas().ariaLabel
    map.remove()
    ready = false
    upper = null
    waiting = null
    shown = picture
    map = openMap(container, picture, listener, onMap)
    map.getCanvas().ariaLabel = label
    watch()
  }
  watch()
  return {
    show: (picture) => {
      if (ready) apply(picture)
      else waiting = picture
    },
    remove: () => map.remove(),
  }
}
