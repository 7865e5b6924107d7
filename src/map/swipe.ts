import { Map as MapLibreMap } from "maplibre-gl"
import "./swipe.css"
import { drawMissing } from "./draw-missing.ts"
import type { Hands, Picture } from "./picture.ts"
import { dropSources, reconcileLayers, reconcileSources, type Sources } from "./reconcile.ts"

type Asked = NonNullable<Hands["swipe"]>

/** A second map over the first, up to a line that can be moved. Once made it stays: the first map keeps its place and its hands. */
export type Swipe = {
  readonly show: (asked: Asked, picture: Picture) => void
  readonly hide: () => void
  readonly end: () => void
}

const STEP = 0.05 // of the map's width, for a key

/** Lays a swipe over a map. Left of the line another map is seen, with the sources that differ; it follows the first. */
export const laySwipe = (map: MapLibreMap): Swipe => {
  const room = map.getContainer()
  const part = (name: string, tag: "div" | "button" | "span" = "div"): HTMLElement => {
    const made = document.createElement(tag)
    made.className = name
    room.append(made)
    return made
  }
  const ground = part("swipe-other")
  const line = part("swipe-line")
  const [before, after] = [part("swipe-name", "span"), part("swipe-name", "span")]
  before.dataset["side"] = "before"
  after.dataset["side"] = "after"
  const grip = part("swipe-grip", "button")
  grip.setAttribute("role", "slider")
  grip.setAttribute("aria-orientation", "horizontal")
  grip.setAttribute("aria-valuemin", "0")
  grip.setAttribute("aria-valuemax", "100")
  grip.textContent = "⇆"
  const all = [ground, line, before, after, grip]

  let other: MapLibreMap | null = null
  let isLoaded = false
  let drawn: { sources: Sources; layers: Picture["layers"] } = { sources: {}, layers: [] }
  let share = -1
  /** The middle of what panels leave free of the map. */
  const middle = ({ covered: { left, right, top, bottom } }: Picture): number => {
    const { clientWidth, clientHeight } = room
    grip.style.top = `${(top + clientHeight - bottom) / 2}px`
    return (left + clientWidth - right) / 2 / Math.max(1, clientWidth)
  }
  const place = (next: number): void => {
    share = Math.min(1, Math.max(0, next))
    const across = `${100 * share}%`
    ground.style.clipPath = `inset(0 ${100 - 100 * share}% 0 0)`
    for (const one of [line, before, after, grip]) one.style.left = across
    grip.setAttribute("aria-valuenow", String(Math.round(100 * share)))
  }
  const follow = (): void => {
    if (ground.hidden) return
    other?.jumpTo({ center: map.getCenter(), zoom: map.getZoom() })
  }
  const dragTo = (event: PointerEvent): void => {
    if (!grip.hasPointerCapture(event.pointerId)) return
    const { left, width } = room.getBoundingClientRect()
    place((event.clientX - left) / Math.max(1, width))
  }
  grip.addEventListener("pointerdown", (event) => {
    event.stopPropagation()
    grip.setPointerCapture(event.pointerId)
  })
  grip.addEventListener("pointermove", dragTo)
  grip.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP, Home: -1, End: 1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    place(share + step)
  })
  map.on("move", follow)
  const drawOn = (on: MapLibreMap, picture: typeof drawn): void => {
    reconcileSources(on, drawn.sources, picture.sources)
    reconcileLayers(on, drawn.layers, picture.layers)
    dropSources(on, drawn.sources, picture.sources)
    drawn = picture
  }
  let wanted = drawn
  const begin = (): MapLibreMap => {
    const made = new MapLibreMap({
      container: ground,
      style: { version: 8, sources: {}, layers: [] },
      ...{ center: map.getCenter(), zoom: map.getZoom(), minZoom: map.getMinZoom(), maxZoom: map.getMaxZoom() },
      ...{ interactive: false, attributionControl: false, renderWorldCopies: false, fadeDuration: 0 },
      ...{ validateStyle: false, maxCanvasSize: [8192, 8192], localIdeographFontFamily: false },
    })
    made.setMissingStyleImageResolver((name) => drawMissing(made, name))
    made.once("load", () => {
      isLoaded = true
      drawOn(made, wanted)
      follow()
    })
    made.on("idle", () => {
      ground.dataset["swipe"] = "idle"
    })
    return made
  }
  return {
    show: ({ sources, names, label }, picture) => {
      for (const one of all) one.hidden = false
      before.textContent = names[0]
      after.textContent = names[1]
      grip.setAttribute("aria-label", label)
      const free = middle(picture)
      if (share < 0) place(free)
      wanted = { sources: { ...picture.sources, ...sources }, layers: picture.layers }
      other ??= begin()
      if (isLoaded) drawOn(other, wanted)
      follow()
    },
    hide: () => {
      for (const one of all) one.hidden = true
    },
    end: () => {
      map.off("move", follow)
      other?.remove()
      for (const one of all) one.remove()
    },
  }
}
