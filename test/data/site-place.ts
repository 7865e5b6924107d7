import { fuzhou } from "./fuzhou.ts"

type Camera = { readonly centre: readonly [number, number]; readonly zoom: number }
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const WORLD_PX = 512

const mercator = ([lon, lat]: readonly [number, number], zoom: number): [number, number] => {
  const scale = WORLD_PX * 2 ** zoom
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
  return [((lon + 180) / 360) * scale, (0.5 - y / (2 * Math.PI)) * scale]
}

/** Where a site of Fuzhou stands on the screen under a camera, by the Mercator formula alone. */
export const centreOf = (id: string, camera: Camera, box: Box): { readonly x: number; readonly y: number } => {
  const site = fuzhou.sites.find((one) => one.id === id)
  if (site === undefined || site.position.kind === "district-only") throw new Error(`no place for ${id}`)
  const [x, y] = mercator(site.position.at, camera.zoom)
  const [centreX, centreY] = mercator(camera.centre, camera.zoom)
  return { x: box.x + box.width / 2 + x - centreX, y: box.y + box.height / 2 + y - centreY }
}
