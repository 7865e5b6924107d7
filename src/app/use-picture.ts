import { useEffect, useMemo, useState } from "react"
import { drawingOf } from "../layers/drawing.ts"
import { layersFor } from "../layers/drawing-order.ts"
import { extrasFor } from "../layers/extras.ts"
import { type Focus, NO_FOCUS } from "../layers/focus.ts"
import type { Palette } from "../layers/palette.ts"
import type { Scene } from "../layers/scene.ts"
import type { Picture } from "../map/picture.ts"
import type { ListedCity } from "../view/city-list.ts"
import type { View } from "../view/view.ts"
import { type Base, packBase, sketchBase } from "./base-sources.ts"
import { folderOf } from "./city-list.ts"
import type { Overlay } from "./overlay.ts"
import type { ChosenKit } from "./use-chosen.ts"
import { useEnlargement, useNarrow } from "./use-screen.ts"

const SITE_ZOOM = 15.2 // the streets around an exact site can be read
const AREA_ZOOM = 12.8 // "around here", not "here"
const SKETCH_ZOOM = 13.2 // a base without streets says nothing nearer than this

/** The base map of a city: its street pack where one is attached, else its sketch. Null until the tile reader is there. */
export const useBase = (city: ListedCity): Base | null => {
  const [base, setBase] = useState<{ readonly of: ListedCity; readonly base: Base } | null>(null)
  useEffect(() => {
    const { streets } = city
    const become = (found: Base): void => setBase({ of: city, base: found })
    if (streets === null || streets.basemap === null) {
      become(sketchBase(city))
      return
    }
    let wanted = true
    const url = folderOf(city) + streets.basemap
    import("../map/pack-source.ts")
      .then(({ openPack }) => wanted && become(packBase(city, openPack(url, streets.basemapBytes))))
      .catch(() => wanted && become(sketchBase(city)))
    return () => {
      wanted = false
    }
  }, [city])
  return base?.of === city ? base.base : null
}

/** A belt of which only an area is known: its neighbourhood is framed, not a point. */
const isPlaceOnly = ({ chosen, bounds }: Focus): boolean =>
  chosen === null && bounds !== null && bounds[0] === bounds[2] && bounds[1] === bounds[3]

const hasStreetTiles = ({ streets }: ListedCity): boolean => streets !== null && streets.basemap !== null

/** Belts at the city's edge show their names, on a phone their numbers alone. */
const NAMES = { across: 100, down: 40 }
const NUMBERS = { across: 28, down: 20 }
const NO_EXTRAS: Picture["extras"] = []

type PictureProps = {
  readonly view: View
  readonly city: ListedCity
  readonly base: Base | null
  readonly scene: Scene | null
  readonly focus: Focus
  readonly hovered: string | null
  readonly palette: Palette
  readonly covered: Picture["covered"]
  readonly overlay: Overlay | null
  /** Null until something is chosen. */
  readonly kit: ChosenKit | null
}

/** What the map is to show; a new value only when something on it differs. */
export const usePicture = (props: PictureProps): Picture | null => {
  const { view, city, base, scene, focus, hovered, palette, covered, overlay, kit } = props
  const drawn = overlay?.drawing ?? null
  const enlargement = useEnlargement()
  const narrow = useNarrow()
  const { language, camera } = view
  const standing = useMemo(
    () => kit?.steppedAside(drawn?.numbered(focus.sites) ?? focus.sites, enlargement, focus.chosen?.id ?? null) ?? null,
    [kit, focus, enlargement, drawn],
  )
  const sources = useMemo(() => {
    if (base === null) return null
    if (scene === null) return base.sources
    const chosen =
      kit === null || standing === null
        ? {}
        : kit.chosenSources(focus, standing, kit.pointedAt(hovered, scene, standing.sites))
    return { ...base.sources, ...drawingOf(scene), ...chosen, ...drawn?.sources }
  }, [base, scene, kit, focus, standing, hovered, drawn])
  const layers = useMemo(() => {
    if (base === null) return null
    const reading = { language, enlargement, narrow }
    return layersFor({
      palette,
      find: base.find,
      focus: scene === null ? NO_FOCUS : focus,
      reading,
      withScene: scene !== null,
      chosen: kit?.chosenLayers(palette, focus, reading) ?? null,
      guide: drawn?.layers(palette, reading) ?? null,
    })
  }, [base, scene, focus, palette, language, enlargement, narrow, kit, drawn])
  const bounds = overlay?.bounds ?? focus.bounds
  const names = useMemo(() => {
    const asked = bounds === null ? null : kit?.nameRoom(focus, { language, enlargement, narrow })
    return asked ?? (narrow ? NUMBERS : NAMES)
  }, [kit, bounds, focus, language, enlargement, narrow])
  const frame = useMemo((): Picture["frame"] => {
    const maxZoom = isPlaceOnly(focus)
      ? AREA_ZOOM
      : hasStreetTiles(city) || city.baseLayers.includes("roads")
        ? SITE_ZOOM
        : SKETCH_ZOOM
    return {
      names,
      key: bounds === null ? city.id : `${city.id} ${bounds.join(" ")}`,
      bounds: bounds ?? city.firstView,
      maxZoom,
      // Of all that a page is about; around one chosen site its neighbours may stand outside.
      standing:
        kit && standing && bounds && !focus.chosen
          ? (widthPx, heightPx) => kit.standingFrame(standing, bounds, maxZoom, widthPx, heightPx)
          : null,
    }
  }, [kit, focus, standing, bounds, names, city])
  const more = overlay?.extras
  const extras = useMemo(
    () =>
      scene === null ? NO_EXTRAS : [...extrasFor(scene, view.extras, palette, enlargement), ...(more ?? NO_EXTRAS)],
    [scene, view.extras, palette, enlargement, more],
  )
  const ride = overlay?.ride ?? null
  const still = overlay?.still ?? false
  const picking = overlay?.picking ?? false
  const hands = overlay?.hands ?? null
  return useMemo(
    () =>
      sources === null || layers === null
        ? null
        : { sources, layers, extras, ride, still, picking, hands, camera, frame, covered },
    [sources, layers, extras, ride, still, picking, hands, camera, frame, covered],
  )
}
