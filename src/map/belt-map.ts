import { Map as MapLibreMap, type MapMouseEvent, setWorkerUrl } from "maplibre-gl"
import "./belt-map.css"
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url"
import type { Bounds } from "../domain/lng-lat.ts"
import type { ExtraSpec } from "../layers/extras.ts"
import type { LayerSpec } from "../layers/layer-spec.ts"
import { medallionFrom, roundelFrom } from "../layers/medallion.ts"
import type { Intent } from "../view/intent.ts"
import type { Camera } from "../view/view.ts"
import { drawMedallion, drawRoundel } from "./draw-symbols.ts"
import type { ExtrasOverlay } from "./extras-overlay.ts"
import { answersAt, intentAt, siteAt } from "./hit.ts"
import { dropSources, reconcileLayers, reconcileSources, type Sources } from "./reconcile.ts"

/** What the page is about, to be framed while the reader has not moved the map. */
export type Frame = { readonly key: string; readonly bounds: Bounds; readonly maxZoom: number }

/** All that the map is to show. */
export type Picture = {
  readonly sources: Sources
  readonly layers: readonly LayerSpec[]
  /** Layers of the GPU library, fetched when there is the first one. */
  readonly extras: readonly ExtraSpec[]
  readonly camera: Camera | null
  readonly frame: Frame
  /** Pixels at each side that panels cover. */
  readonly covered: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
}

export type MapListener = {
  readonly send: (intent: Intent) => void
  readonly hover: (site: string | null) => void
  /** The camera as drawn, for the scale bar and the zoom buttons. */
  readonly moved: (camera: Camera) => void
  /** A source or tile that could not be read: `where` names it. */
  readonly failed: (where: string) => void
}

export type BeltMap = {
  /** Shows a picture; only differences are worked on. */
  readonly show: (picture: Picture) => void
  readonly remove: () => void
}

const CAMERA_MS = 900 // long enough to see where the map went, short enough not to wait for it
const RESTORE_MS = 4000 // a browser that restores a lost GL context does so well within this

const sameCamera = (map: MapLibreMap, camera: Camera): boolean => {
  const centre = map.getCenter()
  return (
    Math.abs(centre.lng - camera.centre[0]) < 2e-5 &&
    Math.abs(centre.lat - camera.centre[1]) < 2e-5 &&
    Math.abs(map.getZoom() - camera.zoom) < 0.02
  )
}

const cameraOf = (map: MapLibreMap): Camera => {
  const centre = map.getCenter()
  return { centre: [centre.lng, centre.lat], zoom: map.getZoom() }
}

const drawMissing = (map: MapLibreMap, name: string): void => {
  const medallion = medallionFrom(name)
  const roundel = roundelFrom(name)
  const picture = medallion !== null ? drawMedallion(medallion) : roundel !== null ? drawRoundel(roundel) : null
  if (picture !== null && !map.hasImage(name)) map.addImage(name, picture.image, { pixelRatio: picture.pixelRatio })
}

// Names beside the outermost symbols should fit too.
const MARGIN_ACROSS_PX = 120
const MARGIN_DOWN_PX = 56

const openMap = (container: HTMLElement, picture: Picture, listener: MapListener): MapLibreMap => {
  setWorkerUrl(new URL(workerUrl, document.baseURI).href)
  const { camera, frame, covered } = picture
  const map = new MapLibreMap({
    container,
    style: { version: 8, sources: { ...picture.sources }, layers: [...picture.layers] },
    ...(camera === null
      ? {
          bounds: [...frame.bounds],
          fitBoundsOptions: { maxZoom: frame.maxZoom, padding: framePadding(container, covered) },
        }
      : { center: [...camera.centre], zoom: camera.zoom }),
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxZoom: 18,
    minZoom: 7, // a city with its counties; there is nothing to see from farther away
    renderWorldCopies: false,
    fadeDuration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 200,
    validateStyle: false,
    maxCanvasSize: [8192, 8192],
    localIdeographFontFamily: false,
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.setMissingStyleImageResolver((name) => drawMissing(map, name))
  const busy = (): void => {
    container.dataset["map"] = "busy"
  }
  busy()
  map.on("idle", () => {
    container.dataset["map"] = "idle"
  })
  map.on("movestart", busy)
  map.on("dataloading", busy)
  map.on("move", () => listener.moved(cameraOf(map)))
  map.on("load", () => listener.moved(cameraOf(map)))
  map.on("moveend", (event) => {
    if ("originalEvent" in event && event.originalEvent !== undefined)
      listener.send({ kind: "look-at", camera: cameraOf(map) })
  })
  map.on("click", (event: MapMouseEvent) => {
    void intentAt(map, event.point).then((intent) => intent !== null && listener.send(intent))
  })
  map.on("mousemove", (event: MapMouseEvent) => {
    map.getCanvas().style.cursor = answersAt(map, event.point) ? "pointer" : ""
    listener.hover(siteAt(map, event.point))
  })
  map.on("mouseout", () => listener.hover(null))
  map.on("error", (event) => {
    const source = "sourceId" in event ? String(event.sourceId) : ""
    listener.failed(source === "" ? String(event.error?.message ?? "") : source)
  })
  return map
}

const framePadding = (container: HTMLElement, covered: Picture["covered"]): Picture["covered"] => {
  const [width, height] = [container.clientWidth, container.clientHeight]
  const across = Math.min(MARGIN_ACROSS_PX, width / 12)
  const down = Math.min(MARGIN_DOWN_PX, height / 10)
  return {
    top: Math.min(covered.top + down, height / 3),
    // A padding that leaves no room would make the camera give up: a third of the map always stays.
    bottom: Math.min(covered.bottom + down, height * 0.62),
    left: Math.min(covered.left + across, width / 3),
    right: Math.min(covered.right + across, width / 3),
  }
}

const moveCamera = (map: MapLibreMap, before: Picture | null, after: Picture): void => {
  const { camera, frame, covered } = after
  if (camera !== null) {
    if (!sameCamera(map, camera)) map.easeTo({ center: [...camera.centre], zoom: camera.zoom, duration: CAMERA_MS / 2 })
    return
  }
  const reframed = before === null || before.camera !== null || before.frame.key !== frame.key
  const uncovered = before !== null && JSON.stringify(before.covered) !== JSON.stringify(covered)
  if (!reframed && !uncovered) return
  map.fitBounds([...frame.bounds], {
    padding: framePadding(map.getContainer(), covered),
    maxZoom: frame.maxZoom,
    duration: before === null ? 0 : CAMERA_MS,
    linear: true,
  })
}

/**
 * The one map for the life of the page, in `container` (which must have a size). It survives a lost GL context: when the
 * browser does not restore it, the map is made anew with the same picture.
 */
export const createBeltMap = (container: HTMLElement, first: Picture, listener: MapListener): BeltMap => {
  let shown = first
  let waiting: Picture | null = null
  let map = openMap(container, first, listener)
  let ready = false
  let overlay: Promise<ExtrasOverlay> | null = null

  const showExtras = (): void => {
    if (overlay === null && shown.extras.length === 0) return
    const here = map
    overlay ??= import("./extras-overlay.ts").then(({ layExtras }) => layExtras(here))
    void overlay.then((laid) => here === map && laid.show(shown.extras))
  }
  const apply = (picture: Picture): void => {
    reconcileSources(map, shown.sources, picture.sources)
    reconcileLayers(map, shown.layers, picture.layers)
    dropSources(map, shown.sources, picture.sources)
    moveCamera(map, shown, picture)
    shown = picture
    showExtras()
  }
  const watch = (): void => {
    map.once("load", () => {
      ready = true
      if (waiting === null) showExtras()
      else apply(waiting)
      waiting = null
    })
    map.on("resize", () => {
      if (shown.camera === null) moveCamera(map, null, shown)
    })
    map.on("webglcontextlost", () => {
      const restored = setTimeout(rebuild, RESTORE_MS)
      map.once("webglcontextrestored", () => clearTimeout(restored))
    })
  }
  const rebuild = (): void => {
    const picture = { ...(waiting ?? shown), camera: cameraOf(map) }
    map.remove()
    ready = false
    overlay = null
    waiting = null
    shown = picture
    map = openMap(container, picture, listener)
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
