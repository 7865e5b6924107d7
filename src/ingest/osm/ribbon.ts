import { degreeMetres } from "../../domain/ellipsoid.ts"

// A sharper bend is cut off: the corner of a hairpin would stand far out.
const LONGEST_MITRE = 2

/** The outline of a line that is so wide to each side: flat longitudes and latitudes in turn, closed. */
export const ribbonAlong = (line: Float64Array, halfMetres: number): Float64Array => {
  const [perLon, perLat] = degreeMetres(line[1] ?? 0)
  const count = line.length / 2
  const left: number[] = []
  const right: number[] = []
  for (let i = 0; i < count; i++) {
    const [x = 0, y = 0] = line.subarray(i * 2, i * 2 + 2)
    const before = direction(line, Math.max(0, i - 1), perLon, perLat)
    const after = direction(line, Math.min(count - 2, i), perLon, perLat)
    const [east, north] = [before[0] + after[0], before[1] + after[1]]
    const length = Math.hypot(east, north) || 1
    const [dx, dy] = [east / length, north / length]
    const mitre = Math.min(LONGEST_MITRE, 1 / Math.max(0.1, dx * after[0] + dy * after[1]))
    const [aside, up] = [(-dy * halfMetres * mitre) / perLon, (dx * halfMetres * mitre) / perLat]
    left.push(x + aside, y + up)
    right.unshift(x - aside, y - up)
  }
  return Float64Array.from([...left, ...right, ...left.slice(0, 2)])
}

const direction = (line: Float64Array, from: number, perLon: number, perLat: number): readonly [number, number] => {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = line.subarray(from * 2, from * 2 + 4)
  const [east, north] = [(x2 - x1) * perLon, (y2 - y1) * perLat]
  const length = Math.hypot(east, north) || 1
  return [east / length, north / length]
}
