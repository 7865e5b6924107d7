import type { LngLat } from "../../domain/lng-lat.ts"
import type { CityFrame } from "../geodesy/city-frame.ts"
import { CUT } from "./covered-turns.ts"
import { discGridOf } from "./disc-grid.ts"
import type { Discs } from "./discs.ts"
import { nestRings, type PlaneRing } from "./nest-rings.ts"
import { arcFinder } from "./open-arcs.ts"
import { anglesOf } from "./turn.ts"

/** One open arc of the union's boundary; `before` and `after` are the discs that cover the circle on either side of it. */
type Arc = { readonly disc: number; readonly from: number; readonly to: number; before: number; after: number }

const FLAT_METRES = 0.5 // no reader of a map sees a street's kerb

/**
 * The union of discs as polygons with holes, to be drawn, never to be measured: arcs are flattened to half a metre.
 * The outline comes first, against the clock; every ring is closed.
 */
export const unionOutline = (discs: Discs, frame: CityFrame): readonly (readonly (readonly LngLat[])[])[] => {
  const rings = stitch(discs, openArcs(discs))
  return nestRings(rings).map((polygon) => polygon.map((ring) => ring.map(([x, y]) => frame.toLngLat(x, y))))
}

const openArcs = (discs: Discs): readonly Arc[] => {
  const grid = discGridOf(discs)
  const openArcsOf = arcFinder(grid)
  const arcs: Arc[] = []
  for (let disc = 0; disc < discs.radius.length; disc++)
    openArcsOf(disc, (_, start, end, before, after) => {
      const [from, to] = anglesOf(start, end)
      arcs.push({ disc, from, to, before, after })
    })
  return arcs
}

/** Joins arcs end to start: where one ends, the disc that covers the rest goes on from where it leaves the first disc. */
const stitch = (discs: Discs, arcs: readonly Arc[]): readonly PlaneRing[] => {
  const starting = new Map<string, Arc[]>()
  for (const arc of arcs) {
    const key = `${arc.before} ${arc.disc}`
    starting.set(key, [...(starting.get(key) ?? []), arc])
  }
  const used = new Set<Arc>()
  const rings: PlaneRing[] = []
  for (const first of arcs) {
    if (used.has(first)) continue
    const ring: (readonly [number, number])[] = []
    let arc: Arc | undefined = first
    while (arc !== undefined && !used.has(arc)) {
      used.add(arc)
      addPoints(discs, arc, ring)
      arc = nextArc(discs, arc, starting, used) ?? nearestStart(discs, arc, arcs, used)
    }
    const [start] = ring
    if (start !== undefined && ring.length >= 3) rings.push([...ring, start])
  }
  return rings
}

/** Of the arcs that start at the meeting of the same two discs (there are at most two), the nearest. */
const nextArc = (
  discs: Discs,
  { disc, to, after }: Arc,
  starting: ReadonlyMap<string, readonly Arc[]>,
  used: ReadonlySet<Arc>,
): Arc | undefined => {
  if (after === CUT) return undefined
  const [x, y] = pointAt(discs, disc, to)
  let [best, least]: [Arc | undefined, number] = [undefined, Infinity]
  for (const arc of starting.get(`${disc} ${after}`) ?? []) {
    const [startX, startY] = pointAt(discs, arc.disc, arc.from)
    const away = Math.hypot(startX - x, startY - y)
    if (used.has(arc) || away >= least) continue
    best = arc
    least = away
  }
  return best
}

/** Where discs all but coincide, another of them than the one named goes on: then the place alone tells, to half a metre. */
const nearestStart = (
  discs: Discs,
  { disc, to, after }: Arc,
  arcs: readonly Arc[],
  used: ReadonlySet<Arc>,
): Arc | undefined => {
  if (after === CUT) return undefined
  const [x, y] = pointAt(discs, disc, to)
  let [best, least]: [Arc | undefined, number] = [undefined, FLAT_METRES]
  for (const arc of arcs) {
    if (used.has(arc) || arc.before === CUT) continue
    const [startX, startY] = pointAt(discs, arc.disc, arc.from)
    const away = Math.hypot(startX - x, startY - y)
    if (away >= least) continue
    best = arc
    least = away
  }
  return best
}

const pointAt = ({ x, y, radius }: Discs, disc: number, angle: number): readonly [number, number] => [
  (x[disc] ?? 0) + (radius[disc] ?? 0) * Math.cos(angle),
  (y[disc] ?? 0) + (radius[disc] ?? 0) * Math.sin(angle),
]

/** Points along an arc, its end left to the next one. */
const addPoints = (discs: Discs, { disc, from, to }: Arc, ring: (readonly [number, number])[]): void => {
  const radius = discs.radius[disc] ?? 0
  const step = 2 * Math.acos(Math.max(0, 1 - FLAT_METRES / Math.max(radius, FLAT_METRES)))
  const steps = Math.max(1, Math.ceil((to - from) / Math.min(step, Math.PI / 8)))
  for (let k = 0; k < steps; k++) ring.push(pointAt(discs, disc, from + ((to - from) * k) / steps))
}
