import type { Atlas } from "../domain/atlas.ts"
import { distanceWords } from "../text/distance-words.ts"
import type { Camera } from "../view/view.ts"
import { Glyph } from "./kit/glyph.tsx"
import { Go } from "./kit/go.tsx"
import type { Reader } from "./kit/reader.ts"
import styles from "./map-furniture.module.css"

const EQUATOR_METRES = 40_075_016.686
// MapLibre's world is 512 px wide at zoom 0.
const WORLD_PX = 512
const LONGEST_PX = 84

/** Metres on the ground for a pixel at the camera's centre (spherical Mercator). */
export const metresPerPixel = (camera: Camera): number =>
  (EQUATOR_METRES * Math.cos((camera.centre[1] * Math.PI) / 180)) / (WORLD_PX * 2 ** camera.zoom)

/** The longest of 1, 2, 5 × 10ⁿ metres that fits in `metres`. */
export const roundDistance = (metres: number): number => {
  const power = 10 ** Math.floor(Math.log10(metres))
  const step = [5, 2, 1].find((one) => one * power <= metres) ?? 1
  return step * power
}

type MapFootProps = {
  readonly reader: Reader
  readonly camera: Camera | null
  readonly approval: Atlas["approval"] | null
  /** How much larger than on a desk the bar may be. */
  readonly enlargement: number
  /** On a phone, whose data it is stands behind a sign to open. */
  readonly folded: boolean
  /** Who must be named where streets are shown. */
  readonly attribution: readonly string[]
}

/** The lower left of the map: scale bar, approval number or the sentence that stands in its place, and whose data it is. */
export const MapFoot = ({ reader, camera, approval, attribution, enlargement, folded }: MapFootProps) => {
  const { say } = reader
  // A licence that asks to be named on the map begins with its owner; the data page names everyone.
  const owner = attribution.find((name) => name.startsWith("©"))
  const perPixel = camera === null ? null : metresPerPixel(camera)
  const metres = perPixel === null ? 0 : roundDistance(perPixel * LONGEST_PX * enlargement)
  return (
    <div className={styles["foot"]} data-may-be-small>
      <div className={styles["aside"]}>
        {perPixel !== null && (
          <span className={styles["scale"]} role="img" aria-label={`${say("map.scale")} ${distanceWords(metres, say)}`}>
            <span aria-hidden="true">{distanceWords(metres, say)}</span>
            <span className={styles["bar"]} style={{ width: `${Math.round(metres / perPixel)}px` }} />
          </span>
        )}
        <details className={styles["credits"]} open={!folded}>
          <summary aria-label={say("map.attribution")}>
            <Glyph name="info" />
          </summary>
          <span>
            {owner !== undefined && `${owner} · `}
            <Go reader={reader} to={{ kind: "open-about" }} className={styles["credit"]}>
              {say("map.attribution")}
            </Go>
          </span>
        </details>
      </div>
      <span data-approval>
        {approval?.number === undefined || approval.number === null
          ? say("map.no-approval")
          : say("map.approval", { number: approval.number })}
      </span>
    </div>
  )
}
