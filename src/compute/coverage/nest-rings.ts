/** A closed ring of points in metres on a plane. */
export type PlaneRing = readonly (readonly [x: number, y: number])[]

/** Twice the area inside a ring, positive when it runs against the clock. */
export const doubledArea = (ring: PlaneRing): number => {
  const [originX, originY] = ring[0] ?? [0, 0]
  let doubled = 0
  for (const [k, [x, y]] of ring.entries()) {
    const [beforeX, beforeY] = ring[k - 1] ?? [originX, originY]
    doubled += (beforeX - originX) * (y - originY) - (x - originX) * (beforeY - originY)
  }
  return doubled
}

/** Sorts rings into polygons: those against the clock are outlines, each other one is a hole in the smallest that holds it. */
export const nestRings = (rings: readonly PlaneRing[]): readonly (readonly PlaneRing[])[] => {
  const outlines: { readonly rings: PlaneRing[]; readonly outline: PlaneRing; readonly area: number }[] = []
  const holes: PlaneRing[] = []
  for (const ring of rings) {
    const area = doubledArea(ring)
    if (area > 0) outlines.push({ rings: [ring], outline: ring, area })
    else if (area < 0) holes.push(ring)
  }
  outlines.sort((one, other) => one.area - other.area)
  for (const hole of holes) {
    const place = hole[0] ?? [0, 0]
    outlines.find(({ outline }) => holds(outline, place))?.rings.push(hole)
  }
  return outlines.reverse().map((outline) => outline.rings)
}

const holds = (ring: PlaneRing, [x, y]: readonly [number, number]): boolean => {
  let inside = false
  for (const [k, [x2, y2]] of ring.entries()) {
    const [x1, y1] = ring[k - 1] ?? [x2, y2]
    if (y1 > y !== y2 > y && ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 > x) inside = !inside
  }
  return inside
}
