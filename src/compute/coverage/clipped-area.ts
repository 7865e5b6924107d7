import type { CityFrame } from "../geodesy/city-frame.ts"
import { report, type Watch } from "../watch.ts"
import { type DiscGrid, discGridOf, someNear } from "./disc-grid.ts"
import type { Discs } from "./discs.ts"
import { type EdgeGrid, eachEdgeNear, edgeGridOf, isInside } from "./edge-grid.ts"
import { type FlatArea, flatAreaOf, type Rings } from "./flat-areas.ts"
import { arcTerm, edgeTerm } from "./green.ts"
import { arcFinder } from "./open-arcs.ts"
import { anglesOf } from "./turn.ts"

/** A district's area and how much of it some discs cover, in true square metres. */
export type CoveredArea = { readonly areaSquareMetres: number; readonly coveredSquareMetres: number }

/**
 * Area of each district and of the part of it that lies in the union of discs. Exact: the boundary of that part is made of
 * the union's open arcs inside the district and of the district's edges inside the union.
 */
export const coveredAreas = (
  discs: Discs,
  frame: CityFrame,
  districts: readonly (readonly Rings[])[],
  watch: Watch = {},
): readonly CoveredArea[] => {
  const grid = discGridOf(discs)
  return districts.map((polygons, index) => {
    report(watch, index / districts.length)
    const area = flatAreaOf(frame, polygons)
    return { areaSquareMetres: areaOf(area, discs.bend), coveredSquareMetres: coveredPart(area, grid) }
  })
}

/** True square metres of an area on the plane. */
export const areaOf = ({ edges }: FlatArea, bend: number): number => {
  let area = 0
  for (let k = 0; k < edges.length; k += 4)
    area += edgeTerm(edges[k] ?? 0, edges[k + 1] ?? 0, edges[k + 2] ?? 0, edges[k + 3] ?? 0, bend)
  return area
}

/** True square metres of an area that lie in the union of discs. */
export const coveredPart = (area: FlatArea, grid: DiscGrid): number => {
  const edges = edgeGridOf(area)
  return arcsInside(edges, grid) + edgesCovered(area, grid)
}

// Half a chord shorter than this share of the radius is none, for both sums alike: the circle touches the edge.
const TOUCH = 1e-7

type Chord = { foot: number; half: number; across: number; alongX: number; alongY: number; length: number }

/** Where a circle crosses the line of an edge: `foot ± half` metres from the edge's start. */
const chordOf = (
  edges: Float64Array,
  edge: number,
  x: number,
  y: number,
  radius: number,
  chord: Chord,
): "apart" | "touch" | "cross" => {
  const dx = (edges[4 * edge + 2] ?? 0) - (edges[4 * edge] ?? 0)
  const dy = (edges[4 * edge + 3] ?? 0) - (edges[4 * edge + 1] ?? 0)
  const length = Math.sqrt(dx * dx + dy * dy)
  const [alongX, alongY] = [dx / length, dy / length]
  const [toX, toY] = [x - (edges[4 * edge] ?? 0), y - (edges[4 * edge + 1] ?? 0)]
  chord.across = toX * alongY - toY * alongX // positive when the centre lies right of the edge
  const room = (radius - chord.across) * (radius + chord.across)
  const least = (TOUCH * radius) ** 2
  if (room < -least) return "apart"
  chord.foot = toX * alongX + toY * alongY
  chord.half = room > least ? Math.sqrt(room) : 0
  chord.alongX = alongX
  chord.alongY = alongY
  chord.length = length
  return chord.half > 0 ? "cross" : "touch"
}

const newChord = (): Chord => ({ foot: 0, half: 0, across: 0, alongX: 0, alongY: 0, length: 0 })

/** What the union's open arcs give where they run inside the area. */
const arcsInside = (edges: EdgeGrid, grid: DiscGrid): number => {
  const { x, y, radius, bend } = grid.discs
  const { area } = edges
  const openArcsOf = arcFinder(grid)
  const chord = newChord()
  const cuts: number[] = []
  let sum = 0
  const addArc = (disc: number, from: number, to: number): void => {
    const [east, north, mine] = [x[disc] ?? 0, y[disc] ?? 0, radius[disc] ?? 0]
    const middle = (from + to) / 2
    if (!isInside(edges, east + mine * Math.cos(middle), north + mine * Math.sin(middle))) return
    sum += arcTerm(east, north, mine, from, to, bend)
  }
  const cutCircle = (disc: number): void => {
    const [east, north, mine] = [x[disc] ?? 0, y[disc] ?? 0, radius[disc] ?? 0]
    cuts.length = 0
    eachEdgeNear(edges, east - mine, north - mine, east + mine, north + mine, (edge) => {
      if (chordOf(area.edges, edge, east, north, mine, chord) === "apart") return
      const { foot, half, across, alongX, alongY, length } = chord
      const slack = 1e-9 * (mine + length) // one cut too many does no harm, one too few does
      // Where it touches it is cut as well: of a piece that is asked in its middle, the middle must not lie on an edge.
      for (const side of half > 0 ? [-half, half] : [0]) {
        if (foot + side < -slack || foot + side > length + slack) continue
        cuts.push(Math.atan2(side * alongY + across * alongX, side * alongX - across * alongY))
      }
    })
    cuts.sort((one, other) => one - other)
  }
  for (let disc = 0; disc < radius.length; disc++) {
    const [east, north, mine] = [x[disc] ?? 0, y[disc] ?? 0, radius[disc] ?? 0]
    if (east + mine < area.west || east - mine > area.east) continue
    if (north + mine < area.south || north - mine > area.north) continue
    let isCut = false
    openArcsOf(disc, (_, fromTurn, toTurn) => {
      const [from, to] = anglesOf(fromTurn, toTurn)
      if (!isCut) cutCircle(disc)
      isCut = true
      let start = from
      for (const turn of [0, 2 * Math.PI]) {
        for (const cut of cuts) {
          if (cut + turn <= start || cut + turn >= to) continue
          addArc(disc, start, cut + turn)
          start = cut + turn
        }
      }
      addArc(disc, start, to)
    })
  }
  return sum
}

/** What the area's edges give where they run inside the union. */
const edgesCovered = ({ edges }: FlatArea, grid: DiscGrid): number => {
  const { x, y, radius, bend } = grid.discs
  const chord = newChord()
  let sum = 0
  for (let edge = 0; 4 * edge < edges.length; edge++) {
    const [x1, y1] = [edges[4 * edge] ?? 0, edges[4 * edge + 1] ?? 0]
    const [x2, y2] = [edges[4 * edge + 2] ?? 0, edges[4 * edge + 3] ?? 0]
    const length = Math.sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2)
    const parts: (readonly [from: number, to: number])[] = []
    someNear(grid, Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2), (disc) => {
      if (chordOf(edges, edge, x[disc] ?? 0, y[disc] ?? 0, radius[disc] ?? 0, chord) !== "cross") return false
      const from = Math.max(0, chord.foot - chord.half)
      const to = Math.min(length, chord.foot + chord.half)
      if (to > from) parts.push([from, to])
      return from <= 0 && to >= length
    })
    parts.sort((one, other) => one[0] - other[0])
    let upTo = 0
    for (const [from, to] of parts) {
      const start = Math.max(from, upTo)
      if (to <= start) continue
      const [a, b] = [start / length, to / length]
      sum += edgeTerm(x1 + (x2 - x1) * a, y1 + (y2 - y1) * a, x1 + (x2 - x1) * b, y1 + (y2 - y1) * b, bend)
      upTo = to
    }
  }
  return sum
}
