import { cameraOf, moveCamera } from "./camera.ts"
import type { ExtrasOverlay } from "./extras-overlay.ts"
import type { MapHands } from "./hands.ts"
import { openMap } from "./open-map.ts"
import type { MapListener, Picture } from "./picture.ts"
import { dropSources, reconcileLayers, reconcileSources } from "./reconcile.ts"

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
  let overlay: Promise<ExtrasOverlay> | null = null

  const showExtras = (): void => {
    if (overlay === null && shown.extras.length === 0) return
    const here = map
    overlay ??= import("./extras-overlay.ts").then(({ layExtras }) => layExtras(here))
    void overlay.then((laid) => here === map && laid.show(shown.extras))
  }
  let hands: Promise<MapHands> | null = null
  const showHands = (): void => {
    if (hands === null && shown.hands === null) return
    const here = map
    hands ??= import("./hands.ts").then(({ layHands }) => layHands(here))
    void hands.then((laid) => here === map && laid.show(shown))
  }
  let endRide = (): void => undefined
  let ridden: string | undefined
  const showRide = ({ ride }: Picture): void => {
    if (ridden === ride?.key) return
    ridden = ride?.key
    endRide()
    const here = map
    let wanted = true
    endRide = () => {
      wanted = false
    }
    void import("./ride.ts").then(({ playRide }) => {
      if (wanted && here === map) endRide = playRide(here, ride, listener.arrived)
    })
  }
  const apply = (picture: Picture): void => {
    reconcileSources(map, shown.sources, picture.sources)
    reconcileLayers(map, shown.layers, picture.layers)
    dropSources(map, shown.sources, picture.sources)
    moveCamera(map, shown, picture)
    showRide(picture)
    shown = picture
    showExtras()
    showHands()
  }
  const watch = (): void => {
    map.once("load", () => {
      ready = true
      if (waiting !== null) apply(waiting)
      showExtras()
      showHands()
      showRide(shown)
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
    void hands?.then((laid) => laid.end())
    const label = map.getCanvas().ariaLabel
    map.remove()
    ready = false
    overlay = null
    hands = null
    ridden = undefined
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
