import { type Map as MapLibreMap, MercatorCoordinate } from "maplibre-gl"
import type { Camera } from "../view/view.ts"
import { framing } from "./framing.ts"
import type { Picture } from "./picture.ts"

const CAMERA_MS = 900 // long enough to see where the map went, short enough not to wait for it

const sameCamera = (map: MapLibreMap, camera: Camera): boolean => {
  const centre = map.getCenter()
  return (
    Math.abs(centre.lng - camera.centre[0]) < 2e-5 &&
    Math.abs(centre.lat - camera.centre[1]) < 2e-5 &&
    Math.abs(map.getZoom() - camera.zoom) < 0.02
  )
}

/** Where the map stands. */
export const cameraOf = (map: MapLibreMap): Camera => {
  const centre = map.getCenter()
  return { centre: [centre.lng, centre.lat], zoom: map.getZoom() }
}

/** Eases to where the picture asks to look; stays when it asks for nothing new. */
export const moveCamera = (map: MapLibreMap, before: Picture | null, after: Picture): void => {
  const { camera, frame, covered, still } = after
  const moveMs = still ? 0 : CAMERA_MS
  if (camera !== null) {
    if (!sameCamera(map, camera)) map.easeTo({ center: [...camera.centre], zoom: camera.zoom, duration: moveMs / 2 })
    return
  }
  const reframed = before === null || before.camera !== null || before.frame.key !== frame.key
  const uncovered = before !== null && JSON.stringify(before.covered) !== JSON.stringify(covered)
  if (!reframed && !uncovered) return
  const { bounds, ...room } = framing(map.getContainer(), after)
  map.fitBounds([...bounds], {
    ...room,
    duration: before === null ? 0 : moveMs,
    linear: true,
  })
}

const WORLD_PX = 512 // the world's width at zoom 0

/** A camera that puts its centre in the middle of what no panel covers. */
export const uncovered = ({ centre, zoom }: Camera, covered: Picture["covered"]): Camera => {
  const at = MercatorCoordinate.fromLngLat([...centre])
  const scale = WORLD_PX * 2 ** zoom
  const shifted = new MercatorCoordinate(
    at.x + (covered.right - covered.left) / 2 / scale,
    at.y + (covered.bottom - covered.top) / 2 / scale,
  )
  const { lng, lat } = shifted.toLngLat()
  return { centre: [lng, lat], zoom }
}
