import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl"
import "./belt-map.css"
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url"
import { cameraOf } from "./camera.ts"
import { drawMissing } from "./draw-missing.ts"
import { framing } from "./framing.ts"
import type { MapListener, Picture } from "./picture.ts"
import type { Pointer } from "./pointer.ts"

/** A MapLibre map of a picture, telling the listener what a person does with it. */
export const openMap = (
  container: HTMLElement,
  picture: Picture,
  listener: MapListener,
  shown: () => Pick<Picture, "covered" | "picking">,
): MapLibreMap => {
  setWorkerUrl(new URL(workerUrl, document.baseURI).href)
  const { camera } = picture
  const { bounds, ...fitBoundsOptions } = framing(container, picture)
  const map = new MapLibreMap({
    container,
    style: { version: 8, sources: { ...picture.sources }, layers: [...picture.layers] },
    ...(camera === null
      ? { bounds: [...bounds], fitBoundsOptions }
      : { center: [...camera.centre], zoom: camera.zoom }),
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxZoom: 18,
    minZoom: 8, // a city with its counties; there is nothing to see from farther away
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
    listener.rested()
  })
  map.on("movestart", busy)
  map.on("dataloading", busy)
  map.on("move", () => listener.moved(cameraOf(map)))
  map.on("load", () => listener.moved(cameraOf(map)))
  map.on("moveend", (event) => {
    if ("originalEvent" in event && event.originalEvent !== undefined)
      listener.send({ kind: "look-at", camera: cameraOf(map) })
  })
  let pointer: Promise<Pointer | null> | null = null
  const fetchPointer = (): Promise<Pointer | null> => {
    pointer ??= import("./pointer.ts").then(
      ({ pointerOn }) => pointerOn(map, listener, shown),
      () => {
        pointer = null // it could not be fetched: the next tap asks again
        return null
      },
    )
    return pointer
  }
  map.once("idle", () => void fetchPointer())
  map.on("click", (event) => void fetchPointer().then((found) => found?.tapped(event)))
  map.on("mousemove", (event) => void pointer?.then((found) => found?.moved(event)))
  map.on("mouseout", () => listener.hover(null))
  map.on("error", (event) => {
    const source = "sourceId" in event ? String(event.sourceId) : ""
    listener.failed(source === "" ? String(event.error?.message ?? "") : source)
  })
  return map
}
