import type { Map as MapLibreMap } from "maplibre-gl"
import { medallionFrom, roundelFrom } from "../layers/medallion.ts"
import { EMPTY_PICTURE } from "../layers/site-room.ts"
import { drawMedallion, drawRoundel } from "./draw-symbols.ts"

/** Draws a symbol that a map asks for by its name, the first time it does. */
export const drawMissing = (map: MapLibreMap, name: string): void => {
  if (name === EMPTY_PICTURE && !map.hasImage(name)) map.addImage(name, new ImageData(16, 16))
  const medallion = medallionFrom(name)
  const roundel = roundelFrom(name)
  const picture = medallion !== null ? drawMedallion(medallion) : roundel !== null ? drawRoundel(roundel) : null
  if (picture !== null && !map.hasImage(name)) map.addImage(name, picture.image, { pixelRatio: picture.pixelRatio })
}
