import type { Bounds } from "../../domain/lng-lat.ts"
import { type CoastLine, coastLinesIn } from "./coast-lines.ts"
import type { Gathered } from "./gather-streets.ts"
import { isWithin } from "./rings.ts"

/** The sea in a box as areas with their islands; `broken` where the coast does not tell which side is water. */
export type Sea =
  | { readonly kind: "none" | "broken" }
  | { readonly kind: "drawn"; readonly areas: readonly (readonly Float64Array[])[] }

// A coast that ends on the edge of its extract ends there to a ten-millionth of a degree: the box stands that much inside.
const EDGE_DEGREES = 2e-7

/**
 * Closes coastlines against the edges of a box. The land is on a coast's left and the water on its right, so an area of sea goes
 * along a coast and on along the edge, clockwise, to where the next coast comes in.
 */
export const seaAreas = (gathered: Gathered, [west, south, east, north]: Bounds): Sea => {
  const box: Bounds = [west + EDGE_DEGREES, south + EDGE_DEGREES, east - EDGE_DEGREES, north - EDGE_DEGREES]
  const lines = coastLinesIn(gathered, box)
  if (lines === null) return { kind: "broken" }
  if (lines.length === 0) return { kind: "none" }
  const rings = lines.filter(({ isClosed }) => isClosed).map(({ places }) => flat(places))
  const islands = rings.filter((ring) => turnOf(ring) > 0)
  const waters = rings.filter((ring) => turnOf(ring) < 0)
  const along = seasAlong(
    lines.filter(({ isClosed }) => !isClosed),
    box,
  )
  if (along === null) return { kind: "broken" }
  const isAllRings = along.length === 0
  const inWater = (ring: Float64Array): boolean => waters.some((water) => isWithin(ring, water))
  const around =
    isAllRings && islands.some((island) => !inWater(island)) ? [flat([...corners(box), corners(box)[0]])] : []
  const areas = [...waters, ...along, ...around].map((outline) => [
    outline,
    ...islands.filter((island) => isWithin(island, outline)),
  ])
  return { kind: "drawn", areas }
}

type Corner = readonly [lon: number, lat: number]

/** Clockwise from the south-west. */
const corners = ([west, south, east, north]: Bounds): readonly [Corner, Corner, Corner, Corner] => [
  [west, south],
  [west, north],
  [east, north],
  [east, south],
]

/** How far along the edge of a box a place on it lies, clockwise from the south-west: a side is 1. */
const alongEdge = ([west, south, east, north]: Bounds, [lon, lat]: Corner): number => {
  const [up, across] = [(lat - south) / (north - south), (lon - west) / (east - west)]
  const sides = [Math.abs(lon - west) / (east - west), 1 - up, 1 - across, up]
  const nearest = sides.indexOf(Math.min(...sides))
  return nearest === 0 ? up : nearest === 1 ? 1 + across : nearest === 2 ? 3 - up : 4 - across
}

/** Areas of sea along coasts that run from edge to edge; null where two come in, or go out, with none between. */
const seasAlong = (lines: readonly CoastLine[], box: Bounds): readonly Float64Array[] | null => {
  const ends = lines.flatMap(({ places }, line) => {
    const [first, last] = [places[0], places.at(-1)]
    if (first === undefined || last === undefined) return []
    return [
      { line, comesIn: true, at: alongEdge(box, first) },
      { line, comesIn: false, at: alongEdge(box, last) },
    ]
  })
  ends.sort((one, other) => one.at - other.at)
  if (ends.some(({ comesIn }, i) => comesIn === ends[(i + 1) % ends.length]?.comesIn)) return null
  const open = new Set(lines.keys())
  const seas: Float64Array[] = []
  for (const start of open) {
    const ring: Corner[] = []
    for (let line = start; open.delete(line); ) {
      ring.push(...(lines[line]?.places ?? []))
      const out = ends.findIndex((end) => end.line === line && !end.comesIn)
      const [from, to] = [ends[out], ends[(out + 1) % ends.length]]
      if (from === undefined || to === undefined) return null
      const until = to.at > from.at ? to.at : to.at + 4
      for (let corner = Math.floor(from.at) + 1; corner < until; corner++) ring.push(corners(box)[corner % 4] ?? [0, 0])
      line = to.line
    }
    if (ring[0] !== undefined) seas.push(flat([...ring, ring[0]]))
  }
  return seas
}

const flat = (places: readonly Corner[]): Float64Array => Float64Array.from(places.flat())

/** Twice the area a ring goes round, positive where it goes round it against the clock. */
const turnOf = (ring: Float64Array): number => {
  let sum = 0
  for (let i = 0; i + 3 < ring.length; i += 2)
    sum +=
      ((ring[i] ?? 0) - (ring[0] ?? 0)) * ((ring[i + 3] ?? 0) - (ring[1] ?? 0)) -
      ((ring[i + 2] ?? 0) - (ring[0] ?? 0)) * ((ring[i + 1] ?? 0) - (ring[1] ?? 0))
  return sum
}
