import type { Camera } from "../view/view.ts"
import { Glyph } from "./kit/glyph.tsx"
import type { Reader } from "./kit/reader.ts"
import styles from "./map-furniture.module.css"

type MapToolsProps = {
  readonly reader: Reader
  /** The camera as drawn; null while the map is not there yet. */
  readonly camera: Camera | null
  readonly legendOpen: boolean
  readonly toggleLegend: () => void
}

/** Zoom, back to the page's area, and the legend. */
export const MapTools = ({ reader, camera, legendOpen, toggleLegend }: MapToolsProps) => {
  const { say, send } = reader
  const zoom = (by: number): void => {
    if (camera !== null)
      send({ kind: "look-at", camera: { ...camera, zoom: Math.min(18, Math.max(5, camera.zoom + by)) } })
  }
  return (
    <div className={styles["tools"]}>
      <button
        type="button"
        className={styles["tool"]}
        onClick={toggleLegend}
        aria-expanded={legendOpen}
        aria-label={say(legendOpen ? "map.legend-close" : "map.legend-open")}
      >
        <Glyph name="legend" />
      </button>
      <button type="button" className={styles["tool"]} onClick={() => zoom(1)} aria-label={say("map.zoom-in")}>
        <Glyph name="plus" />
      </button>
      <button type="button" className={styles["tool"]} onClick={() => zoom(-1)} aria-label={say("map.zoom-out")}>
        <Glyph name="minus" />
      </button>
      <button
        type="button"
        className={styles["tool"]}
        onClick={() => send({ kind: "frame-subject" })}
        aria-label={say("map.frame")}
      >
        <Glyph name="frame" />
      </button>
    </div>
  )
}
