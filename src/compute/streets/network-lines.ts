import type { LngLat } from "../../domain/lng-lat.ts"
import type { StreetNetwork } from "../../domain/street-network.ts"

/** Every street of a network as it is drawn, from crossing to crossing. One whose shape nobody knows is left out: a straight line is no place to draw on. */
export const networkLines = ({
  nodeLon,
  nodeLat,
  from,
  to,
  shapes,
  rough,
}: StreetNetwork): readonly (readonly LngLat[])[] => {
  const lines: LngLat[][] = []
  const at = (node = 0): LngLat => [nodeLon[node] ?? 0, nodeLat[node] ?? 0]
  for (let i = 0; i < from.length; i++) {
    if (rough[i] === 1) continue
    const line: LngLat[] = [at(from[i])]
    if (shapes !== null)
      for (let k = shapes.start[i] ?? 0; k < (shapes.start[i + 1] ?? 0); k++)
        line.push([shapes.lon[k] ?? 0, shapes.lat[k] ?? 0])
    line.push(at(to[i]))
    lines.push(line)
  }
  return lines
}
