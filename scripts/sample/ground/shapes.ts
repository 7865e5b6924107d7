import { cosine, sine, TURN } from "./exact-math.ts"
import { noise } from "./noise.ts"
import { between, mix, nearestOnLine, type Ring, type Vec } from "./plane.ts"

/** Adds points so that no stretch is longer than `step`, for lines that are to be bent afterwards. */
export const withSteps = (line: readonly Vec[], step: number): Vec[] => {
  const dense: Vec[] = []
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]]
    if (a === undefined || b === undefined) continue
    const parts = Math.max(1, Math.ceil(between(a, b) / step))
    for (let part = 0; part < parts; part++) dense.push(mix(a, b, part / parts))
  }
  const last = line[line.length - 1]
  if (last !== undefined) dense.push(last)
  return dense
}

/** Leaves out points that lie within `tolerance` of the line without them (Douglas–Peucker). */
export const simplified = (line: readonly Vec[], tolerance: number): Vec[] => {
  const keep = new Set([0, line.length - 1])
  const spans: [number, number][] = [[0, line.length - 1]]
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span
    const [a, b] = [line[from], line[to]]
    if (a === undefined || b === undefined) continue
    let farthest = -1
    let distance = tolerance
    for (let i = from + 1; i < to; i++) {
      const off = nearestOnLine(line[i] ?? a, [a, b]).metres
      if (off > distance) {
        farthest = i
        distance = off
      }
    }
    if (farthest < 0) continue
    keep.add(farthest)
    spans.push([from, farthest], [farthest, to])
  }
  return line.filter((_, index) => keep.has(index))
}

/** A closed ring made thinner: cut in two where it is widest from its start, since its ends coincide. */
export const simplifiedRing = (ring: Ring, tolerance: number): Vec[] => {
  const start = ring[0]
  if (start === undefined) return []
  let widest = 0
  ring.forEach((point, index) => {
    if (between(start, point) > between(start, ring[widest] ?? start)) widest = index
  })
  const first = simplified(ring.slice(0, widest + 1), tolerance)
  const second = simplified([...ring.slice(widest), start], tolerance)
  return [...first, ...second.slice(1, -1)]
}

/** A round shape with a wavering shore, counter-clockwise. */
export const blob = (seed: number, middle: Vec, halfLength: number, halfWidth: number, waver: number): Vec[] => {
  const ring: Vec[] = []
  for (let i = 0; i < 72; i++) {
    const [c, s] = [cosine((i / 72) * TURN), sine((i / 72) * TURN)]
    const reach =
      1 + waver * noise(seed, 1.7 * c + 9, 1.7 * s + 9) + waver * 0.45 * noise(seed, 4.3 * c + 40, 4.3 * s + 40)
    ring.push([middle[0] + halfLength * reach * c, middle[1] + halfWidth * reach * s])
  }
  return ring
}

/** Twice the signed area: positive when counter-clockwise. */
export const turning = (ring: Ring): number => {
  let sum = 0
  let previous = ring[ring.length - 1] ?? [0, 0]
  for (const point of ring) {
    sum += previous[0] * point[1] - point[0] * previous[1]
    previous = point
  }
  return sum
}

/** The ring shrunk towards its middle. */
export const shrunk = (ring: Ring, share: number): Vec[] => {
  const middle: Vec = [
    ring.reduce((sum, point) => sum + point[0], 0) / ring.length,
    ring.reduce((sum, point) => sum + point[1], 0) / ring.length,
  ]
  return ring.map((point) => mix(middle, point, share))
}
