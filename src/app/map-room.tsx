import { type RefObject, useEffect, useRef, useState } from "react"
import { extrasOf } from "../layers/extras.ts"
import type { Scene } from "../layers/scene.ts"
import type { Picture } from "../map/picture.ts"
import { fetchedLater } from "../panels/kit/fetched-later.tsx"
import type { CityReader, Reader } from "../panels/kit/reader.ts"
import { MapFoot } from "../panels/map-foot.tsx"
import { MapTools } from "../panels/map-tools.tsx"
import type { ListedCity } from "../view/city-list.ts"
import type { Camera } from "../view/view.ts"
import styles from "./app.module.css"
import type { Overlay } from "./overlay.ts"
import { PanelGuard } from "./panel-guard.tsx"
import { useBeltMap } from "./use-belt-map.ts"
import { useEnlargement, useQuery } from "./use-screen.ts"

const SimpleMap = fetchedLater(async () => (await import("../surfaces/simple/simple-map.tsx")).SimpleMap)
const Legend = fetchedLater(async () => (await import("../panels/legend.tsx")).Legend)

const NO_STREETS: readonly string[] = []

type MapRoomProps = {
  readonly room: RefObject<HTMLElement | null>
  readonly reader: Reader
  /** Null until the city is open. */
  readonly cityReader: CityReader | null
  readonly city: ListedCity
  readonly scene: Scene | null
  readonly picture: Picture | null
  readonly hover: (site: string | null) => void
  /** The map stands for the first time, or never will: what can wait may come now. */
  readonly settled: () => void
  readonly overlay: Overlay | null
}

const NOBODY = (): void => undefined

/** The map and what stands on it: tools, legend, scale, approval, and a word when something is missing. */
export const MapRoom = ({ room, reader, cityReader, city, scene, picture, hover, settled, overlay }: MapRoomProps) => {
  const { say, send } = reader
  const [camera, setCamera] = useState<Camera | null>(null)
  const [legendOpen, setLegendOpen] = useState(false)
  const [missing, setMissing] = useState<ListedCity | null>(null)
  const enlargement = useEnlargement()
  const folded = useQuery("(max-width: 639px)")
  const canvas = useRef<HTMLDivElement>(null)
  const failed = (): void => setMissing(city)
  const [arrived, picked] = [overlay?.arrive ?? NOBODY, overlay?.pick ?? NOBODY]
  const tapped = overlay?.send ?? send
  const map = useBeltMap(canvas, picture, {
    send: tapped,
    hover,
    moved: setCamera,
    rested: settled,
    arrived,
    picked,
    failed,
  })
  const label = say("map.label", { city: reader.text(city.title) })
  useEffect(() => {
    // MapLibre names its canvas in English.
    if (map === "ready") canvas.current?.querySelector("canvas")?.setAttribute("aria-label", label)
  }, [map, label])
  useEffect(() => {
    if (map === "unavailable") settled()
  }, [map, settled])
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.key === "Escape") setLegendOpen(false)
    }
    addEventListener("keydown", close)
    return () => removeEventListener("keydown", close)
  }, [])
  return (
    <section ref={room} className={styles["map-room"]} aria-label={label}>
      <div ref={canvas} className={styles["map"]} data-testid="belt-map" data-map="busy" />
      {map === "unavailable" && cityReader !== null && scene !== null && picture !== null && (
        <SimpleMap
          reader={cityReader}
          scene={scene}
          layers={city.baseLayers}
          bounds={picture.frame.bounds}
          noteLook={styles["map-note"]}
        />
      )}
      {map === "ready" && missing === city && (
        <p className={styles["map-note"]} role="status">
          {say("map.base-failed")}
        </p>
      )}
      {map !== "unavailable" && (
        <div className={styles["map-tools"]} data-map-tools>
          <MapTools
            reader={reader}
            camera={camera}
            legendOpen={legendOpen}
            toggleLegend={() => setLegendOpen((open) => !open)}
          />
        </div>
      )}
      {legendOpen && cityReader !== null && scene !== null && (
        <div className={styles["map-legend"]}>
          <PanelGuard words={say("failure.panel")} again={say("failure.again")} resetKey={reader.view.language}>
            <Legend reader={cityReader} extras={extrasOf(scene)} close={() => setLegendOpen(false)} />
          </PanelGuard>
        </div>
      )}
      <div className={styles["map-foot"]} data-map-foot>
        <MapFoot
          reader={reader}
          camera={camera}
          enlargement={enlargement}
          folded={folded}
          approval={scene?.atlas.approval ?? null}
          attribution={city.streets?.attribution ?? NO_STREETS}
        />
      </div>
    </section>
  )
}
