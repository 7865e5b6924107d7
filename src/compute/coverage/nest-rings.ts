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

type Outline = {
  readonly rings: PlaneRing[]
  readonly outline: PlaneRing
  readonly area: number
  readonly box: readonly [west: number, south: number, east: number, north: number]
}

/** Sorts rings into polygons: those against the clock are outlines, each other one is a hole in the smallest that holds it. */
export const nestRings = (rings: readonly PlaneRing[]): readonly (readonly PlaneRing[])[] => {
  const outlines: Outline[] = []
  const holes: PlaneRing[] = []
  for (const ring of rings) {
    const area = doubledArea(ring)
    if (area > 0) outlines.push({ rings: [ring], outline: ring, area, box: boxOf(ring) })
    else if (area < 0) holes.push(ring)
  }
  outlines.sort((one, other) => one.area - other.area)
  for (const hole of holes) {
    const place = hole[0] ?? [0, 0]
    outlines.find((one) => isInBox(one.box, place) && holds(one.outline, place))?.rings.push(hole)
  }
  return outlines.reverse().map((outline) => outline.rings)
}

const boxOf = (ring: PlaneRing): Outline["box"] => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of ring) {
    west = Math.min(west, x)
    south = Math.min(south, y)
    east = Math.max(east, x)
    north = Math.max(north, y)
  }
  return [west, south, east, north]
}

const isInBox = ([west, south, east, north]: Outline["box"], [x, y]: readonly [number, number]): boolean =>
  x >= west && x <= east && y >= south && y <= north

const holds = (ring: PlaneRing, [x, y]: readonly [number, number]): boolean => {
  let inside = false
  let [x2, y2] = ring.at(-1) ?? [0, 0]
  for (const one of ring) {
    const [x1, y1] = [x2, y2]
    x2 = one[0]
    y2 = one[1]
    if (y1 > y !== y2 > y && ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 > x) inside = !inside
  }
  return inside
}
