import type { LngLat } from "../../domain/lng-lat.ts"

// Segments that neighbour in the ring neighbour in space, so a box tree over the ring's own order is enough: no sorting.
const SEGMENTS_PER_LEAF = 8

/**
 * The first place found where a closed ring crosses or doubles back on itself, or null. Touching itself in a point is
 * allowed (an island may meet the shore). About n log n for rings that look like places.
 */
export const findRingCrossing = (ring: readonly LngLat[]): LngLat | null => {
  const points = withoutRepeats(ring)
  const segments = points.length
  if (segments < 3) return null
  let leaves = 1
  while (leaves * SEGMENTS_PER_LEAF < segments) leaves *= 2
  const boxes = boxTree(points, leaves)
  const pairs = [1, 1]
  while (pairs.length > 0) {
    const right = pairs.pop() ?? 0
    const left = pairs.pop() ?? 0
    if (!boxesMeet(boxes, left, right)) continue
    if (left >= leaves && right >= leaves) {
      const crossing = crossingOfLeaves(points, left - leaves, right - leaves)
      if (crossing !== null) return crossing
    } else if (left === right) {
      pairs.push(2 * left, 2 * left, 2 * left, 2 * left + 1, 2 * left + 1, 2 * left + 1)
    } else
      pairs.push(2 * left, 2 * right, 2 * left, 2 * right + 1, 2 * left + 1, 2 * right, 2 * left + 1, 2 * right + 1)
  }
  return null
}

/** The corners in order, each once: no repeated neighbours, no closing copy. */
export const withoutRepeats = (ring: readonly LngLat[]): LngLat[] => {
  const points: LngLat[] = []
  for (const point of ring) {
    const before = points.at(-1)
    if (before === undefined || before[0] !== point[0] || before[1] !== point[1]) points.push(point)
  }
  const [first] = points
  const last = points.at(-1)
  if (points.length > 1 && first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1])
    points.pop()
  return points
}

/** West, south, east, north of every node; node 1 is the root, the children of n are 2n and 2n+1. */
const boxTree = (points: readonly LngLat[], leaves: number): Float64Array => {
  const boxes = new Float64Array(8 * leaves)
  for (let node = 2 * leaves - 1; node >= 1; node--) {
    let west = Number.POSITIVE_INFINITY
    let south = Number.POSITIVE_INFINITY
    let east = Number.NEGATIVE_INFINITY
    let north = Number.NEGATIVE_INFINITY
    if (node >= leaves) {
      const first = (node - leaves) * SEGMENTS_PER_LEAF
      const end = Math.min(first + SEGMENTS_PER_LEAF, points.length)
      for (let index = first; first < end && index <= end; index++) {
        const [lon, lat] = points[index % points.length] ?? [0, 0]
        west = Math.min(west, lon)
        east = Math.max(east, lon)
        south = Math.min(south, lat)
        north = Math.max(north, lat)
      }
    } else {
      for (const child of [8 * node, 8 * node + 4]) {
        west = Math.min(west, boxes[child] ?? west)
        south = Math.min(south, boxes[child + 1] ?? south)
        east = Math.max(east, boxes[child + 2] ?? east)
        north = Math.max(north, boxes[child + 3] ?? north)
      }
    }
    boxes.set([west, south, east, north], 4 * node)
  }
  return boxes
}

const boxesMeet = (boxes: Float64Array, one: number, other: number): boolean => {
  const side = (node: number, which: number): number => boxes[4 * node + which] ?? 0
  return (
    side(one, 0) <= side(other, 2) &&
    side(other, 0) <= side(one, 2) &&
    side(one, 1) <= side(other, 3) &&
    side(other, 1) <= side(one, 3)
  )
}

const crossingOfLeaves = (points: readonly LngLat[], left: number, right: number): LngLat | null => {
  const leftEnd = Math.min((left + 1) * SEGMENTS_PER_LEAF, points.length)
  const rightEnd = Math.min((right + 1) * SEGMENTS_PER_LEAF, points.length)
  for (let one = left * SEGMENTS_PER_LEAF; one < leftEnd; one++) {
    for (let other = Math.max(one + 1, right * SEGMENTS_PER_LEAF); other < rightEnd; other++) {
      const crossing = passesCross(points, one, other)
      if (crossing !== null) return crossing
    }
  }
  return null
}

/**
 * Where the segments that start at corners `one` and `other` cross, double back on each other, or pass through each
 * other at a corner; null when they only touch or stay apart. `points` as from `withoutRepeats`.
 */
export const passesCross = (points: readonly LngLat[], one: number, other: number): LngLat | null => {
  const corner = (index: number): LngLat => points[(index + points.length) % points.length] ?? [0, 0]
  const a = corner(one)
  const b = corner(one + 1)
  const c = corner(other)
  const d = corner(other + 1)
  const cSide = side(a, b, c)
  const dSide = side(a, b, d)
  if (cSide === dSide && cSide !== 0) return null
  const aSide = side(c, d, a)
  const bSide = side(c, d, b)
  if (aSide === bSide && aSide !== 0) return null
  if (cSide * dSide < 0 && aSide * bSide < 0) return meetingPoint(a, b, c, d)
  if (cSide === 0 && dSide === 0) return overlapOf(a, b, c, d)
  // a corner of one pass lies on the other pass: they cross there when the corner's arms leave to both sides
  if (same(a, c)) return armsCross(a, corner(one - 1), b, corner(other - 1), d) ? a : null
  if (cSide === 0 && isBetween(a, b, c)) return side(a, b, corner(other - 1)) * dSide < 0 ? c : null
  if (aSide === 0 && isBetween(c, d, a)) return side(c, d, corner(one - 1)) * bSide < 0 ? a : null
  return null
}

// Coordinates near 180 are stored to 3e-14 degrees; sides nearer than a few of those (a millionth of a millimetre) are none.
const STORED_TO_DEGREES = 6e-14

/** On which side of the line a→b a point lies: 1 left, -1 right, 0 on it as far as stored degrees can tell. */
const side = (a: LngLat, b: LngLat, c: LngLat): -1 | 0 | 1 => {
  const abLon = b[0] - a[0]
  const abLat = b[1] - a[1]
  const acLon = c[0] - a[0]
  const acLat = c[1] - a[1]
  const turn = abLon * acLat - abLat * acLon
  const blur = STORED_TO_DEGREES * (Math.abs(abLon) + Math.abs(abLat) + Math.abs(acLon) + Math.abs(acLat))
  return turn > blur ? 1 : turn < -blur ? -1 : 0
}

const same = (one: LngLat, other: LngLat): boolean => one[0] === other[0] && one[1] === other[1]

/** How far along a→b a point on that line lies, 0 at a and 1 at b. */
const along = (a: LngLat, b: LngLat, point: LngLat): number =>
  Math.abs(b[0] - a[0]) >= Math.abs(b[1] - a[1]) ? (point[0] - a[0]) / (b[0] - a[0]) : (point[1] - a[1]) / (b[1] - a[1])

const isBetween = (a: LngLat, b: LngLat, point: LngLat): boolean => {
  const share = along(a, b, point)
  return share > 0 && share < 1
}

const overlapOf = (a: LngLat, b: LngLat, c: LngLat, d: LngLat): LngLat | null => {
  const from = along(a, b, c)
  const to = along(a, b, d)
  const start = Math.max(0, Math.min(from, to))
  const end = Math.min(1, Math.max(from, to))
  if (end - start <= 1e-12) return null
  return [a[0] + start * (b[0] - a[0]), a[1] + start * (b[1] - a[1])]
}

/** Whether two passes through `at`, each coming from one arm and leaving by the other, go through each other. */
const armsCross = (at: LngLat, from: LngLat, to: LngLat, otherFrom: LngLat, otherTo: LngLat): boolean => {
  const angle = (arm: LngLat): number => Math.atan2(arm[1] - at[1], arm[0] - at[0])
  const turn = (arm: LngLat): number => (angle(arm) - angle(from) + 4 * Math.PI) % (2 * Math.PI)
  const opening = turn(to)
  const isInside = (arm: LngLat): boolean => turn(arm) > 0 && turn(arm) < opening
  const isOutside = (arm: LngLat): boolean => turn(arm) > opening
  return (isInside(otherFrom) && isOutside(otherTo)) || (isOutside(otherFrom) && isInside(otherTo))
}

const meetingPoint = (a: LngLat, b: LngLat, c: LngLat, d: LngLat): LngLat => {
  const abLon = b[0] - a[0]
  const abLat = b[1] - a[1]
  const cdLon = d[0] - c[0]
  const cdLat = d[1] - c[1]
  const share = ((c[0] - a[0]) * cdLat - (c[1] - a[1]) * cdLon) / (abLon * cdLat - abLat * cdLon)
  return [a[0] + share * abLon, a[1] + share * abLat]
}
