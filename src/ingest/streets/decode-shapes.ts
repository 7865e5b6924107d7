import type { StreetNetwork } from "../../domain/street-network.ts"
import { quoted } from "../plain.ts"
import { WHOLE_FILE } from "../problems.ts"
import { isOnGlobe, type ListCheck, wholeOf } from "./decode-lists.ts"

type Nodes = Pick<StreetNetwork, "nodeLon" | "nodeLat" | "from">

const MILLIONTHS = 1e6

/** Inner points of every segment from its flat list of steps in millionths of a degree, the first step from node `a`; null stands for none. */
export const decodeShapes = (
  shape: readonly unknown[],
  { nodeLon, nodeLat, from }: Nodes,
  { file, log }: ListCheck,
): NonNullable<StreetNetwork["shapes"]> => {
  let points = 0
  for (const steps of shape) if (Array.isArray(steps)) points += steps.length >> 1
  const start = new Uint32Array(shape.length + 1)
  const lon = new Float64Array(points)
  const lat = new Float64Array(points)
  let next = 0
  for (let i = 0; i < shape.length; i++) {
    start[i] = next
    const steps = shape[i]
    const at = { ...WHOLE_FILE, index: i, path: `shape[${i}]` }
    if (steps === null) continue // nobody knows its bends
    if (!Array.isArray(steps)) {
      log.add("field-type", file, at, { field: "shape", expected: "array", found: quoted(steps) })
      continue
    }
    if (steps.length % 2 === 1) {
      log.add("streets-shape-odd", file, at, { count: steps.length })
      continue
    }
    const node = from[i] ?? 0
    let east = Math.round((nodeLon[node] ?? 0) * MILLIONTHS)
    let north = Math.round((nodeLat[node] ?? 0) * MILLIONTHS)
    for (let k = 0; k < steps.length; k += 2) {
      east += wholeOf(steps[k], `shape[${i}]`, k, file, log)
      north += wholeOf(steps[k + 1], `shape[${i}]`, k + 1, file, log)
      if (!isOnGlobe(east, north)) {
        log.add("coordinate-out-of-range", file, at, { lon: east / MILLIONTHS, lat: north / MILLIONTHS })
        break
      }
      lon[next] = east / MILLIONTHS
      lat[next] = north / MILLIONTHS
      next++
    }
  }
  start[shape.length] = next
  return { start, lon: lon.subarray(0, next), lat: lat.subarray(0, next) }
}
