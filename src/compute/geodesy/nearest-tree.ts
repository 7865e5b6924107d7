import { ECCENTRICITY_SQUARED, EQUATOR_METRES } from "../../domain/ellipsoid.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import { metresBetween } from "./distance.ts"

/**
 * Places as points in space, on the surface of the ellipsoid, in a tree that halves them by x, y and z in turn. In space
 * there is no date line and no pole, and near is near in every direction, which degrees on a plane cannot say.
 */
export type NearestTree = {
  readonly places: readonly LngLat[]
  /** Coordinates in metres, three a place, in the order of the tree. */
  readonly points: Float64Array
  /** The place at each position of the tree. */
  readonly order: Uint32Array
  /** What one search writes down, kept from search to search. */
  readonly desk: Desk
}

type Desk = {
  x: number
  y: number
  z: number
  least: number
  /** Anything whose squared chord is not above this may still be the nearest. */
  limit: number
  count: number
  readonly near: number[]
  readonly nearSquared: number[]
}

const newDesk = (): Desk => ({
  ...{ x: 0, y: 0, z: 0, least: Infinity, limit: Infinity },
  ...{ count: 0, near: [], nearSquared: [] },
})

/** The nearest place to another, by its number, and how far it is on the ellipsoid. */
export type Nearest = { readonly place: number; readonly metres: number }

const LEAF = 8
const RADIANS = Math.PI / 180

/** Builds the tree. */
export const nearestTreeOf = (places: readonly LngLat[]): NearestTree => {
  const raw = new Float64Array(places.length * 3)
  for (const [i, [lon, lat]] of places.entries()) raw.set(inSpace(lon, lat), 3 * i)
  const order = Uint32Array.from(places, (_, i) => i)
  halve(raw, order, 0, places.length, 0)
  const points = new Float64Array(places.length * 3)
  for (const [at, i] of order.entries()) points.set(raw.subarray(3 * i, 3 * i + 3), 3 * at)
  return { places, points, order, desk: newDesk() }
}

const inSpace = (lon: number, lat: number): readonly [number, number, number] => {
  const sine = Math.sin(lat * RADIANS)
  const across = EQUATOR_METRES / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine)
  const fromAxis = across * Math.cos(lat * RADIANS)
  return [
    fromAxis * Math.cos(lon * RADIANS),
    fromAxis * Math.sin(lon * RADIANS),
    across * (1 - ECCENTRICITY_SQUARED) * sine,
  ]
}

/** Orders a stretch so that its middle stands where sorting would put it, the smaller before, and so on in both halves. */
const halve = (raw: Float64Array, order: Uint32Array, from: number, to: number, axis: number): void => {
  if (to - from <= LEAF) return
  order
    .subarray(from, to)
    .sort((one, other) => (raw[3 * one + axis] ?? 0) - (raw[3 * other + axis] ?? 0) || one - other)
  const middle = (from + to) >> 1
  halve(raw, order, from, middle, (axis + 1) % 3)
  halve(raw, order, middle + 1, to, (axis + 1) % 3)
}

// Chords in space rank places as ways on the ellipsoid do but for those that differ by less than this share, which are
// then measured. The second figure counts against the square of the distance over the earth's radius.
const TIE = 1e-8
const TIE_FAR = 0.01

/**
 * The place nearest to another, as measuring all of them with `metresBetween` would say; of equally near ones the first.
 * Null where there are no places.
 */
export const nearestTo = (tree: NearestTree, at: LngLat): Nearest | null => {
  const { desk } = tree
  ;[desk.x, desk.y, desk.z] = inSpace(at[0], at[1])
  desk.least = Infinity
  desk.limit = Infinity
  desk.count = 0
  look(tree, desk, 0, tree.order.length, 0)
  let best: Nearest | null = null
  for (let k = 0; k < desk.count; k++) {
    if ((desk.nearSquared[k] ?? 0) > desk.limit) continue
    const place = desk.near[k] ?? 0
    const known = tree.places[place]
    if (known === undefined) continue
    const metres = metresBetween(at, known)
    if (best === null || metres < best.metres || (metres === best.metres && place < best.place))
      best = { place, metres }
  }
  return best
}

const weigh = (tree: NearestTree, desk: Desk, from: number, to: number): void => {
  const { points, order } = tree
  const { x, y, z } = desk
  for (let at = from; at < to; at++) {
    const dx = (points[3 * at] ?? 0) - x
    const dy = (points[3 * at + 1] ?? 0) - y
    const dz = (points[3 * at + 2] ?? 0) - z
    const squared = dx * dx + dy * dy + dz * dz
    if (squared > desk.limit) continue
    if (squared < desk.least) noteLeast(desk, squared)
    desk.near[desk.count] = order[at] ?? 0
    desk.nearSquared[desk.count++] = squared
  }
}

const noteLeast = (desk: Desk, squared: number): void => {
  desk.least = squared
  const share = TIE + (TIE_FAR * squared) / (EQUATOR_METRES * EQUATOR_METRES)
  desk.limit = squared * (1 + 2 * share) + 1e-9
  if (desk.count > 0 && (desk.nearSquared[desk.count - 1] ?? 0) > desk.limit) desk.count = 0
}

const look = (tree: NearestTree, desk: Desk, from: number, to: number, axis: number): void => {
  if (to - from <= LEAF) {
    weigh(tree, desk, from, to)
    return
  }
  const middle = (from + to) >> 1
  const wanted = axis === 0 ? desk.x : axis === 1 ? desk.y : desk.z
  const away = wanted - (tree.points[3 * middle + axis] ?? 0)
  const next = axis === 2 ? 0 : axis + 1
  if (away < 0) look(tree, desk, from, middle, next)
  else look(tree, desk, middle + 1, to, next)
  weigh(tree, desk, middle, middle + 1)
  if (away * away > desk.limit) return
  if (away < 0) look(tree, desk, middle + 1, to, next)
  else look(tree, desk, from, middle, next)
}
